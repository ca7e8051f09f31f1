"""Photos and PDFs by zip: whose file it is, what is told about the others, and that nothing hostile gets in."""

import logging
import struct
from collections.abc import Callable
from typing import Any
from zipfile import ZIP_LZMA, ZIP_STORED, ZipInfo

import pytest
from django.urls import reverse

from applications.models import Application
from applications.states import DocumentState, PhotoState
from attachments.batch import jobs, work
from attachments.batch.models import Batch, Entry, Sent
from attachments.models import Document, Photo
from tests.applications import desk
from tests.attachments import samples
from tests.attachments.batch.browsing import Together, text_of
from tests.attachments.batch.zips import JPEG, PDF, renamed, upload, with_info, zip_of
from tests.attachments.pages import TOKEN, page

pytestmark = pytest.mark.django_db
Some = Callable[[int], list[Application]]


@pytest.fixture
def some(agent: Any) -> Some:
    """`some(2)`: entered applications of different people, as the list shows them: newest first."""

    def make(count: int) -> list[Application]:
        people = range(count, 0, -1)
        made = [
            desk.entered(agent, residence_card_number=desk.card(number), passport_number=f"TK{number:07}")
            for number in people
        ]
        return made[::-1]

    return make


def read(together: Together, batch: Batch, content: bytes) -> str:
    """Send a zip; the words of the page it leads to."""
    url = reverse("batch", args=[batch.pk])
    token = TOKEN.findall(page(together.client, url))[-1]
    answer = together.client.post(url, {"page_token": token, "action": "read", "zip": upload(content)})
    assert answer.status_code == 302
    return text_of(page(together.client, answer.url))


def attach(together: Together, applications: list[Application], content: bytes) -> Batch:
    batch = together.begin("attach", applications)
    read(together, batch, content)
    together.confirm(batch)
    batch.refresh_from_db()
    return batch


def files_of(application: Application) -> tuple[int, int]:
    """How many photos and documents are registered."""
    documents = Document.objects.filter(application=application, registered_at__isnull=False)
    return Photo.objects.filter(application=application).count(), documents.count()


def test_it_works(some: Some, together: Together) -> None:
    first, second = some(2)
    batch = together.begin("attach", [first, second])
    assert "ファイル名の付け方" in read_page(together, batch)
    shown = read(together, batch, zip_of(["1.jpg", "1.pdf", "2.jpg"]))
    assert "添付するファイル：3（2件の申請）" in shown and "添付する（2件）" in shown
    assert files_of(first) == (0, 0)
    together.confirm(batch)
    batch.refresh_from_db()
    assert (batch.state, batch.done, batch.failed) == ("done", 2, 0)
    assert [files_of(each) for each in (first, second)] == [(1, 1), (1, 0)]
    again = desk.again(first.pk)
    assert (again.photo_state, again.document_state) == (PhotoState.REGISTERED, DocumentState.REGISTERED)
    assert not Sent.objects.exclude(stored_name="").exists()
    shown = together.result(batch)
    assert shown.count("顔写真を登録しました。") == 2 and shown.count("資料を登録しました。") == 1


def read_page(together: Together, batch: Batch) -> str:
    return text_of(page(together.client, reverse("batch", args=[batch.pk])))


@pytest.mark.parametrize(
    "name",
    ["2.jpg", "002.jpg", "２.jpg", "2-写真.JPG", "2_1.jpeg", "2 (1).jpg", "写真/2.jpg", "tk0000002.jpg",
     "TK 0000002.jpg", "TK0000002_passport.jpg", "AB00000002CD.jpg", "ab00000002cd-1.jpg",
     "{provisional}.jpg", "{provisional}-00.jpg"],
)  # fmt: skip
def test_names_that_are_somebodys(some: Some, together: Together, name: str) -> None:
    applications = some(3)
    batch = attach(together, applications, zip_of([name.format(provisional=applications[1].provisional_number)]))
    assert [files_of(each)[0] for each in applications] == [0, 1, 0]
    assert batch.entries.filter(state=Entry.State.NOTHING).count() == 2


