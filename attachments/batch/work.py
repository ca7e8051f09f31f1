"""Doing a batch: by whoever has the lease, every application exactly once, each in a transaction of its own.

An application's change, its line in the result and the renewed lease are stored together: a worker that dies leaves
either all of them or none.
"""

import logging
import uuid

from django.conf import settings
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.utils import translation

from attachments import store
from attachments.batch.deeds import Deed, deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome, Refused, seal
from messages import clock, leases
from messages.failures import describe
from messages.leases import Lease, LeaseLost
from messages.refusal import Refusal
from messages.text import Text

logger = logging.getLogger(__name__)
BROKEN = Text(
    "（処理中に問題が起きたため、この申請については何も行われていません。時間をおいて、もう一度操作してください。）",
    "(Something went wrong: nothing was done about this application. Try again later.)",
)


def run(pk: uuid.UUID | str) -> None:
    """Do one batch, or what is left of it, unless somebody is at it. Running it again changes nothing."""
    batches = Batch.objects.select_related("owner")
    leases.work_at(batches, pk, _do, seconds=settings.BATCH_LEASE_SECONDS)


def _do(lease: Lease[Batch]) -> None:
    batch = lease.job
    doing = deed(batch.kind)
    with translation.override(batch.language), doing.tool() as tool:
        for entry in list(batch.entries.filter(state=Entry.State.WAITING)):
            entry.batch = batch
            _one(lease, doing, entry, tool)
        made = doing.finish(lease)
    try:
        lease.end(finished_at=clock.now(), **made)
    except LeaseLost:
        store.delete_after_commit(made.get("made_name", ""))
        raise


def _one(lease: Lease[Batch], doing: Deed, entry: Entry, tool: object) -> None:
    prepared = doing.prepare(entry, tool)
    with transaction.atomic():
        lease.hold(done=F("done") + 1)
        outcome = _attempt(doing, entry, prepared)
        entry.state, entry.sealed = outcome.state, seal(outcome)
        entry.save(update_fields=["state", "sealed"])
        if outcome.refused:
            lease.hold(failed=F("failed") + 1)


def _attempt(doing: Deed, entry: Entry, prepared: object) -> Outcome:
    """The outcome; whatever goes wrong with one application stops no other."""
    try:
        with transaction.atomic():
            if entry.application_id is None:
                raise Refusal("WZBAM176E")
            return doing.act(entry, prepared)
    except Refusal as refusal:
        return Outcome(refused=(Refused(refusal),))
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:
        logger.error("%s of %s failed: %s", entry.batch.kind, entry.application_id, describe(error))
        return Outcome(refused=(Refused(Refusal("WZBAM117E", detail=BROKEN)),))
