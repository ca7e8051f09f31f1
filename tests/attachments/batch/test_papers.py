"""Copies, receipt slips and methods of receipt for many."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from cryptography.fernet import Fernet
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from applications import slip
from applications.models import Application
from attachments.batch import jobs
from attachments.batch.models import Batch
from config.backup import damaged_files
from messages import clock
from tests.applications import desk
from tests.attachments.batch.browsing import Together
from tests.attachments.pages import page

pytestmark = pytest.mark.django_db
Ready = Callable[[int], list[Application]]


def made(together: Together, batch: Batch) -> bytes:
    answer = together.client.get(reverse("batch-file", args=[batch.pk]))
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    return answer.content


def words(content: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_copies_as_one_pdf(ready: Ready, together: Together) -> None:
    applications = ready(2)
    batch = together.do("copies", applications, **{"as": "pdf"})
    assert (batch.state, batch.failed) == ("done", 0)
    reader = PdfReader(BytesIO(made(together, batch)))
    assert [each["/Title"].rpartition(" ")[2] for each in reader.outline] == [
        f"{each.provisional_number}-00" for each in applications[::-1]
    ]
    assert [each.history.filter(event="downloaded").count() for each in applications] == [1, 1]


def test_copies_as_a_zip_each_by_its_number(ready: Ready, together: Together) -> None:
    applications = ready(2)
    batch = together.do("copies", applications, **{"as": "zip"})
    archive = ZipFile(BytesIO(made(together, batch)))
    assert sorted(archive.namelist()) == sorted(f"{each.provisional_number}-00.pdf" for each in applications)
    assert applications[0].applicant_name in words(archive.read(f"{applications[0].provisional_number}-00.pdf"))


def test_slips_of_those_that_have_one(agent: Any, ready: Ready, together: Together) -> None:
    filed = desk.filed(agent, residence_card_number=desk.card(7))
    batch = together.do("slips", [*ready(1), filed])
    assert (batch.done, batch.failed) == (2, 1)
    text = words(made(together, batch))
    assert filed.receipt_number in text and slip.code(filed) in text and filed.applicant_name in text
    assert "受付番号がまだないため、受付票はありません。" in together.result(batch)


def test_nothing_to_give_out_gives_no_file(ready: Ready, together: Together) -> None:
    batch = together.do("slips", ready(1))
    assert batch.state == "done" and batch.failed == 1
    assert together.client.get(reverse("batch-file", args=[batch.pk])).status_code == 404


def test_a_made_file_is_its_owners_alone_and_goes_after_a_week(
    ready: Ready, together: Together, other_client: Client
) -> None:
    batch = together.do("copies", ready(1))
    url = reverse("batch-file", args=[batch.pk])
    assert other_client.get(url).status_code == 404
    Batch.objects.update(finished_at=clock.now() - jobs.timedelta(days=8))
    jobs.purge()
    assert together.client.get(url).status_code == 404
    assert "控えを取得しました。" in together.result(batch)


def test_results_go_after_weeks_and_unanswered_questions_after_a_day(ready: Ready, together: Together) -> None:
    (application,) = ready(1)
    done, asking = together.do("file", [application]), together.begin("file", [application])
    Batch.objects.filter(pk=done.pk).update(confirmed_at=clock.now() - jobs.timedelta(days=31))
    Batch.objects.filter(pk=asking.pk).update(created_at=clock.now() - jobs.timedelta(hours=25))
    jobs.purge()
    assert not Batch.objects.exists() and Application.objects.exists()


def test_the_method_of_receipt_for_many(agent: Any, ready: Ready, together: Together) -> None:
    applications = ready(2)
    coe = desk.ready(agent, "coe")
    batch = together.do("receipt", [*applications, coe], method="01")
    assert {desk.again(each.pk).receipt_method for each in (*applications, coe)} == {"01"}
    again = together.do("receipt", applications, method="01")
    assert again.failed == 0 and together.result(again).count("受領方法は変わりません。") == 2
    batch = together.do("receipt", [*applications, coe], method="03")
    assert batch.failed == 2 and desk.again(coe.pk).receipt_method == "03"
    assert desk.again(applications[0].pk).receipt_method == "01"


def test_the_counter_needs_an_office_of_the_area(agent: Any, ready: Ready, together: Together) -> None:
    applications = ready(1)
    batch = together.begin("receipt", applications)
    for fields, id in (
        ({}, "選択してください"),
        ({"method": "02"}, "WZBAM140E"),
        ({"method": "01", "office": "101"}, "WZBAM139E"),
    ):
        answer = together.confirm(batch, **fields)
        shown = page(together.client, answer.url)
        assert id in shown or "WZBAM002E" in shown
    batch.refresh_from_db()
    assert batch.state == "asking"


def test_a_window_is_chosen_for_each_by_its_address(agent: Any, ready: Ready, together: Together) -> None:
    from applications.catalogue.lists import code_list
    from attachments import receipt

    (application,) = ready(1)
    area = receipt.area_of(receipt.form_of(application), application.all_answers)
    right = code_list(f"C619_{area}", application.type).entries[0].code
    wrong = next(
        e.code for e in code_list("CB52").entries if code_list(f"C619_{area}", application.type).get(e.code) is None
    )
    assert together.do("receipt", [application], method="02", office=wrong).failed == 1
    assert together.do("receipt", [application], method="02", office=right).failed == 0
    stored = desk.again(application.pk)
    assert (stored.receipt_method, stored.receiving_office) == ("02", right)


def test_a_new_key_and_a_backup_know_what_was_made(ready: Ready, together: Together, settings: Any) -> None:
    batch = together.do("copies", ready(1), **{"as": "pdf"})
    content, name = made(together, batch), batch.made_name
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]
    call_command("rotate_keys")
    settings.FIELD_KEYS = settings.FIELD_KEYS[:1]
    assert made(together, batch) == content
    assert not default_storage.exists(name)
    assert list(damaged_files()) == []
    batch.refresh_from_db()
    default_storage.delete(batch.made_name)
    assert list(damaged_files()) == [f"batch.batch {batch.pk}"]
