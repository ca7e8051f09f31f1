"""利用者情報変更: what a person may change of themselves (manual 2.15, decision 38)."""

import json
from collections.abc import Callable

from django.db import IntegrityError, transaction

from accounts import account_questions as ask
from accounts import agent_certificates, history, links, residence_cards, throttle
from accounts.contacts import contact_of
from accounts.links import Purpose
from accounts.models import Category, User, What
from accounts.sheets import Sheet
from messages import clock, crypto
from messages.mails import confirm_email, email_changed, email_given_up
from messages.refusal import Problem, Refusal

ADDRESS = ("address_municipality", "address_street")
QUESTIONS = (
    ask.MUNICIPALITY,
    ask.STREET,
    ask.PHONE,
    ask.EMAIL,
    ask.EMAIL_AGAIN,
    ask.CERTIFICATE,
    ask.RESIDENCE_CARD,
)
NEW_VALUES = Sheet("profile", tuple(map(ask.new, QUESTIONS)))
Typed = dict[str, str]


class PasswordNeededError(Exception):
    """A new mail address, to which passwords are sent, is taken from somebody who just gave the present one."""


def sheet_for(user: User) -> Sheet:
    """What this person is asked: only agents have a certificate, only foreign nationals a card."""
    no_certificate = () if user.category == Category.LEGAL_PROFESSIONAL else ("certificate_number",)
    no_card = () if user.category == Category.FOREIGN_NATIONAL else ("residence_card_number",)
    return NEW_VALUES.without((*no_certificate, *no_card))


def check(user: User, typed: Typed) -> tuple[Typed, list[Problem]]:
    """The clean new values and everything that is wrong with them."""
    sheet = sheet_for(user)
    clean, problems = sheet.check(typed)
    if not any(typed.get(each.id, "").strip() for each in sheet.questions):
        return clean, [Problem(each.id, Refusal("WZBAM245E")) for each in sheet.questions]
    given = {name for name in ADDRESS if typed.get(name, "").strip()}
    problems += [Problem(name, Refusal("WZBAM244E")) for name in ADDRESS if given and name not in given]
    if clean["email"].lower() != clean["email_again"].lower() and not {"email", "email_again"} & _paths(problems):
        problems.append(Problem("email_again", Refusal("WZBAM159E")))
    for name, judge in REGISTERS.items():
        refusal = judge(user, clean[name]) if clean.get(name) else None
        problems += [Problem(name, refusal)] if refusal else []
    return clean, problems


def stored(user: User) -> Typed:
    """What is stored now of everything a person may change, by question id."""
    data = contact_of(user).data
    return {each.id: data.get(each.id, "") for each in NEW_VALUES.questions if each.id != "email_again"} | {
        "certificate_number": user.certificate_number
    }


def mark(user: User) -> str:
    """Tells whether the account is still as a page showed it, and nothing else."""
    return crypto.keyed_hash("account", json.dumps(stored(user), sort_keys=True))


def differences(before: Typed, now: Typed) -> list[tuple[str, str, str]]:
    """Question id, former and present value of what is no longer the same."""
    return [(name, before.get(name, ""), value) for name, value in now.items() if before.get(name, "") != value]


def change(
    user: User, typed: Typed, language: str, seen: Typed | None = None, *, confirmed: bool = False
) -> tuple[str, list[Problem]]:
    """Change what is right as a whole: the address that now waits for its confirmation ("": none), the problems.

    `seen` is what was `stored` when the page was opened: when somebody else has changed it since, nothing is stored
    and WZBAM178E is the problem. A new mail address counts when the link in the mail to it has been used.
    Raises `throttle.SlowedError`, and `PasswordNeededError` unless `confirmed`.
    """
    clean, problems = check(user, typed)
    if problems:
        return "", problems
    if clean["email"]:
        if not confirmed:
            raise PasswordNeededError
        throttle.spend(throttle.NEW_EMAIL, str(user.pk))
    try:
        _store(user, clean, language, seen)
    except Refusal as changed_meanwhile:
        return "", [Problem("", changed_meanwhile)]
    except IntegrityError:  # somebody else took the number a moment ago
        return "", check(user, typed)[1]
    return clean["email"], []


@transaction.atomic
def confirm_new_email(token: str) -> User | None:
    """The link of the confirmation was used: the new address counts from now on. None when the link is void."""
    user = links.owner(Purpose.EMAIL, token, lock=True)
    contact = contact_of(user) if user else None
    data = contact.data if contact else {}
    if user is None or contact is None or not data.get("new_email"):
        return None
    old, data["email"] = data.get("email", ""), data.pop("new_email")
    contact.data = data
    contact.save()
    user.link_version += 1
    user.save(update_fields=["link_version"])
    history.note(user, What.EMAIL_CHANGED)
    about = f"account {user.pk}"
    email_changed(to=data["email"], language=user.language, about=about)
    if old:
        email_given_up(to=old, language=user.language, about=about)
    return user


@transaction.atomic
def _store(user: User, clean: Typed, language: str, seen: Typed | None) -> None:
    row = User.objects.select_for_update().get(pk=user.pk)
    if seen is not None and seen != stored(row):
        raise Refusal("WZBAM178E")
    contact = contact_of(row)
    kept = {name: clean[name] for name in (*ADDRESS, "phone", "residence_card_number") if clean.get(name)}
    waiting = {"new_email": clean["email"]} if clean["email"] else {}
    contact.data = contact.data | kept | waiting
    contact.save()
    if clean.get("certificate_number"):
        row.certificate_number = clean["certificate_number"]
        row.save(update_fields=["certificate_number"])
    if kept or clean.get("certificate_number"):
        history.note(row, What.DATA_CHANGED)
    if waiting:
        row.contact = contact
        url = links.address(Purpose.EMAIL, row)
        confirm_email(to=clean["email"], url=url, language=language, about=f"account {row.pk}")


def _judge_certificate(user: User, number: str) -> Refusal | None:
    return agent_certificates.refusal_to_bind(number, user.birth_date, clock.today(), user)


def _judge_card(user: User, number: str) -> Refusal | None:
    return residence_cards.refusal_to_bind(
        number, clock.today(), name=user.name, birth_date=user.birth_date, sex=user.sex, owner=user
    )


def _paths(problems: list[Problem]) -> set[str]:
    return {problem.path for problem in problems}


REGISTERS: dict[str, Callable[[User, str], Refusal | None]] = {
    "certificate_number": _judge_certificate,
    "residence_card_number": _judge_card,
}
