"""What is done every night, and every minute."""

from datetime import time, timedelta
from importlib import import_module

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings

from accounts import forgotten_ids, lock_notices, organizations, password_age, throttle
from messages import clock
from messages.periodic import register

A_DAY = timedelta(days=1)


@register("accounts.clear-sessions", every=A_DAY, at=time(3, 40))
def clear_sessions() -> None:
    """Delete the sessions that have run out."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


@register("accounts.clear-login-records", every=A_DAY, at=time(3, 45))
def clear_login_records() -> None:
    """Delete what is older than `LOGIN_RECORD_DAYS` days, and failures and tries that no lock or limit counts."""
    old = clock.now() - timedelta(days=settings.LOGIN_RECORD_DAYS)
    AccessLog.objects.filter(attempt_time__lt=old).delete()
    AccessFailureLog.objects.filter(attempt_time__lt=old).delete()
    AccessAttempt.objects.filter(attempt_time__lt=clock.now() - 2 * settings.AXES_COOLOFF_TIME).delete()
    throttle.sweep()


@register("accounts.warn-of-password-end", every=A_DAY, at=time(8, 0))
def warn_of_password_end() -> None:
    """M11, in the morning."""
    password_age.warn()


@register("accounts.warn-of-approval-end", every=A_DAY, at=time(8, 10))
def warn_of_approval_end() -> None:
    """To the users of organisations, in the morning."""
    organizations.warn()


@register("accounts.send-forgotten-ids", every=timedelta(minutes=1))
def send_forgotten_ids() -> None:
    """Answer the requests for which no worker was woken."""
    forgotten_ids.answer()


@register("accounts.tell-of-locks", every=timedelta(minutes=1))
def tell_of_locks() -> None:
    """The mail to people whose account was locked."""
    lock_notices.tell()