@pytest.mark.parametrize(
    "name", ["4.jpg", "0.jpg", "2 345678.jpg", "TK000000.jpg", "photo.jpg", ".jpg", "TK00000021.jpg"]
)
def test_names_that_are_nobodys_are_named(some: Some, together: Together, name: str) -> None:
    applications = some(3)
    batch = together.begin("attach", applications)
    shown = read(together, batch, zip_of([name, "1.jpg"]))
    assert f"{name} WZBAM136E" in shown and "使わなかったファイル" in shown
    together.confirm(batch)
    assert f"{name} WZBAM136E" in together.result(batch)
    assert [row[4] for row in together.sheet(batch) if row[3] == "使わなかったファイル"] == [name]
    assert files_of(applications[1]) == (0, 0)


def test_a_receipt_number_names_a_supplement(
    agent: Any, together: Together, examiner_asks: Callable[..., None]
) -> None:
    filed = desk.filed(agent)
    examiner_asks(filed)
    attach(together, [filed], zip_of([f"{filed.receipt_number}.pdf"]))
    assert desk.again(filed.pk).document_state == DocumentState.REPLACED


@pytest.fixture
def examiner_asks(staff: Any) -> Callable[[Application], None]:
    from datetime import timedelta

    from applications import lifecycle
    from messages import clock

    def ask(application: Application) -> None:
        deadline = clock.today() + timedelta(days=7)
        lifecycle.request_supplement(
            actor=staff, pk=application.pk, kind="documents", reason="雇用契約書", deadline=deadline
        )

    return ask


def test_a_name_of_two_applications_is_for_neither_and_names_both(agent: Any, together: Together) -> None:
    same = {"passport_number": "TK7777777"}
    both = [desk.entered(agent, residence_card_number=desk.card(number), **same) for number in (1, 2)]
    batch = attach(together, both, zip_of(["TK7777777.jpg"]))
    assert [files_of(each) for each in both] == [(0, 0), (0, 0)]
    batch = together.begin("attach", both)
    shown = read(together, batch, zip_of(["TK7777777.jpg"]))
    assert all(f"{each.provisional_number}-00" in shown for each in both) and "TK7777777.jpg WZBAM117E" in shown


def test_what_a_computer_adds_is_ignored_and_named(some: Some, together: Together) -> None:
    batch = together.begin("attach", some(1))
    junk = ["__MACOSX/._1.jpg", ".DS_Store", "photos/Thumbs.db", "._1.jpg"]
    shown = read(together, batch, zip_of(["1.jpg", *junk]))
    assert all(name in shown for name in junk) and shown.count("コンピュータが自動で作るファイル") == 4
    assert "添付するファイル：1（1件の申請）" in shown


def test_other_kinds_are_named(some: Some, together: Together) -> None:
    batch = together.begin("attach", some(1))
    shown = read(together, batch, zip_of({"1.png": samples.png(), "1.exe": b"MZ", "readme.txt": b"x"}))
    assert shown.count("顔写真（jpg、jpeg）でも資料（pdf）でもありません。") == 3
    assert "添付する（1件）" not in shown


def test_bad_content_is_told_for_its_application_alone(some: Some, together: Together) -> None:
    first, second = some(2)
    files = {"1.jpg": samples.png(), "1.pdf": b"%PDF-1.4 cut", "2.jpg": JPEG, "2.pdf": PDF}
    batch = attach(together, [first, second], zip_of(files))
    assert [files_of(each) for each in (first, second)] == [(0, 0), (1, 1)]
    rows = {row[4]: row[5][:9] for row in together.sheet(batch) if row[3] == "エラー"}
    assert rows == {"1.jpg": "WZBAM149E", "1.pdf": "WZBAM185E"}


def test_active_pdfs_and_large_files_are_refused(some: Some, together: Together, settings: Any) -> None:
    settings.ATTACH_MAX_TOTAL_MB = 1
    applications = some(2)
    files = {"1.pdf": samples.on_opening(samples.SCRIPT), "2.pdf": samples.padded_pdf(2**20 + 1)}
    batch = attach(together, applications, zip_of(files, ZIP_STORED))
    assert {row[4]: row[5][:9] for row in together.sheet(batch)} == {"1.pdf": "WZBAM117E", "2.pdf": "WZBAM117E"}
    assert [files_of(each) for each in applications] == [(0, 0), (0, 0)]


