"""How long records are kept (behaviour 4.3), and the notice before they go. What happened, without whose, stays.

An application is deleted whole, with its answers, files, requests and simultaneous applications; its history and the
record of access keep codes, numbers of accounts and times.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from applications import history
from applications.lifecycle.locking import locked
from applications.lifecycle.removal import remove
from applications.lifecycle.telling import account_address
from applications.models import Application
from applications.states import State
from messages import clock
from messages.mails import entries_expire

ENDED = ("completed", "withdrawn")
TOLD = "expiry_told"
NOTICE = timedelta(days=30)
AT_ONCE = 500


def completed_before(moment: datetime) -> QuerySet[Application]:
    """Main applications whose procedure was over at `moment` and is still."""
    over = Application.objects.filter(main=None, state=State.CLOSED)
    return over.filter(history__event__in=ENDED, history__at__lt=moment).distinct()


def remove_bulk_errors() -> int:
    """Delete rows a bulk file had wrong and nobody touched for `ENTRY_KEEP_DAYS`; how many."""
    old = clock.now() - timedelta(days=settings.ENTRY_KEEP_DAYS)
    rows = Application.objects.filter(state=State.BULK_ERROR, updated_at__lt=old)
    return sum(_expire(pk, state=State.BULK_ERROR) for pk in _keys(rows))


def tell_what_will_go() -> int:
    """Mail each owner once about what is deleted in 30 days at the earliest; how many applications."""
    soon = completed_before(_kept_since() + NOTICE).exclude(history__event=TOLD)
    by_owner = defaultdict(list)
    for application in soon.select_related("owner__contact").order_by("owner_id", "submitted_at")[:AT_ONCE]:
        by_owner[application.owner_id].append(application)
    day = clock.today() + NOTICE
    for owned in by_owner.values():
        if to := account_address(owned[0]):
            entries_expire(to=to, numbers=[each.receipt_number or str(each) for each in owned], day=day)
        for each in owned:
            history.record(each, TOLD, None)
    return sum(map(len, by_owner.values()))


def remove_old() -> int:
    """Delete what was completed `APPLICATION_KEEP_YEARS` ago, told 30 days ago, and has no certificate any more."""
    told = clock.now() - NOTICE
    old = completed_before(_kept_since()).filter(history__event=TOLD, history__at__lt=told)
    keys = Application.objects.filter(pk__in=old.values("pk"), certificates=None)
    return sum(_expire(pk, state=State.CLOSED) for pk in _keys(keys))


def _kept_since() -> datetime:
    return clock.now() - timedelta(days=365.25 * settings.APPLICATION_KEEP_YEARS)


def _keys(rows: QuerySet[Application]) -> Iterator[UUID]:
    yield from rows.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]


def _expire(pk: UUID, **conditions: str) -> bool:
    with locked(pk, **conditions) as application:
        remove(application, "expired", None)
    return True
