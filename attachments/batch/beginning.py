"""From a choice of applications to a batch that asks before anything is done."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language

from accounts.models import User
from applications import numbers
from applications.models import Application
from attachments.batch import work
from attachments.batch.models import Batch, Entry
from attachments.batch.tasks import do_batch
from messages import clock, crypto
from messages.background import wake_after_commit
from messages.refusal import Refusal


@transaction.atomic
def begin(owner: User, kind: str, numbered: Iterable[tuple[int, Application]], *, numbers_of: str = "") -> Batch:
    """A batch of `kind` on these applications of `owner` under these numbers, which waits for its confirmation.

    `numbers_of` names the bulk file the numbers come from. Raises WZBAM176E when there is none.
    """
    entries = [
        Entry(
            place=place, number=number, application=application, label=label(application), version=application.version
        )
        for place, (number, application) in enumerate(numbered)
    ]
    if not entries:
        raise Refusal("WZBAM176E")
    batch = Batch.objects.create(owner=owner, kind=kind, total=len(entries), numbers_of=numbers_of)
    for entry in entries:
        entry.batch = batch
    Entry.objects.bulk_create(entries)
    return batch


def label(application: Application) -> str:
    return application.receipt_number or numbers.shown_provisional_number(application)


def confirm(batch: Batch, chosen: Mapping[str, Any] | None = None) -> None:
    """Do it: a few at once, many in the background. Confirmed again, from wherever, it changes nothing."""
    asking = Batch.objects.filter(pk=batch.pk, state=Batch.State.ASKING)
    few = batch.total <= settings.BATCH_AT_ONCE
    with transaction.atomic():
        changes = {"confirmed_at": clock.now(), "language": get_language() or "ja"}
        if chosen is not None:
            changes["sealed"] = crypto.seal({**batch.chosen, **chosen})
        mine = bool(asking.update(state=Batch.State.WAITING, **changes))
        if mine and not few:
            wake_after_commit(do_batch, str(batch.pk))
    if mine and few:
        work.run(batch.pk)
