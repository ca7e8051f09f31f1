"""Every door through which a file comes in passes the virus check; what it says is kept and shown."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from applications.models import Application
from attachments.batch.models import Batch, Sent
from attachments.models import Document, FittedPhoto, Photo, Scan
from attachments.unchecked import check_unchecked
from bulk_upload import sheet
from bulk_upload.models import BulkUpload
from messages import viruses
from messages.models import AuditRecord
from tests.attachments import samples
from tests.attachments.batch.browsing import Together, text_of
from tests.attachments.batch.zips import zip_of
from tests.attachments.pages import TOKEN, page, press
from tests.attachments.samples import upload
from tests.bulk_upload.files import FORM, csv_of, person
from tests.conftest import signed_in
from tests.house.sources import of_kind, text
from tests.support import clamd
from tests.support.clamd import EICAR, Clamd

pytestmark = pytest.mark.django_db
HEADER = b"number,birth_date,state,valid_until\n"


@pytest.fixture
def scanner(settings: Any) -> Iterator[Clamd]:
    with clamd.running() as server:
        settings.VIRUS_CHECK = server.address
        yield server


def photo(client: Client, application: Application, content: bytes) -> str:
    url = reverse("photo", args=[application.pk])
    answer = press(client, url, photo=upload(samples.jpeg() + content, "photo.jpg"), receipt_method="01")
    return page(client, answer.url)


def document(client: Client, application: Application, content: bytes) -> str:
    url = reverse("documents", args=[application.pk])
    return page(client, press(client, url, document=upload(samples.pdf() + content, "a.pdf"), confirmed="1").url)


def archive(client: Client, application: Application, content: bytes) -> str:
    together = Together(client)
    batch = together.begin("attach", [application])
    url = reverse("batch", args=[batch.pk])
    files = {"1.jpg": samples.jpeg() + content, "1.pdf": samples.pdf() + content}
    fields = {
        "page_token": TOKEN.findall(page(client, url))[-1],
        "action": "read",
        "zip": upload(zip_of(files), "a.zip"),
    }
    return text_of(page(client, client.post(url, fields).url))


def bulk_file(client: Client, application: Application, content: bytes) -> str:
    started = press(client, reverse("bulk-start"), type="extension", status="N2")
    rows = [person(1) | {"name": "MIHON,TARO"}]
    return page(client, press(client, started.url, file=upload(csv_of(rows) + content, "a.csv")).url)


def template(client: Client, application: Application, content: bytes) -> str:
    book = BytesIO(sheet.workbook(FORM, rows=1))
    with ZipFile(book, "a") as parts:
        parts.writestr("docProps/more.xml", content)
    return page(client, press(client, reverse("bulk-csv"), file=upload(book.getvalue(), "a.xlsx")).url)


def register(client: Client, application: Application, content: bytes) -> str:
    url = reverse("admin:accounts_agentcertificate_import")
    staff = application.owner.__class__.objects.create_superuser("root0001", "Demo#2026", name="ROOT,ONE")
    return signed_in(staff).post(url, {"file": upload(HEADER + content, "a.csv")}, follow=True).content.decode()


DOORS: dict[Callable[[Client, Application, bytes], str], str] = {
    photo: "attachments/views/photo.py",
    document: "attachments/views/adding.py",
    archive: "attachments/batch/views/questions.py",
    bulk_file: "bulk_upload/views/steps.py",
    template: "bulk_upload/views/templates.py",
    register: "accounts/admin/registers.py",
}
"""Each door and where its file is taken from the request."""
every_door = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)


def kept() -> list[int]:
    """How many files of each kind there are, and uploads with a file."""
    counted = [Photo, FittedPhoto, Document, Sent.objects.exclude(stored_name="")]
    files = BulkUpload.objects.exclude(stored_name="")
    return [(each.objects if isinstance(each, type) else each).count() for each in [*counted, files]]


def stored() -> int:
    def below(folder: str) -> int:
        if not default_storage.exists(folder):
            return 0
        folders, files = default_storage.listdir(folder)
        return len(files) + sum(below(f"{folder}/{each}".lstrip("/")) for each in folders)

    return below("")


def test_there_is_no_other_door() -> None:
    """Whoever adds one adds it to `DOORS`; `admission.py` looks at names and sizes only."""
    takes = {
        path.as_posix()
        for path in of_kind(".py", "accounts", "applications", "attachments", "bulk_upload", "coe_receipt", "messages")
        if re.search(r"request\.FILES\.get(list)?\(", text(path)) and path.name != "admission.py"
    }
    assert takes == set(DOORS.values())


@every_door
def test_an_infected_file_is_refused_and_nothing_of_it_stays(
    agent_client: Client, application: Application, scanner: Clamd, door: Any
) -> None:
    before = stored()
    shown = door(agent_client, application, EICAR)
    assert viruses.FOUND.ja in shown
    assert (kept(), stored(), scanner.seen > 0) == ([0] * 5, before, True)
    notes = "\n".join(AuditRecord.objects.values_list("notes", flat=True))
    assert re.search(r"virus Eicar-Signature sha256 [0-9a-f]{64}", notes)


@every_door
def test_with_the_check_down_people_are_asked_to_come_again(
    agent_client: Client, application: Application, settings: Any, door: Any
) -> None:
    settings.VIRUS_CHECK = clamd.nobody()
    assert viruses.NOT_NOW.ja in door(agent_client, application, b"")
    assert kept() == [0] * 5


@every_door
def test_a_clean_file_gets_in(agent_client: Client, application: Application, scanner: Clamd, door: Any) -> None:
    shown = door(agent_client, application, b"")
    assert viruses.FOUND.ja not in shown and viruses.NOT_NOW.ja not in shown and scanner.seen > 0


def test_what_the_check_said_is_kept_with_the_file(
    agent_client: Client, application: Application, scanner: Clamd
) -> None:
    photo(agent_client, application, b"")
    document(agent_client, application, b"")
    bulk_file(agent_client, application, b"")
    assert {Photo.objects.get().scan, Document.objects.get().scan, BulkUpload.objects.get().scan} == {Scan.CLEAN}


def test_files_of_a_zip_keep_it_too(agent_client: Client, application: Application, scanner: Clamd) -> None:
    archive(agent_client, application, b"")
    Together(agent_client).confirm(Batch.objects.get())
    assert {Photo.objects.get().scan, Document.objects.get().scan} == {Scan.CLEAN}


def test_a_fitted_photo_keeps_it_until_it_is_registered(
    agent_client: Client, application: Application, scanner: Clamd, settings: Any
) -> None:
    settings.PHOTO_RESIZE, settings.PHOTO_MAX_KB = True, 5
    photo(agent_client, application, b"\0" * 6_000)
    press(agent_client, reverse("photo-fitted", args=[application.pk]), action="register")
    assert Photo.objects.get().scan == Scan.CLEAN


def test_staff_see_what_was_not_checked(agent_client: Client, application: Application, staff: Any) -> None:
    photo(agent_client, application, b"")
    assert [str(each) for each in Photo.objects.get().remarks] == ["ウイルス検査：未検査"]


def test_taken_while_the_check_was_down_and_checked_later(
    agent_client: Client, application: Application, settings: Any
) -> None:
    settings.VIRUS_CHECK, settings.VIRUS_CHECK_DOWN = clamd.nobody(), "accept"
    photo(agent_client, application, b"")
    document(agent_client, application, EICAR)
    assert Photo.objects.get().scan == Document.objects.get().scan == Scan.UNCHECKED
    assert check_unchecked() == 0
    with clamd.running() as server:
        settings.VIRUS_CHECK = server.address
        assert check_unchecked() == 2
    infected = Document.objects.get()
    assert (Photo.objects.get().scan, infected.scan) == (Scan.CLEAN, Scan.INFECTED)
    assert "開かないでください" in str(infected.remarks[-1])
    file = reverse("document-file", args=[application.pk, infected.pk])
    assert agent_client.get(file).status_code == 404
