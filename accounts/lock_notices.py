"""The mail to the owner of an account that was locked by failed logins (decision 8)."""

from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.db.models import Max, Sum

from accounts.contacts import email_of
from accounts.models import AccountState, User
from messages import clock
from messages.mails import account_locked


def tell() -> None:
    """Mail the owners of the accounts locked since they were last told.

    A job instead of a part of the login, so that a known and an unknown ID take the same time to be refused.
    """
    since = clock.now() - settings.AXES_COOLOFF_TIME
    recent = AccessAttempt.objects.filter(attempt_time__gt=since).values("username")
    counted = recent.annotate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
    locked = {row["username"]: row["last"] for row in counted if row["failures"] >= settings.AXES_FAILURE_LIMIT}
    for user in User.objects.filter(authentication_id__in=locked, state=AccountState.ACTIVE):
        if user.lock_told_at is None or user.lock_told_at < locked[user.authentication_id]:
            _tell(user)


@transaction.atomic
def _tell(user: User) -> None:
    same = User.objects.filter(pk=user.pk, lock_told_at=user.lock_told_at)
    if same.update(lock_told_at=clock.now()):
        account_locked(to=email_of(user), language=user.language, about=f"account {user.pk}")
