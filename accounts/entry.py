"""Who may come in once 認証ID and password are right: the checks of behaviour 1.5 in their order."""

from collections.abc import Callable
from datetime import date

from accounts import agent_certificates, residence_cards
from accounts.entrances import Entrance
from accounts.models import AccountState, Category, Organization, User
from accounts.password_age import last_day
from messages.refusal import Refusal

Rule = Callable[[User, Entrance, date], Refusal | None]


def refusal(user: User, entrance: Entrance, today: date) -> Refusal | None:
    """Why `user` may not sign in at `entrance` on `today` (Japan); None when the door is open."""
    found = stopped(user)
    for rule in RULES:
        found = found or rule(user, entrance, today)
    return found


def stopped(user: User) -> Refusal | None:
    """Why an account is stopped: nobody comes in with it, and a session that runs ends; None while it is in order."""
    id = STOPPED.get(user.state)
    return Refusal(id) if id else None


def _account_over(user: User, entrance: Entrance, today: date) -> Refusal | None:
    return Refusal("WZBAM157E") if user.valid_until is not None and user.valid_until < today else None


def _approval(user: User, entrance: Entrance, today: date) -> Refusal | None:
    organization = user.member_of
    if organization is None:
        return None
    if organization.is_over(today):
        return Refusal("WZBAM151E")
    return Refusal("WZBAM152E") if organization.report == Organization.Report.REJECTED else None


def _certificate(user: User, entrance: Entrance, today: date) -> Refusal | None:
    if user.category != Category.LEGAL_PROFESSIONAL:
        return None
    return agent_certificates.refusal_to_enter(user.certificate_number, today)


def _residence_card(user: User, entrance: Entrance, today: date) -> Refusal | None:
    return residence_cards.refusal_to_enter(user, today) if user.category == Category.FOREIGN_NATIONAL else None


def _inconsistent(user: User, entrance: Entrance, today: date) -> Refusal | None:
    known = user.category in Category.values and user.state == AccountState.ACTIVE
    wrong = not known or user.is_staff != (user.category == Category.STAFF)
    return Refusal("WZBAM150E") if wrong else None


def _no_role(user: User, entrance: Entrance, today: date) -> Refusal | None:
    return None if user.category in entrance.categories else Refusal("WZBAM167E")


def _password_over(user: User, entrance: Entrance, today: date) -> Refusal | None:
    return Refusal("WZBAM158E") if last_day(user) < today else None


STOPPED: dict[str, str] = {AccountState.ERASED: "WZBAM156E", AccountState.SUSPENDED: "WZBAM155E"}
RULES: tuple[Rule, ...] = (
    _account_over,
    _approval,
    _certificate,
    _residence_card,
    _inconsistent,
    _no_role,
    _password_over,
)
