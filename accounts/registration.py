"""新規利用者登録: checking what was typed and making the account, once however often it is sent (behaviour 1.3)."""

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from accounts import agent_certificates, cards, history, links, residence_cards
from accounts.identifiers import new_id
from accounts.links import Purpose
from accounts.models import AccountState, CardBinding, Category, Contact, Registration, User, What
from accounts.mynumber.authenticator import Holder
from accounts.registration_form import RegistrationKind
from applications.catalogue.lists import MUNICIPALITIES, code_list
from messages import clock
from messages.mails import authentication_id, password_link
from messages.notices import current_terms
from messages.refusal import Problem, Refusal
from messages.text import Text

TERMS = "terms"
TRIES = 10
PERSON = {"name", "sex", "birth_date"}
STORED = ("email", "phone", "address_municipality", "address_street", "residence_card_number")
NOT_THE_SAME = Text(
    "マイナンバーカードの氏名、性別、生年月日、住所が、入力された内容と一致しません。",
    "Name, sex, date of birth or address on the My Number card differ from what was entered.",
)
Typed = dict[str, str]


def check(kind: RegistrationKind, typed: Typed) -> tuple[Typed, list[Problem]]:
    """The clean answers and everything that is wrong. `typed["terms"]` is the version that was ticked ("": none)."""
    clean, problems = kind.sheet.check(typed)
    wrong = {problem.path for problem in problems}
    if clean["email"].lower() != clean["email_again"].lower() and not {"email", "email_again"} & wrong:
        problems.append(Problem("email_again", Refusal("WZBAM159E")))
    terms = current_terms()
    if terms and typed.get(TERMS) != str(terms.version):
        problems.append(Problem(TERMS, Refusal("WZBAM256E")))
    if kind.category == Category.LEGAL_PROFESSIONAL and not {"certificate_number", "birth_date"} & wrong:
        refusal = agent_certificates.refusal_to_bind(clean["certificate_number"], birth_date(clean), clock.today())
        problems += [Problem(_at(refusal), refusal)] if refusal else []
    if kind.category == Category.FOREIGN_NATIONAL and clean["residence_card_number"] and not PERSON & wrong:
        number, day = clean["residence_card_number"], birth_date(clean)
        refusal = residence_cards.refusal_to_bind(
            number, clock.today(), name=clean["name"], birth_date=day, sex=clean["sex"]
        )
        problems += [Problem("residence_card_number", refusal)] if refusal else []
    return clean, problems


def card_refusal(kind: RegistrationKind, clean: Typed, holder: Holder) -> Refusal | None:
    """Why this card cannot be used for what was typed: another person's (255E), or it has such an account (254E)."""
    person, names = holder.particulars, (clean["name"], clean.get("kanji_name", ""))
    town = code_list(MUNICIPALITIES).get(clean["address_municipality"])
    if person is None or town is None:
        return Refusal("WZBAM255E", detail=NOT_THE_SAME)
    same = person.are_of(names=names, sex=clean["sex"], birth_date=birth_date(clean))
    if not same or not person.live_at(town.text.ja, clean["address_street"]):
        return Refusal("WZBAM255E", detail=NOT_THE_SAME)
    return Refusal("WZBAM254E") if cards.is_bound(kind.category, holder.key_hash) else None


def register(kind: RegistrationKind, clean: Typed, key: UUID, language: str, key_hash: str = "") -> User:
    """Make the account and send its mails; the one made before when `key` was sent before.

    `key_hash` knows the My Number card. Raises `Refusal` 261E, 252E or 254E when somebody else took the certificate
    number, residence card or card a moment ago.
    """
    for _ in range(TRIES):
        refusal = _taken(kind, clean, key_hash)
        done = Registration.objects.filter(key=key).select_related("user").first()  # after: the taker may be this form
        if done:
            return done.user
        if refusal:
            raise refusal
        try:
            return _store(kind, clean, key, language, key_hash)
        except IntegrityError:  # the same form, the same number or the same ID, by somebody quicker
            continue
    raise RuntimeError("no free 認証ID was found")


def _taken(kind: RegistrationKind, clean: Typed, key_hash: str) -> Refusal | None:
    number, card = clean.get("certificate_number", ""), clean.get("residence_card_number", "")
    if number and agent_certificates.is_taken(number):
        return Refusal("WZBAM261E")
    if card and residence_cards.is_taken(card):
        return Refusal("WZBAM252E")
    return Refusal("WZBAM254E") if key_hash and cards.is_bound(kind.category, key_hash) else None


def is_done(key: UUID) -> bool:
    """Whether the form with that key made its account."""
    return Registration.objects.filter(key=key).exists()


def birth_date(clean: Typed) -> date | None:
    """The birth date among clean answers."""
    text = clean.get("birth_date", "")
    return datetime.strptime(text, "%Y%m%d").date() if text else None


@transaction.atomic
def _store(kind: RegistrationKind, clean: Typed, key: UUID, language: str, key_hash: str) -> User:
    user = User.objects.create_user(
        new_id(),
        category=kind.category,
        state=AccountState.ISSUED,
        name=clean["name"],
        kanji_name=clean.get("kanji_name", ""),
        sex=clean["sex"],
        birth_date=birth_date(clean),
        certificate_number=clean.get("certificate_number", ""),
        language=language,
    )
    contact = Contact(user=user)
    contact.data = {name: clean[name] for name in STORED if clean.get(name)}
    contact.save()
    if key_hash:
        CardBinding.objects.create(user=user, category=kind.category, key_hash=key_hash)
    Registration.objects.create(key=key, user=user, terms=current_terms())
    history.note(user, What.CREATED)
    send_id_and_link(user, clean["email"])
    return user


def send_id_and_link(user: User, email: str) -> None:
    """M1 and M2, apart from each other; in the caller's transaction."""
    about = f"account {user.pk}"
    authentication_id(to=email, ids=[user.authentication_id], language=user.language, about=about)
    url = links.address(Purpose.PASSWORD, user)
    first = user.state == AccountState.ISSUED
    password_link(to=email, url=url, first=first, language=user.language, about=about)


def _at(refusal: Refusal) -> str:
    return "birth_date" if refusal.id == "WZBAM262E" else "certificate_number"
