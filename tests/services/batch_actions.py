"""Many at once inside the installation (see `Installation.do`)."""

from collections import Counter
from typing import Any
from uuid import UUID

from accounts.models import User
from applications.models import Application, HistoryEntry
from attachments.batch import beginning, receiving
from attachments.batch.models import Batch
from attachments.batch.tasks import do_batch
from attachments.models import Document, Photo
from messages.models import OutboxMail
from tests.applications import desk
from tests.attachments.batch.zips import upload, zip_of

OWNER = "lawyer0001"
EVENTS = {"file": "filed", "delete": "deleted", "attach": "photo_registered"}


def confirm(kind: str, count: int) -> dict[str, Any]:
    """A batch on new applications of different people as somebody confirmed it: its key and theirs."""
    owner = User.objects.get(authentication_id=OWNER)
    first = HistoryEntry.objects.count() + 1000
    make = desk.entered if kind == "attach" else desk.ready
    email = owner.contact.email
    made = [
        make(owner, residence_card_number=desk.card(first + number), notification_email=email)
        for number in range(count)
    ]
    batch = beginning.begin(owner, kind, enumerate(made, 1))
    if kind == "attach":
        names = [f"{number}.{ending}" for number in range(1, count + 1) for ending in ("jpg", "pdf")]
        receiving.receive(batch, upload(zip_of(names)))
    beginning.confirm(batch)
    return {"pk": str(batch.pk), "applications": [str(each.pk) for each in made], "mails": _mails()}


def wake(pk: str) -> None:
    do_batch.delay(pk)


def state(pk: str) -> dict[str, Any]:
    """How far a batch is."""
    batch = Batch.objects.get(pk=pk)
    return {
        "state": batch.state,
        "done": batch.done,
        "failed": batch.failed,
        "attempts": batch.attempts,
        "entries": dict(Counter(batch.entries.values_list("state", flat=True))),
        "kept": batch.sent.exclude(stored_name="").count(),
    }


def happened(kind: str, applications: list[str]) -> dict[str, Any]:
    """How often it was done to each, by what stands in its history, and what is left of them."""
    keys = [UUID(each) for each in applications]
    told = HistoryEntry.objects.filter(application_id__in=keys, event=EVENTS[kind])
    left = Application.objects.filter(pk__in=keys)
    numbers = list(left.exclude(receipt_number=None).values_list("receipt_number", flat=True))
    return {
        "times": sorted(Counter(map(str, told.values_list("application_id", flat=True))).values()),
        "states": dict(Counter(left.values_list("state", flat=True))),
        "numbers": len(set(numbers)),
        "photos": Photo.objects.filter(application__in=keys).count(),
        "documents": Document.objects.filter(application__in=keys, registered_at__isnull=False).count(),
        "mails": _mails(),
    }


def _mails() -> int:
    return OutboxMail.objects.filter(kind="application_received").count()
