"""The history of an account: what happened, who did it, why."""

from accounts.models import AccountEvent, User, What
from messages import audit

REASON_LENGTH = 300


def note(user: User, what: What, *, by: User | None = None, reason: str = "") -> None:
    """Write one event, in the caller's transaction; `by` is the staff member who did it."""
    AccountEvent.objects.create(user=user, what=what, by=by, reason=reason.strip()[:REASON_LENGTH])
    audit.changed(f"account {what}", user.pk, actor=by.pk if by else "")
