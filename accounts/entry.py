"""Who may come in once 認証ID and password are right: the checks of behaviour 1.5 in their order."""

from collections.abc import Callable
from datetime import date

from accounts.entrances import Entrance
from accounts.models import AccountState, Category, User
from accounts.password_age import last_day
from messages.refusal import Refusal


def refusal(user: User, entrance: Entrance, today: date) -> Refusal | None:
    """Why `user` may not sign in at `entrance` on `today` (Japan); None when the door is open."""
    return stopped(user) or next((Refusal(id) for applies, id in RULES if applies(user, entrance, today)), None)


def stopped(user: User) -> Refusal | None:
    """Why an account is stopped: nobody comes in with it, and a session that runs ends; None while it is in order."""
    id = STOPPED.get(user.state)
    return Refusal(id) if id else None


def _account_over(user: User, entrance: Entrance, today: date) -> bool:
    return user.valid_until is not None and user.valid_until < today


def _inconsistent(user: User, entrance: Entrance, today: date) -> bool:
    known = user.category in Category.values and user.state == AccountState.ACTIVE
    return not known or user.is_staff != (user.category == Category.STAFF)


def _no_role(user: User, entrance: Entrance, today: date) -> bool:
    return user.category not in entrance.categories


def _password_over(user: User, entrance: Entrance, today: date) -> bool:
    return last_day(user) < today


STOPPED: dict[str, str] = {AccountState.ERASED: "WZBAM156E", AccountState.SUSPENDED: "WZBAM155E"}
RULES: tuple[tuple[Callable[[User, Entrance, date], bool], str], ...] = (
    (_account_over, "WZBAM157E"),
    (_inconsistent, "WZBAM150E"),
    (_no_role, "WZBAM167E"),
    (_password_over, "WZBAM158E"),
)
