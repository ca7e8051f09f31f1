"""Turning an upload's rows into applications: by whoever has the lease, every row exactly once.

The whole file is checked anew by each worker that takes the job up, as of the same day, so that the errors are the
same whoever finds them. Rows are stored in small transactions that also count them and renew the lease: a worker
that dies loses nothing, one that was given up for dead stores nothing more.
"""

import uuid
from collections.abc import Iterable

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from applications import lifecycle, numbers
from applications.catalogue import forms
from applications.lifecycle.bulk_error import enter_error
from applications.models import Application
from bulk_upload.checking import BulkFile, CheckedLine, ask_about_persons, check_file, open_file, warnings
from bulk_upload.findings import findings
from bulk_upload.models import BulkRow, BulkUpload
from bulk_upload.telling import tell_failed
from messages import clock, crypto, leases
from messages.leases import Lease, LeaseLost

ROWS_AT_ONCE = 20


def due() -> QuerySet[BulkUpload]:
    """Jobs that nobody is at."""
    return leases.due(BulkUpload.objects.all())


def run(pk: uuid.UUID | str) -> None:
    """Do one job, or what is left of it, unless somebody is at it. Running it again changes nothing."""
    uploads = BulkUpload.objects.select_related("owner")
    leases.work_at(uploads, pk, _do, seconds=settings.BULK_LEASE_SECONDS)


def _do(lease: Lease[BulkUpload]) -> None:
    upload = lease.job
    form = forms.form(upload.type, upload.status)
    file = open_file(upload.content(), most=settings.BULK_MAX_ROWS, type=form.type, status=form.status)
    assert upload.day is not None
    checked = check_file(file, upload.day)
    ask_about_persons(file.form, checked, upload.day)
    stored = set(upload.rows.values_list("place", flat=True))
    waiting = [(place, line) for place, line in enumerate(checked) if place not in stored]
    for first in range(0, len(waiting), ROWS_AT_ONCE):
        _store(lease, file, waiting[first : first + ROWS_AT_ONCE])
    _finish(lease)


def _store(lease: Lease[BulkUpload], file: BulkFile, lines: Iterable[tuple[int, CheckedLine]]) -> None:
    lines, upload = list(lines), lease.job
    failed = sum(bool(line.problems) for _, line in lines)
    assert upload.day is not None
    taken = numbers.provisional_numbers(upload.day, len(lines))
    try:
        with transaction.atomic():
            lease.hold(done=F("done") + len(lines), failed=F("failed") + failed)
            rows = zip(lines, taken, strict=True)
            BulkRow.objects.bulk_create([_row(upload, file, place, line, number) for (place, line), number in rows])
    except IntegrityError:
        raise LeaseLost from None


def _row(upload: BulkUpload, file: BulkFile, place: int, line: CheckedLine, number: str) -> BulkRow:
    found = [finding.as_json() for finding in findings(file, line)]
    return BulkRow(
        upload=upload,
        place=place,
        number=line.number,
        failed=bool(found),
        application=_application(upload, file, line, number),
        warnings=" ".join(() if found else warnings(file, line)),
        sealed=crypto.seal({"answers": line.raw, "findings": found}) if found else "",
    )


def _application(upload: BulkUpload, file: BulkFile, line: CheckedLine, number: str) -> Application:
    assert upload.day is not None
    enter = enter_error if line.problems else lifecycle.enter
    main = enter(
        owner=upload.owner, form=file.form, answers=line.clean, today=upload.day, status=upload.status, number=number
    )
    for type, answers in line.children.items() if not line.problems else ():
        lifecycle.enter(owner=upload.owner, form=forms.form(type), answers=answers, today=upload.day, main=main)
    return main


def _finish(lease: Lease[BulkUpload]) -> None:
    with transaction.atomic():
        lease.end(finished_at=clock.now())
        lease.job.refresh_from_db()
        if lease.job.failed:
            tell_failed(lease.job)
