"""A bulk file that was taken unchecked is checked later; what happens when it turns out to be infected."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from bulk_upload import uploads, work
from bulk_upload.models import BulkUpload
from bulk_upload.unchecked import check_unchecked
from bulk_upload.watched import infected_files
from messages import periodic, viruses
from messages.models import AuditRecord
from messages.viruses import Scan
from tests.applications import desk
from tests.attachments.pages import page
from tests.bulk_upload.files import csv_of, person, upload_of
from tests.support import clamd
from tests.support.clamd import EICAR, Clamd

pytestmark = pytest.mark.django_db
Confirmed = Callable[..., BulkUpload]
CLEAN = csv_of([person(1), person(2)])
INFECTED = CLEAN + EICAR + b"\r\n"


@pytest.fixture
def down(settings: Any) -> None:
    """The check does not answer, and files are taken all the same."""
    settings.VIRUS_CHECK, settings.VIRUS_CHECK_DOWN = clamd.nobody(), "accept"


@pytest.fixture
def up(settings: Any) -> Iterator[Callable[[], Clamd]]:
    """Call it to let the check answer."""
    with clamd.running() as server:

        def answer() -> Clamd:
            settings.VIRUS_CHECK = server.address
            return server

        yield answer


@pytest.fixture
def entered(down: None, confirmed: Confirmed) -> BulkUpload:
    """An infected file whose rows were entered before anybody could know."""
    upload = confirmed(INFECTED)
    work.run(upload.pk)
    upload.refresh_from_db()
    assert (upload.scan, upload.done) == (Scan.UNCHECKED, 2)
    return upload


def test_a_clean_one_is_marked(down: None, up: Any, confirmed: Confirmed) -> None:
    upload = confirmed(CLEAN)
    assert upload.scan == Scan.UNCHECKED
    assert check_unchecked() == 0
    up()
    assert check_unchecked() == 1
    upload.refresh_from_db()
    assert (upload.scan, upload.state) == (Scan.CLEAN, "waiting")
    assert check_unchecked() == 0


def test_from_before_the_check_was_on(up: Any, confirmed: Confirmed) -> None:
    upload = confirmed(INFECTED)
    assert check_unchecked() == 0
    up()
    assert check_unchecked() == 1
    upload.refresh_from_db()
    assert upload.scan == Scan.INFECTED


def test_it_is_a_periodic_job() -> None:
    assert periodic.jobs()["bulk.check-for-viruses"].every.total_seconds() == 600


def test_entered_before_the_rows_stay_and_the_file_is_given_to_nobody(
    agent_client: Client, entered: BulkUpload, up: Any
) -> None:
    file = reverse("bulk-csv-file", args=[entered.pk])
    assert agent_client.get(file).status_code == 200
    up()
    check_unchecked()
    assert agent_client.get(file).status_code == 404
    entered.refresh_from_db()
    assert (entered.state, entered.done) == ("done", 2)
    assert entered.rows.filter(application__isnull=False).count() == 2


def test_its_owner_is_told(agent_client: Client, entered: BulkUpload, up: Any) -> None:
    result = reverse("bulk-upload", args=[entered.pk])
    assert viruses.FOUND_LATER.ja not in page(agent_client, result)
    up()
    check_unchecked()
    shown = page(agent_client, result)
    assert viruses.FOUND_LATER.ja in shown and "入力済みの申請は残っています。" in shown


def test_staff_see_it_at_each_application(
    staff_client: Client, entered: BulkUpload, up: Any, django_capture_on_commit_callbacks: Any, caplog: Any
) -> None:
    first = entered.rows.order_by("place")[0].application
    assert first
    url = reverse("admin:applications_application_change", args=[first.pk])
    assert "一括申請ファイルのウイルス検査 Virus check" not in page(staff_client, url)
    assert fact(staff_client, url) == "未検査"
    up()
    with django_capture_on_commit_callbacks(execute=True):
        check_unchecked()
    assert fact(staff_client, url) == "検出"
    assert infected_files() == {"": 1}
    record = AuditRecord.objects.get(action="bulkupload infected")
    assert record.subject == str(entered.pk)
    assert [each.levelname for each in caplog.records if str(entered.pk) in each.getMessage()] == ["ERROR"]


def fact(client: Client, url: str) -> str:
    """What the staff's page says of the file."""
    return page(client, url).partition("一括申請ファイルのウイルス検査")[2].partition("<dd>")[2].partition("</dd>")[0]


def test_staff_are_told_nothing_of_a_file_there_is_none_of(staff_client: Client, agent: Any) -> None:
    assert "一括申請ファイル" not in page(
        staff_client, reverse("admin:applications_application_change", args=[desk.filed(agent).pk])
    )


def test_what_was_not_entered_yet_is_not(agent_client: Client, down: None, up: Any, confirmed: Confirmed) -> None:
    upload = confirmed(INFECTED)
    up()
    check_unchecked()
    work.run(upload.pk)
    upload.refresh_from_db()
    assert (upload.state, upload.done, upload.rows.count()) == ("failed", 0, 0)
    assert viruses.FOUND_LATER.ja in page(agent_client, reverse("bulk-upload", args=[upload.pk]))


def test_one_not_confirmed_yet_cannot_be_and_another_can_take_its_place(
    agent_client: Client, agent: Any, down: None, up: Any
) -> None:
    upload = uploads.begin(agent, type="extension", status="N2")
    uploads.give_file(upload, upload_of(INFECTED))
    up()
    check_unchecked()
    upload.refresh_from_db()
    made = agent_client.get(reverse("bulk-csv-made", args=[upload.pk]))
    assert (made.status_code, made["Location"]) == (302, reverse("bulk-confirm", args=[upload.pk]))
    assert viruses.FOUND_LATER.ja in page(agent_client, made["Location"])
    assert [each.refusal.id for each in uploads.confirm(upload, consent=True, copy_kept=True)] == ["WZBAM117E"]
    uploads.give_file(upload, upload_of(CLEAN))
    upload.refresh_from_db()
    assert uploads.confirm(upload, consent=True, copy_kept=True) == []


def test_a_purged_file_is_left_alone(up: Any, confirmed: Confirmed) -> None:
    upload = confirmed(CLEAN)
    BulkUpload.objects.filter(pk=upload.pk).update(stored_name="")
    assert up().seen == 0 and check_unchecked() == 0
