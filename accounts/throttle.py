"""Limits on what can be tried from outside: so many tries within so long."""

from dataclasses import dataclass
from datetime import timedelta

from accounts.models import Tally
from messages import clock
from messages.crypto import keyed_hash

KEEP = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `tries` within `within` for each key."""

    purpose: str
    tries: int
    within: timedelta


RESET_BY_ID = Limit("reset-id", 5, timedelta(hours=1))
RESET_BY_ADDRESS = Limit("reset-address", 50, timedelta(hours=1))
FORGOTTEN_ID_BY_EMAIL = Limit("id-email", 3, timedelta(hours=1))
FORGOTTEN_ID_BY_ADDRESS = Limit("id-address", 20, timedelta(hours=1))
REGISTER_BY_ADDRESS = Limit("register-address", 20, timedelta(hours=1))
REGISTER_BY_EMAIL = Limit("register-email", 5, timedelta(hours=1))
LOOK_UP_BY_ADDRESS = Limit("look-up", 30, timedelta(hours=1))
NEW_EMAIL = Limit("new-email", 5, timedelta(hours=1))
CURRENT_PASSWORD = Limit("password", 10, timedelta(hours=1))


class SlowedError(Exception):
    """The limit is reached; `seconds` until it certainly is no longer."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(limit.purpose)
        self.seconds = int(limit.within.total_seconds())


def spend(limit: Limit, key: str) -> None:
    """Count one try for `key` ("": nobody can be told apart, nothing is counted); `SlowedError` beyond the limit."""
    mark = keyed_hash(limit.purpose, key)
    if not mark:
        return
    now = clock.now()
    Tally.objects.create(purpose=limit.purpose, mark=mark, at=now)
    if Tally.objects.filter(purpose=limit.purpose, mark=mark, at__gt=now - limit.within).count() > limit.tries:
        raise SlowedError(limit)


def forgive(limit: Limit, key: str) -> None:
    """Forget the tries for `key`: the last one was right."""
    Tally.objects.filter(purpose=limit.purpose, mark=keyed_hash(limit.purpose, key)).delete()


def sweep() -> None:
    """Delete what no limit looks at any more."""
    Tally.objects.filter(at__lt=clock.now() - KEEP).delete()
