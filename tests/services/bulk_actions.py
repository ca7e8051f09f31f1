"""Bulk uploads inside the installation (see `Installation.do`)."""

from collections import Counter
from typing import Any

from accounts.models import User
from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from bulk_upload.tasks import store_rows
from tests.bulk_upload.files import csv_of, person, upload_of

OWNER = "lawyer0001"
BROKEN = {"sex": "7", "birth_date": "19990231"}


def confirm(count: int, broken: int) -> str:
    """An upload as somebody confirmed it; its key."""
    rows = [person(number) | (BROKEN if number < broken else {}) for number in range(count)]
    upload = uploads.begin(User.objects.get(authentication_id=OWNER), type="extension", status="N2")
    uploads.give_file(upload, upload_of(csv_of(rows)))
    upload.refresh_from_db()
    assert uploads.confirm(upload, consent=True, copy_kept=True) == []
    return str(upload.pk)


def wake(pk: str, times: int = 1) -> None:
    for _ in range(times):
        store_rows.delay(pk)


def state(pk: str) -> dict[str, Any]:
    """How far an upload is, and what became of its rows."""
    upload = BulkUpload.objects.get(pk=pk)
    rows = list(upload.rows.select_related("application"))
    return {
        "state": upload.state,
        "done": upload.done,
        "failed": upload.failed,
        "attempts": upload.attempts,
        "places": sorted(row.place for row in rows),
        "states": dict(Counter(row.application.state for row in rows if row.application)),
        "errors": sorted({(row.number, each.question, each.message) for row in rows for each in row.findings}),
    }
