"""Limits on what can be tried from outside: so many tries within so long."""

from dataclasses import dataclass
from datetime import timedelta

from accounts.models import Tally
from messages import clock
from messages.crypto import keyed_hash
from messages.text import Text

KEEP = timedelta(days=1)
WAIT = Text(
    "短い時間に何度も送信されたため、しばらく受け付けられません。1時間ほど待ってから、もう一度お試しください。",
    "This was sent too many times in a short while. Wait about an hour and try again.",
    "{何度|なんど}も {送|おく}ったので、{今|いま}は {使|つか}えません。1{時間|じかん}ぐらい {待|ま}ってください。",
)


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


class SlowedError(Exception):
    """A limit is reached: certainly no longer after `lasts`; `words` tell the person."""

    def __init__(self, lasts: timedelta, words: Text = WAIT) -> None:
        super().__init__()
        self.seconds = int(lasts.total_seconds())
        self.words = words


def spend(limit: Limit, key: str) -> None:
    """Count one try for `key` ("": nobody can be told apart, nothing is counted); `SlowedError` beyond the limit."""
    mark = keyed_hash(limit.purpose, key)
    if not mark:
        return
    now = clock.now()
    Tally.objects.create(purpose=limit.purpose, mark=mark, at=now)
    if Tally.objects.filter(purpose=limit.purpose, mark=mark, at__gt=now - limit.within).count() > limit.tries:
        raise SlowedError(limit.within)


def sweep() -> None:
    """Delete what no limit looks at any more."""
    Tally.objects.filter(at__lt=clock.now() - KEEP).delete()
