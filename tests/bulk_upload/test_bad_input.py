"""What is no bulk file is refused at STEP2, at once, with the right message; nothing of it is kept."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Application
from bulk_upload import templates_offered
from bulk_upload.models import BulkUpload
from tests.bulk_upload.files import FORM, csv_of, person, upload_of
from tests.bulk_upload.official_file import official_bytes

pytestmark = pytest.mark.django_db
FORM_OF = {"type": "extension", "status": "N2"}
UTF16_SIGN = 2
MB = 2**20


def bomb() -> bytes:
    """100 MB that pack to 100 kB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(100 * MB))
    return out.getvalue()


def half_official(odd: int = 0) -> bytes:
    """A file of the agency's tool that broke off in the middle of a row, or of a character."""
    content = official_bytes(FORM, [person(1), person(2)])
    return content[: len(content) * 3 // 4 // UTF16_SIGN * UTF16_SIGN - odd]


def half_own() -> bytes:
    """Our own file that broke off after some columns of the last row."""
    return csv_of([person(1), person(2)]).rpartition(b",,,")[0]


def in_two_encodings() -> bytes:
    """Two files put together: each half is good, in its own encoding."""
    first, second = (
        csv_of([person(n) | {"address_street": "千代田区霞が関一丁目"}]).decode("utf-8-sig") for n in (1, 2)
    )
    return first.encode() + second.partition("\r\n")[2].encode("cp932")


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a workbook": (lambda: templates_offered.template("extension", "N2"), "WZBAM141E"),
    "a JPEG picture": (lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)) * 50, "WZBAM141E"),
    "a PNG picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50, "WZBAM141E"),
    "a PDF": (lambda: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "WZBAM141E"),
    "a zip bomb": (bomb, "WZBAM141E"),
    "half a file of the agency's tool": (half_official, "WZBAM143E"),
    "half a file that ends in half a character": (lambda: half_official(odd=1), "WZBAM141E"),
    "half a file of ours": (half_own, "WZBAM143E"),
    "a column of 9 MB": (lambda: csv_of([person(1) | {"reason": "x" * 9 * MB}]), "WZBAM141E"),
    "a column of 10 MB": (lambda: csv_of([person(1) | {"reason": "x" * 10 * MB}]), "WZBAM144E"),
    "two encodings": (in_two_encodings, "WZBAM141E"),
    "NUL": (lambda: csv_of([person(1) | {"reason": "a\0b"}]), "WZBAM141E"),
    "nothing": (lambda: b"", "WZBAM141E"),
}


@pytest.fixture
def begun(agent: Any) -> BulkUpload:
    return BulkUpload.objects.create(owner=agent, **FORM_OF)


@pytest.mark.parametrize("name", FILES)
def test_it_is_refused_and_not_kept(
    name: str, agent_client: Client, begun: BulkUpload, post: Callable[..., Any], tmp_path: Path
) -> None:
    make, id = FILES[name]
    url = reverse("bulk-file", args=[begun.pk])
    agent_client.get(url)
    page = agent_client.get(post(agent_client, url, {"file": upload_of(make())}).url).content.decode()
    assert "一括申請ファイルアップロード(STEP2)" in page and f"{id}：" in page
    assert_nothing_kept(begun, tmp_path)


def test_two_gigabytes_that_are_only_announced(agent_client: Client, begun: BulkUpload, tmp_path: Path) -> None:
    url = reverse("bulk-file", args=[begun.pk])
    sent: dict[str, Any] = {"wsgi.input": io.BytesIO(b"never read"), "CONTENT_LENGTH": str(2 * 2**30)}
    answer = agent_client.generic("POST", url, content_type="multipart/form-data; boundary=x", **sent)
    assert answer.status_code == 413 and "WZBAM144E：" in answer.content.decode()
    assert sent["wsgi.input"].tell() == 0
    assert_nothing_kept(begun, tmp_path)


def test_a_file_refused_leaves_the_one_before_it(
    agent_client: Client, begun: BulkUpload, post: Callable[..., Any]
) -> None:
    url, good = reverse("bulk-file", args=[begun.pk]), csv_of([person(1)])
    for content in (good, half_own()):
        agent_client.get(url)
        post(agent_client, url, {"file": upload_of(content)})
    begun.refresh_from_db()
    assert (begun.state, begun.total, begun.content()) == ("uploaded", 1, good)


def assert_nothing_kept(upload: BulkUpload, folder: Path) -> None:
    upload.refresh_from_db()
    assert (upload.state, upload.stored_name, upload.file_name) == ("chosen", "", "")
    assert not [path for path in folder.rglob("*") if path.is_file()]
    assert not Application.objects.exists()
