"""What staff do to an account, in the caller's transaction; `accounts.staff_actions` offers it with a reason."""

from datetime import date

from django.conf import settings
from django.db import transaction

from accounts import agent_certificates, history, lockout, residence_cards
from accounts.calendar_years import years_on
from accounts.contacts import contact_of, email_of
from accounts.identifiers import new_id
from accounts.models import AccountState, CardBinding, Category, Contact, Organization, Presence, User, What
from accounts.registration import send_id_and_link
from messages import clock

State = AccountState


@transaction.atomic
def create(
    *,
    category: Category,
    name: str,
    kanji_name: str,
    email: str,
    by: User,
    member_of: Organization | None = None,
    valid_until: date | None = None,
) -> User:
    """A user of an approved 利用申出, or of the staff: 認証ID and password link go out by mail (decision 37)."""
    user = User.objects.create_user(
        new_id(),
        category=category,
        state=State.ISSUED,
        name=name,
        kanji_name=kanji_name,
        member_of=member_of,
        organization=member_of.name if member_of else "",
        is_staff=category == Category.STAFF,
        valid_until=valid_until,
    )
    contact = Contact(user=user)
    contact.data = {"email": email}
    contact.save()
    history.note(user, What.CREATED, by=by)
    send_id_and_link(user, email)
    return user


def stop(user: User) -> None:
    _set(user, State.SUSPENDED)


def resume(user: User) -> None:
    _set(user, State.ACTIVE if user.has_usable_password() else State.ISSUED)


def erase(user: User) -> None:
    """The ID is never given again; the certificate and the cards are free for a new account.

    The password stays, so that its owner is told at the login that the account was erased (WZBAM156E).
    """
    _set(user, State.ERASED)
    contact = contact_of(user)
    contact.data = {name: value for name, value in contact.data.items() if name != "residence_card_number"}
    contact.save()
    CardBinding.objects.filter(user=user).update(released=True)


def renew(user: User) -> None:
    """The account's own date moves on from its end, or from today when that has passed (WZBAM157E)."""
    start = max(user.valid_until or clock.today(), clock.today())
    user.valid_until = years_on(start, settings.USE_APPROVAL_YEARS)
    user.save(update_fields=["valid_until"])


def bind_certificate(user: User, number: str) -> None:
    """Another 申請等取次者証明書 for somebody whose old one no longer opens the door. Raises `Refusal` 246E–262E."""
    refusal = agent_certificates.refusal_to_bind(number, user.birth_date, clock.today(), user)
    if refusal:
        raise refusal
    user.certificate_number = number
    user.save(update_fields=["certificate_number"])


def bind_residence_card(user: User, number: str) -> None:
    """Another residence card for somebody whose old one no longer opens the door. Raises `Refusal` 251E–260E."""
    refusal = residence_cards.refusal_to_bind(
        number, clock.today(), name=user.name, birth_date=user.birth_date, sex=user.sex, owner=user
    )
    if refusal:
        raise refusal
    contact = contact_of(user)
    contact.data = contact.data | {"residence_card_number": number}
    contact.save()


def _set(user: User, state: AccountState) -> None:
    user.state = state
    user.link_version += 1
    user.save()
    Presence.objects.filter(user=user).update(resume_url="")


def unlock(user: User) -> None:
    lockout.unlock(user.authentication_id)


def send(user: User) -> None:
    send_id_and_link(user, email_of(user))
