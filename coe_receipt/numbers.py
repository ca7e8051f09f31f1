"""The number of an electronic certificate: 札オン認(XP)I22-000082 (behaviour 3.4), with a counter of its own."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from django.db import connection, transaction
from django.db.models import F

from applications.models import Counter
from applications.offices import BUREAUS

ELECTRONIC = "(XP)"
_SHAPE = re.compile(rf"[{''.join(BUREAUS)}]オン認\(XP\)[A-Z]\d\d-\d{{6}}")


def prefix(office: str, status: str, day: date) -> str:
    """Everything before the serial: office, family letter of the status code, year of the issue in Japan."""
    return f"{office}オン認{ELECTRONIC}{status[:1]}{day:%y}-"


def take(prefix: str, count: int = 1) -> Iterator[str]:
    """The next `count` numbers that begin with `prefix`, without gaps (decision 23).

    The counter stays locked until the caller's transaction ends. Raises `TransactionManagementError` outside one.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a number is taken inside the transaction that uses it")
    counter = Counter.objects.filter(key=f"certificate:{prefix}")
    if not counter.update(value=F("value") + count):
        Counter.objects.bulk_create([Counter(key=f"certificate:{prefix}")], ignore_conflicts=True)
        counter.update(value=F("value") + count)
    last = counter.values_list("value", flat=True).get()
    return (f"{prefix}{serial:06d}" for serial in range(last - count + 1, last + 1))


def shown(number: str | None, office: str, status: str, day: date) -> str:
    """The number, or the place it will have (000000) before the issue."""
    return number or f"{prefix(office, status, day)}000000"


def typed(text: str) -> str:
    """A number as people type it (full-width letters, spaces) in its one spelling; "" for what can be none."""
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text[:80])).upper()
    return folded if _SHAPE.fullmatch(folded) else ""
