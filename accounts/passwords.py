"""Rules about passwords."""

from datetime import date

from django.utils import timezone

from accounts.models import User


def last_day(user: User) -> date:
    """The last calendar day in Japan on which the password still opens the door: one year on (behaviour 1.4)."""
    changed = timezone.localdate(user.password_changed_at or user.date_joined)
    try:
        return changed.replace(year=changed.year + 1)
    except ValueError:  # set on 29 February
        return date(changed.year + 1, 2, 28)
