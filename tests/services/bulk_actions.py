"""Bulk uploads inside the installation (see `Installation.do`)."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection

from accounts.models import User
from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from bulk_upload.tasks import store_rows
from messages.refusal import Problem
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


def progress(pk: str) -> dict[str, Any]:
    """The counters alone, quickly."""
    return dict(BulkUpload.objects.filter(pk=pk).values("state", "done", "attempts").get())


def confirm_at_once(count: int, broken: int, times: int) -> str:
    """One upload whose last button is pressed `times` times at the same moment; its key."""
    rows = [person(number) | (BROKEN if number < broken else {}) for number in range(count)]
    upload = _taken(User.objects.get(authentication_id=OWNER), csv_of(rows))
    with ThreadPoolExecutor(times) as people:
        pressed = [people.submit(_press, str(upload.pk)) for _ in range(times)]
    assert [each.result() for each in pressed] == [[]] * times
    return str(upload.pk)


def _press(pk: str) -> list[Problem]:
    try:
        return uploads.confirm(BulkUpload.objects.get(pk=pk), consent=True, copy_kept=True)
    finally:
        connection.close()


def confirm_many(files: int, count: int) -> list[str]:
    """The same people in many uploads, confirmed."""
    content = csv_of([person(number) for number in range(count)])
    owner = User.objects.get(authentication_id=OWNER)
    return [_confirmed(owner, content) for _ in range(files)]


def _confirmed(owner: User, content: bytes) -> str:
    upload = _taken(owner, content)
    assert uploads.confirm(upload, consent=True, copy_kept=True) == []
    return str(upload.pk)


def _taken(owner: User, content: bytes) -> BulkUpload:
    upload = uploads.begin(owner, type="extension", status="N2")
    uploads.give_file(upload, upload_of(content))
    upload.refresh_from_db()
    return upload


def totals(pks: list[str]) -> dict[str, Any]:
    """What became of several uploads."""
    found = BulkUpload.objects.filter(pk__in=pks)
    return {
        "states": dict(Counter(found.values_list("state", flat=True))),
        "done": sum(found.values_list("done", flat=True)),
        "failed": sum(found.values_list("failed", flat=True)),
        "attempts": sum(found.values_list("attempts", flat=True)),
        "errors": sorted(set(found.values_list("last_error", flat=True))),
    }
