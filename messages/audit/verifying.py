"""Is the chain whole? Asked by `manage.py verify_audit`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from messages import clock
from messages.audit.chain import ONE, digest_of, seal_of
from messages.models import AuditHead, AuditRecord

AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place that is not as it was written."""

    place: int
    why: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The end of the chain at one moment; kept elsewhere, it shows that nothing before it was cut off or rewritten."""

    place: int
    digest: str
    at: str


def anchor() -> Anchor | None:
    """The end of the chain now; None while it is empty."""
    head = AuditHead.objects.filter(pk=ONE).first()
    return Anchor(head.length, head.digest, clock.now().isoformat()) if head else None


def first_broken(anchors: Iterable[Anchor] = ()) -> Broken | None:
    """The first record that was changed, moved, taken out or added, or that an anchor contradicts; None when whole.

    Writers may go on meanwhile: what they add is not looked at.
    """
    newest = AuditRecord.objects.aggregate(newest=Max("place"))["newest"] or 0
    head = AuditHead.objects.filter(pk=ONE).first()
    if head is None:
        return Broken(1, "records without a head") if newest else _against(anchors, 0, 0)
    if head.seal != seal_of(head):
        return Broken(head.length, "the head was changed")
    if newest > head.length:
        return Broken(head.length + 1, "nobody wrote it")
    return _walk(head) or _against(anchors, head.start, head.length)


def _walk(head: AuditHead) -> Broken | None:
    place, previous = head.start, head.start_digest
    kept: Any = AuditRecord.objects.filter(place__lte=head.length).order_by("place")
    for record in kept.iterator(AT_ONCE):
        place += 1
        if record.place != place:
            return Broken(place, "missing")
        if record.previous != previous or record.digest != digest_of(record):
            return Broken(place, "changed")
        previous = record.digest
    if place != head.length:
        return Broken(place + 1, "missing")
    return None if previous == head.digest else Broken(place, "changed")


def _against(anchors: Iterable[Anchor], start: int, length: int) -> Broken | None:
    """An anchor of records that are no longer kept says nothing any more."""
    for each in anchors:
        if each.place > length:
            return Broken(length + 1, f"cut off: an anchor of {each.at} ends at {each.place}")
        if each.place > start and not AuditRecord.objects.filter(place=each.place, digest=each.digest).exists():
            return Broken(each.place, f"not as at the anchor of {each.at}")
    return None
