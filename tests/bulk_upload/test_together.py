"""From the result of an upload straight on: files by row number, all good rows filed, all bad ones deleted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Application
from applications.states import PhotoState, State
from attachments.batch.models import Batch
from bulk_upload import work
from bulk_upload.models import BulkUpload
from tests.applications import desk
from tests.attachments.batch.zips import upload as zip_upload
from tests.attachments.batch.zips import zip_of
from tests.attachments.pages import page, press
from tests.bulk_upload.files import csv_of, person

pytestmark = pytest.mark.django_db
Confirmed = Callable[..., BulkUpload]
BROKEN = {"birth_date": "19990231"}


def adult(number: int) -> dict[str, Any]:
    """Somebody who needs a photo."""
    return desk.answers(residence_card_number=desk.card(number), name=f"MIHON,{'ABC'[number - 1]}")


@pytest.fixture
def done(confirmed: Confirmed) -> BulkUpload:
    """Rows 1 and 3 are good, row 2 is not."""
    upload = confirmed(csv_of([adult(1), adult(2) | BROKEN, adult(3)]))
    work.run(upload.pk)
    return upload


def begin(client: Client, upload: BulkUpload, kind: str) -> Batch:
    result = page(client, reverse("bulk-upload", args=[upload.pk]))
    token = result.rpartition('name="page_token" value="')[2].partition('"')[0]
    answer = client.post(reverse("bulk-together", args=[upload.pk]), {"page_token": token, "kind": kind})
    return Batch.objects.get(pk=answer.url.strip("/").rpartition("/")[2])


def test_row_numbers_of_the_file_name_the_files(agent_client: Client, done: BulkUpload) -> None:
    batch = begin(agent_client, done, "attach")
    assert [entry.number for entry in batch.entries.all()] == [1, 3]
    url = reverse("batch", args=[batch.pk])
    press(agent_client, url, action="read", zip=zip_upload(zip_of(["1.jpg", "2.jpg", "3.jpg", "3.pdf"])))
    shown = page(agent_client, url)
    assert "番号は一括申請ファイルの行の番号です：申請人.csv" in shown and "<strong>2.jpg</strong>" in shown
    press(agent_client, url, action="confirm")
    rows = done.rows.filter(failed=False).select_related("application")
    assert [row.application.photo_state for row in rows] == [PhotoState.REGISTERED] * 2
    assert [row.application.document_state for row in rows] == ["missing", "registered"]
    result = page(agent_client, reverse("batch-result", args=[batch.pk]))
    assert "<strong>2.jpg</strong>" in result and "入管庁に申請を行う" in result


def test_all_good_rows_are_filed_and_all_bad_ones_deleted(agent_client: Client, done: BulkUpload) -> None:
    Application.objects.filter(state=State.ENTERED).update(photo_state=PhotoState.REGISTERED)
    for kind, left in (("file", {"submitted": 2, "bulk_error": 1}), ("delete", {"submitted": 2})):
        batch = begin(agent_client, done, kind)
        press(agent_client, reverse("batch", args=[batch.pk]))
        states = list(Application.objects.values_list("state", flat=True))
        assert {state: states.count(state) for state in states} == left
    assert "このファイルの申請をまとめて操作" not in page(agent_client, reverse("bulk-upload", args=[done.pk]))
    assert not done.rows.exclude(sealed="").exists()


def test_only_what_can_be_done_is_offered(agent_client: Client, confirmed: Confirmed) -> None:
    upload = confirmed(csv_of([person(1)]))
    url = reverse("bulk-upload", args=[upload.pk])
    assert "まとめて操作" not in page(agent_client, url)
    work.run(upload.pk)
    shown = page(agent_client, url)
    assert "正しい行をすべて申請（1件）" in shown and "エラーの行をすべて削除" not in shown


def test_others_uploads_and_unknown_actions_are_404(
    agent_client: Client, other_client: Client, done: BulkUpload, post: Callable[..., Any]
) -> None:
    url = reverse("bulk-together", args=[done.pk])
    page(other_client, reverse("menu"))
    assert post(other_client, url, {"kind": "file"}).status_code == 404
    page(agent_client, reverse("bulk-upload", args=[done.pk]))
    assert post(agent_client, url, {"kind": "copies"}).status_code == 404
    assert not Batch.objects.exists()
