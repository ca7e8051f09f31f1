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
    return _confirmed(User.objects.get(authentication_id=OWNER), csv_of(rows))


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


def confirm_many(files: int, count: int) -> list[str]:
    """The same people in many uploads, confirmed."""
    content = csv_of([person(number) for number in range(count)])
    owner = User.objects.get(authentication_id=OWNER)
    return [_confirmed(owner, content) for _ in range(files)]


def _confirmed(owner: User, content: bytes) -> str:
    upload = uploads.begin(owner, type="extension", status="N2")
    uploads.give_file(upload, upload_of(content))
    upload.refresh_from_db()
    assert uploads.confirm(upload, consent=True, copy_kept=True) == []
    return str(upload.pk)


def totals(pks: list[str]) -> dict[str, Any]:
    """What became of several uploads."""
    found = BulkUpload.objects.filter(pk__in=pks)
    return {
        "states": dict(Counter(found.values_list("state", flat=True))),
        "done": sum(found.values_list("done", flat=True)),
        "failed": sum(found.values_list("failed", flat=True)),
        "errors": sorted(set(found.values_list("last_error", flat=True))),
    }
