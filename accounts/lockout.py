"""The one place that decides about failed logins: who is locked, who is slowed, what counts (decision 8).

django-axes counts; this module is all of it that the rest of the project sees. Five failures in a row lock an 認証ID,
known or not, for 24 hours (WZBAM153E); tries during the lock neither count nor lengthen it.
"""

from datetime import timedelta

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from axes.utils import reset
from django.conf import settings
from django.contrib.auth import authenticate
from django.db.models import Sum
from django.http import HttpRequest

from accounts.identifiers import canonical_id
from accounts.models import User
from accounts.network import client_ip
from accounts.throttle import SlowedError
from messages import clock
from messages.refusal import Refusal
from messages.text import Text

LOCKED = "WZBAM153E"
SLOWED_FOR = timedelta(minutes=10)
WAIT = Text(
    "ログインの失敗が続いたため、お使いのネットワークからはしばらくログインできません。10分ほど待ってから、もう一度お試しください。",
    "Too many failed logins came from your network. Wait about ten minutes and try again.",
)
ID_OR_PASSWORD = Text("認証ID又はパスワード", "Authentication ID or password")


class TooManyFailuresError(SlowedError):
    """One address failed so often that it has to wait `SLOWED_FOR`; nothing was counted against any ID."""

    def __init__(self) -> None:
        super().__init__(SLOWED_FOR, WAIT)


def attempt(request: HttpRequest, authentication_id: str, password: str) -> User:
    """The user whose 認証ID and password these are.

    Raises `Refusal` 153E (locked, or this failure locks) or 005E (wrong), `TooManyFailuresError`. A known and an
    unknown ID take the same path: the same queries and one password hash.
    """
    if _slowed(request):
        raise TooManyFailuresError
    authentication_id = canonical_id(authentication_id)
    user = authenticate(request, username=authentication_id, password=password)
    if _locked(request, authentication_id):
        _lock_for_the_whole_time(request, authentication_id)
        raise Refusal(LOCKED)
    if not isinstance(user, User):
        raise Refusal("WZBAM005E", field=ID_OR_PASSWORD)
    return user


def unlock(authentication_id: str) -> None:
    """End a lock and forget the failures: after a reset by mail, or at the counter."""
    reset(username=canonical_id(authentication_id))


def _locked(request: HttpRequest, authentication_id: str) -> bool:
    """Asked after every try: a right guess among many sent at once does not slip past the limit either."""
    return not AxesProxyHandler.is_allowed(request, {"username": authentication_id})


def _lock_for_the_whole_time(request: HttpRequest, authentication_id: str) -> None:
    """Let 24 hours begin with the failure that reached the limit.

    axes keeps a row for each browser and lets every row run out by itself, so that failures from two browsers would
    open the lock early.
    """
    if getattr(request, "axes_failures_since_start", None):
        attempts = AccessAttempt.objects.filter(username=authentication_id)
        attempts.update(attempt_time=request.axes_attempt_time)  # type: ignore[attr-defined]


def _slowed(request: HttpRequest) -> bool:
    address = client_ip(request)
    if address is None:
        return False
    recent = AccessAttempt.objects.filter(ip_address=address, attempt_time__gte=clock.now() - SLOWED_FOR).aggregate(
        failures=Sum("failures_since_start")
    )
    return (recent["failures"] or 0) >= int(settings.LOGIN_ADDRESS_LIMIT)