def test_two_photos_or_too_many_documents_are_none(some: Some, together: Together) -> None:
    (one,) = some(1)
    batch = attach(together, [one], zip_of(["1.jpg", "1_2.jpg", "1.pdf", "1-2.pdf"]))
    assert files_of(one) == (0, 0) and batch.failed == 1
    assert sorted(row[4] for row in together.sheet(batch)) == ["1-2.pdf", "1.jpg", "1.pdf", "1_2.jpg"]


def test_photo_not_needed_is_180e_and_the_documents_go_in(agent: Any, together: Together) -> None:
    child = desk.entered(agent, birth_date="20200101")
    assert child.photo_state == PhotoState.NOT_NEEDED
    batch = attach(together, [child], zip_of(["1.jpg", "1.pdf"]))
    assert files_of(child) == (0, 1) and batch.failed == 1
    assert "WZBAM180E" in together.result(batch)


def test_a_passport_number_is_kept_nowhere_in_the_open(
    some: Some, together: Together, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    first, second = some(2)
    batch = together.begin("attach", [first, second])
    read(together, batch, zip_of({"TK0000001.jpg": JPEG, "TK0000002-a.pdf": PDF}))
    monkeypatch.setattr("attachments.register.add_document", broken)
    together.confirm(batch)
    assert "attach of" in caplog.text and "TK000000" not in caplog.text
    assert Photo.objects.get().original_name == f"{first.provisional_number}-00.jpg"
    for model in (Batch, Entry, Sent):
        assert "TK000000" not in str(list(model.objects.values_list()))


def broken(*args: Any) -> None:
    raise RuntimeError(f"something about {args}")


def test_names_of_japanese_windows_and_of_macs(some: Some, together: Together) -> None:
    (one,) = some(1)
    cp932 = "1_写真.jpg".encode("cp932")
    batch = together.begin("attach", [one])
    placeholder = b"A" * len(cp932)
    shown = read(together, batch, renamed(zip_of({placeholder.decode(): JPEG}), placeholder, cp932))
    assert "添付するファイル：1" in shown
    stray = "がくせい.jpg".encode("cp932")
    shown = read(together, batch, renamed(zip_of({"B" * len(stray): JPEG}), b"B" * len(stray), stray))
    assert "がくせい.jpg WZBAM136E" in shown
    unflagged = "か\u3099.jpg".encode()
    shown = read(together, batch, renamed(zip_of({"C" * len(unflagged): JPEG}), b"C" * len(unflagged), unflagged))
    assert "が.jpg WZBAM136E" in shown


@pytest.mark.parametrize("name", ["../1.jpg", "/etc/1.jpg", "a/../../1.jpg", "C:\\1.jpg", "..\\1.jpg", "C:1.jpg"])
def test_names_that_lead_elsewhere_are_refused_and_named(some: Some, together: Together, name: str) -> None:
    (one,) = some(1)
    info = ZipInfo("x")
    info.filename = name
    batch = together.begin("attach", [one])
    shown = read(together, batch, with_info(info))
    assert f"{name} WZBAM117E" in shown and "添付する（1件）" not in shown


def test_a_link_is_no_file(some: Some, together: Together) -> None:
    info = ZipInfo("1.jpg")
    info.external_attr = 0o120777 << 16
    batch = together.begin("attach", some(1))
    assert "1.jpg WZBAM117E" in read(together, batch, with_info(info, content=b"/etc/passwd"))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_taken_neither_time(some: Some, together: Together) -> None:
    (one,) = some(1)
    batch = attach(together, [one], with_info(ZipInfo("1.jpg"), ZipInfo("1.JPG")))
    assert batch.state == "asking" and files_of(one) == (0, 0)
    assert read_page(together, batch).count("同じ名前のファイルが2つ以上あります。") == 2


@pytest.fixture
def asking(some: Some, together: Together) -> Batch:
    return together.begin("attach", some(1))


def refused(together: Together, batch: Batch, content: bytes) -> str:
    shown = read(together, batch, content)
    assert "WZBAM117E" in shown and "添付する（1件）" not in shown
    assert not Sent.objects.exists()
    return shown


def test_bombs(together: Together, asking: Batch, settings: Any) -> None:
    settings.BATCH_ZIP_UNPACKED_MB, settings.BATCH_ZIP_FILES = 3, 4
    assert "大きすぎます" in refused(together, asking, zip_of({"1.pdf": bytes(2 * 2**20)}))
    assert "大きすぎます" in refused(together, asking, zip_of([f"{n}.jpg" for n in range(5)]))
    large = {f"{n}.jpg": JPEG * (2**20 // len(JPEG) + 1) for n in range(4)}
    assert "大きすぎます" in refused(together, asking, zip_of(large, ZIP_STORED))
    settings.BATCH_ZIP_MB = 0
    assert "大きすぎます" in refused(together, asking, zip_of(["1.jpg"]))


def test_a_header_that_lies_about_sizes(together: Together, asking: Batch) -> None:
    content = zip_of({"1.jpg": JPEG})
    real, small = struct.pack("<L", len(JPEG)), struct.pack("<L", 10)
    read(together, asking, content.replace(real, small))
    together.confirm(asking)
    asking.refresh_from_db()
    assert asking.failed == 1 and not Photo.objects.exists()
    assert "WZBAM117E" in together.result(asking)


def test_a_list_of_contents_too_long_to_be_read(together: Together, asking: Batch, settings: Any) -> None:
    settings.BATCH_ZIP_FILES = 2
    assert "大きすぎます" in refused(together, asking, zip_of(["1.jpg", f"{'x' * 2000}.jpg"]))


def test_the_larger_kind_of_zip(together: Together, asking: Batch) -> None:
    content = zip_of(["1.jpg"])
    at = content.rindex(b"PK\x05\x06")
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, at, 1)
    assert "大きすぎます" in refused(together, asking, content[:at] + locator + content[at:])


def test_locked_zips(together: Together, asking: Batch) -> None:
    content = bytearray(zip_of(["1.jpg"]))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "パスワード" in refused(together, asking, bytes(content))


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x05\x06", b"x" * 4000, JPEG, b"PK\x05\x06" + b"\xff" * 18, zip_of(["1.jpg"])[:-30]],
)
def test_what_is_no_zip(together: Together, asking: Batch, content: bytes) -> None:
    refused(together, asking, content)


def test_a_name_that_is_no_utf8_though_it_says_so(together: Together, asking: Batch) -> None:
    content = zip_of({"写.jpg": JPEG})
    refused(together, asking, content.replace("写".encode(), b"\xff\xfe\xfd"))


def test_damaged_and_unusual_members(some: Some, together: Together) -> None:
    (one,) = some(1)
    damaged = bytearray(zip_of(["1.jpg"], ZIP_STORED))
    damaged[100] ^= 0xFF
    batch = attach(together, [one], bytes(damaged))
    assert batch.failed == 1 and "ファイルが壊れています。" in together.result(batch)
    batch = together.begin("attach", [one])
    assert "1.jpg WZBAM117E" in read(together, batch, zip_of(["1.jpg"], ZIP_LZMA))


def test_no_file_is_001e_and_another_zip_takes_the_place(together: Together, asking: Batch) -> None:
    url = reverse("batch", args=[asking.pk])
    token = TOKEN.findall(page(together.client, url))[-1]
    answer = together.client.post(url, {"page_token": token, "action": "confirm"})
    assert "WZBAM001E" in page(together.client, answer.url)
    read(together, asking, zip_of(["1.jpg", "1.pdf"]))
    assert "添付するファイル：1" in read(together, asking, zip_of(["1.pdf"]))
    assert Sent.objects.count() == 1


def test_a_worker_that_dies_attaches_once(some: Some, together: Together, settings: Any) -> None:
    settings.BATCH_AT_ONCE = 0
    applications = some(3)
    batch = attach(together, applications, zip_of([f"{n}.{kind}" for n in (1, 2, 3) for kind in ("jpg", "pdf")]))
    assert batch.state == "waiting"
    jobs.take_up()
    work.run(batch.pk)
    assert [files_of(each) for each in applications] == [(1, 1)] * 3
    assert [each.history.filter(event="photo_registered").count() for each in applications] == [1, 1, 1]


def test_deleting_the_application_drops_its_files(some: Some, together: Together) -> None:
    first, second = some(2)
    batch = together.begin("attach", [first, second])
    read(together, batch, zip_of(["1.jpg", "2.jpg"]))
    together.do("delete", [first])
    assert [sent.entry.number for sent in Sent.objects.select_related("entry")] == [2]
