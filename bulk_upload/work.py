"""Turning an upload's rows into applications: by whoever has the lease, every row exactly once.

The whole file is checked anew by each worker that takes the job up, as of the same day, so that the errors are the
same whoever finds them. Rows are stored in small transactions that also count them and renew the lease: a worker
that dies loses nothing, one that was given up for dead stores nothing more.
"""

import logging
import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet

from applications import lifecycle
from applications.catalogue import forms
from applications.lifecycle.bulk_error import enter_error
from applications.models import Application
from bulk_upload.checking import BulkFile, CheckedLine, ask_about_persons, check_file, open_file, warnings
from bulk_upload.findings import findings
from bulk_upload.models import BulkRow, BulkUpload
from bulk_upload.telling import tell_failed
from messages import clock, crypto
from messages.failures import describe

logger = logging.getLogger(__name__)
State = BulkUpload.State
ROWS_AT_ONCE = 20
MOST_ATTEMPTS = 10


class LeaseLost(Exception):  # noqa: N818 - another worker has the job; nothing failed
    """The job is another worker's now."""


def due() -> QuerySet[BulkUpload]:
    """Jobs that nobody is at."""
    free = Q(lease_until__isnull=True) | Q(lease_until__lte=clock.now())
    return BulkUpload.objects.filter(free, state__in=[State.WAITING, State.RUNNING])


def run(pk: uuid.UUID | str) -> None:
    """Do one job, or what is left of it, unless somebody is at it. Running it again changes nothing."""
    claim = uuid.uuid4()
    until = clock.now() + timedelta(seconds=settings.BULK_LEASE_SECONDS)
    taken = due().filter(pk=pk)
    if not taken.update(state=State.RUNNING, claim=claim, lease_until=until, attempts=F("attempts") + 1):
        return
    upload = BulkUpload.objects.select_related("owner").get(pk=pk)
    try:
        _do(upload, claim)
    except LeaseLost:
        logger.warning("bulk upload %s was taken over by another worker", pk)
    except Exception as error:
        logger.error("bulk upload %s failed: %s", pk, describe(error))
        _give_back(upload, claim, error)


def _do(upload: BulkUpload, claim: uuid.UUID) -> None:
    form = forms.form(upload.type, upload.status)
    file = open_file(upload.content(), most=settings.BULK_MAX_ROWS, type=form.type, status=form.status)
    assert upload.day is not None
    checked = check_file(file, upload.day)
    ask_about_persons(file.form, checked, upload.day)
    stored = set(upload.rows.values_list("place", flat=True))
    waiting = [(place, line) for place, line in enumerate(checked) if place not in stored]
    for first in range(0, len(waiting), ROWS_AT_ONCE):
        _store(upload, claim, file, waiting[first : first + ROWS_AT_ONCE])
    _finish(upload, claim)


def _store(upload: BulkUpload, claim: uuid.UUID, file: BulkFile, lines: Iterable[tuple[int, CheckedLine]]) -> None:
    lines = list(lines)
    failed = sum(bool(line.problems) for _, line in lines)
    until = clock.now() + timedelta(seconds=settings.BULK_LEASE_SECONDS)
    try:
        with transaction.atomic():
            _hold(upload, claim, {"done": F("done") + len(lines), "failed": F("failed") + failed, "lease_until": until})
            BulkRow.objects.bulk_create([_row(upload, file, place, line) for place, line in lines])
    except IntegrityError:
        raise LeaseLost from None


def _row(upload: BulkUpload, file: BulkFile, place: int, line: CheckedLine) -> BulkRow:
    found = [finding.as_json() for finding in findings(file, line)]
    return BulkRow(
        upload=upload,
        place=place,
        number=line.number,
        failed=bool(found),
        application=_application(upload, file, line),
        warnings=" ".join(() if found else warnings(file, line)),
        sealed=crypto.seal({"answers": line.raw, "findings": found}) if found else "",
    )


def _application(upload: BulkUpload, file: BulkFile, line: CheckedLine) -> Application:
    assert upload.day is not None
    enter = enter_error if line.problems else lifecycle.enter
    return enter(owner=upload.owner, form=file.form, answers=line.clean, today=upload.day, status=upload.status)


def _finish(upload: BulkUpload, claim: uuid.UUID) -> None:
    with transaction.atomic():
        _hold(upload, claim, {"state": State.DONE, "finished_at": clock.now(), "claim": None, "last_error": ""})
        upload.refresh_from_db()
        if upload.failed:
            tell_failed(upload)


def _hold(upload: BulkUpload, claim: uuid.UUID, changes: dict[str, Any]) -> None:
    if not BulkUpload.objects.filter(pk=upload.pk, claim=claim, state=State.RUNNING).update(**changes):
        raise LeaseLost


def _give_back(upload: BulkUpload, claim: uuid.UUID, error: Exception) -> None:
    """Leave the job to the next worker after a while; after many attempts to staff."""
    mine = BulkUpload.objects.filter(pk=upload.pk, claim=claim)
    state = State.FAILED if upload.attempts >= MOST_ATTEMPTS else State.WAITING
    pause = clock.now() + timedelta(seconds=settings.BULK_LEASE_SECONDS)
    mine.update(state=state, claim=None, lease_until=pause, last_error=describe(error)[:120])
