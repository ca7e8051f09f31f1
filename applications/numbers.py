"""Receipt numbers and provisional numbers (behaviour 3.1, 3.3; decision 23)."""

from datetime import date
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from applications.catalogue.model import Type
from applications.models import Application, Counter
from applications.states import State

JAPAN = ZoneInfo("Asia/Tokyo")
LETTERS = {
    Type.COE: "認",
    Type.CHANGE: "C",
    Type.EXTENSION: "E",
    Type.ACQUISITION: "A",
    Type.CERTIFICATE: "W",
    Type.REENTRY: "R",
    Type.ACTIVITY: "S",
}
WITHOUT_FAMILY = frozenset({Type.ACQUISITION, Type.CERTIFICATE, Type.REENTRY, Type.ACTIVITY})


def take(key: str, count: int = 1) -> int:
    """The next number of the counter `key`, from 1; of `count` numbers the last.

    The counter's row stays locked until the caller's transaction ends: a rolled back transaction gives its number
    back, so that there are no gaps. Raises `TransactionManagementError` outside a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a number is taken inside the transaction that uses it")
    counter = Counter.objects.filter(key=key)
    if not counter.update(value=F("value") + count):
        Counter.objects.bulk_create([Counter(key=key)], ignore_conflicts=True)
        counter.update(value=F("value") + count)
    return counter.values_list("value", flat=True).get()


def provisional_number(today: date) -> str:
    """受付仮番号 without its branch: 960, the year, ten digits."""
    return _provisional(today, take(_provisional_key(today)))


def provisional_numbers(today: date, count: int) -> list[str]:
    """Several, taken in a transaction of their own: whoever stores much at once keeps nobody waiting for a number.

    They need not be gapless: those that nobody uses are lost.
    """
    with transaction.atomic():
        last = take(_provisional_key(today), count)
    return [_provisional(today, serial) for serial in range(last - count + 1, last + 1)]


def _provisional_key(today: date) -> str:
    return f"provisional:{today.year}"


def _provisional(today: date, serial: int) -> str:
    return f"960{today.year}{serial:010d}"


def receipt_number(office: str, type: str, status: str, received: date) -> str:
    """受付番号, e.g. 東オンEN26000001; counted per office, type, family and calendar year in Japan."""
    prefix = _prefix(office, type, status)
    return f"{prefix}{received:%y}{take(f'receipt:{prefix}:{received:%y}'):06d}"


def shown_receipt_number(application: Application) -> str:
    """What lists show: the number, or the place it will have (000000) before it is given.

    A bulk row in error has no year and serial (manual 2.11).
    """
    if application.receipt_number:
        return application.receipt_number
    prefix = _prefix(application.office, application.type, application.status)
    if application.state == State.BULK_ERROR:
        return prefix
    moment = application.submitted_at or application.created_at
    return f"{prefix}{timezone.localtime(moment, JAPAN):%y}000000"


def shown_provisional_number(application: Application) -> str:
    """受付仮番号-枝番"""
    return f"{application.provisional_number}-{application.branch:02d}"


def _prefix(office: str, type: str, status: str) -> str:
    letter = LETTERS.get(Type(type), "")
    family = "" if type in WITHOUT_FAMILY else status[:1]
    return f"{office}オン{letter}{family}"
