"""How long a password lasts, and the mails before its end (behaviour 1.4, M11)."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.calendar_years import years_on
from accounts.contacts import email_of
from accounts.models import AccountState, Category, User
from messages import clock
from messages.mails import password_expires

WARNINGS = (30, 7)
A_YEAR = timedelta(days=366)


def last_day(user: User) -> date:
    """The last calendar day in Japan on which the password still opens the door: one year on."""
    changed = timezone.localdate(user.password_changed_at or user.date_joined)
    return years_on(changed, 1)


def warn() -> None:
    """Mail those whose password ends in 30 or 7 days or fewer, each of the two once; safe to run twice."""
    today = clock.today()
    recent = clock.now() - A_YEAR
    old = recent + timedelta(days=WARNINGS[0] + 2)
    people = User.objects.filter(state=AccountState.ACTIVE, password_changed_at__range=(recent, old))
    for user in people.exclude(category=Category.STAFF).iterator():
        left = (last_day(user) - today).days
        due = next((days for days in reversed(WARNINGS) if 0 <= left <= days), 0)
        if due and not 0 < user.password_warned <= due:
            _warn(user, due, left)


@transaction.atomic
def _warn(user: User, due: int, left: int) -> None:
    unchanged = User.objects.filter(pk=user.pk, password_warned=user.password_warned, link_version=user.link_version)
    if unchanged.update(password_warned=due):
        about = f"account {user.pk}"
        password_expires(to=email_of(user), last_day=last_day(user), days=left, language=user.language, about=about)
