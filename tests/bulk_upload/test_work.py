"""Every row exactly once, whoever works at it and whatever dies on the way."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import Contact
from applications import lifecycle
from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.models import Application
from applications.states import State
from bulk_upload import jobs, work
from bulk_upload.models import BulkRow, BulkUpload
from messages import clock, periodic
from messages.leases import Lease, LeaseLost
from messages.models import OutboxMail
from tests.bulk_upload.files import FORM, csv_of, person
from tests.support.answers import valid

pytestmark = pytest.mark.django_db
Confirmed = Callable[..., BulkUpload]
BROKEN = {"sex": "7", "birth_date": "19990231"}


def file_of(count: int, broken: int = 0) -> bytes:
    return csv_of([person(n) | (BROKEN if n < broken else {}) for n in range(count)])


def test_good_rows_become_what_the_wizard_stores(confirmed: Confirmed) -> None:
    rows = [person(1), person(2)]
    upload = confirmed(csv_of(rows))
    work.run(upload.pk)
    stored = [row.application for row in upload.rows.select_related("application__sensitive")]
    for application, answers in zip(stored, rows, strict=True):
        assert application.state == State.ENTERED and application.owner == upload.owner
        assert application.all_answers == check_form(FORM, answers, clock.today()).clean
    upload.refresh_from_db()
    assert (upload.state, upload.done, upload.failed, upload.good) == ("done", 2, 0, 2)
    assert not OutboxMail.objects.exists()


def test_a_bad_row_is_kept_with_all_its_errors(confirmed: Confirmed) -> None:
    upload = confirmed(csv_of([person(1), person(2) | BROKEN]))
    work.run(upload.pk)
    bad = upload.rows.get(failed=True)
    assert bad.application and bad.application.state == State.BULK_ERROR
    assert bad.application.applicant_name == person(2)["name"] and bad.application.answers == {}
    assert [(f.row, f.question, f.value, f.message) for f in bad.findings] == [
        (2, "sex", "7", "WZBAM005E"),
        (2, "birth_date", "19990231", "WZBAM111E"),
    ]
    assert bad.kept["answers"]["sex"] == "7"
    assert "19990231" not in bad.sealed


def test_the_owner_gets_one_mail_with_the_counts(confirmed: Confirmed, agent: Any) -> None:
    Contact.objects.create(user=agent, sealed="")
    contact = agent.contact
    contact.data = {"email": "agent@example.jp"}
    contact.save()
    upload = confirmed(file_of(3, broken=2))
    work.run(upload.pk)
    work.run(upload.pk)
    (mail,) = OutboxMail.objects.filter(kind="bulk_rows_failed")
    assert "エラー：2人" in mail.body and "入力完了：1人" in mail.body and "申請人.csv" in mail.body


def test_a_person_with_an_application_pending(confirmed: Confirmed, agent: Any) -> None:
    today = clock.today()
    clean = check_form(FORM, person(1), today).clean
    application = lifecycle.enter(owner=agent, form=FORM, answers=clean, today=today)
    from applications import pending

    application.sensitive.pending_key = pending.key_of("extension", clean)
    application.sensitive.save()
    upload = confirmed(csv_of([person(1), person(2)]))
    work.run(upload.pk)
    assert [[f.message for f in row.findings] for row in upload.rows.all()] == [["WZBAM118E"], []]


class Died(BaseException):
    """As a worker that is killed: nothing after it runs."""


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_worker_that_dies_loses_and_doubles_nothing(
    confirmed: Confirmed, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    upload = confirmed(file_of(50, broken=7))
    done = iter(range(10))
    store = work._store

    def die_at(*args: Any) -> None:
        if next(done) == after:
            raise Died
        store(*args)

    monkeypatch.setattr(work, "_store", die_at)
    with pytest.raises(Died):
        work.run(upload.pk)
    monkeypatch.setattr(work, "_store", store)
    work.run(upload.pk)
    assert upload.rows.count() == after * work.ROWS_AT_ONCE, "its lease still holds"
    with time_machine.travel(clock.now() + timedelta(seconds=61), tick=False):
        jobs.take_up()
    upload.refresh_from_db()
    assert (upload.state, upload.done, upload.failed) == ("done", 50, 7)
    assert sorted(upload.rows.values_list("place", flat=True)) == list(range(50))
    assert Application.objects.count() == 50


def test_a_worker_that_dies_while_it_takes_up_is_followed_within_minutes(
    confirmed: Confirmed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scheduler's own lease must not outlast the upload's by much."""
    upload, moment = confirmed(file_of(3)), clock.now()

    def die(pk: uuid.UUID) -> None:
        raise Died

    monkeypatch.setattr(work, "run", die)
    with pytest.raises(Died):
        periodic.run_due()
    monkeypatch.undo()
    with time_machine.travel(moment + timedelta(seconds=61), tick=False):
        assert periodic.run_due()["bulk.take-up"]
    upload.refresh_from_db()
    assert (upload.state, upload.done) == ("done", 3)


def test_a_worker_given_up_for_dead_stores_nothing_more(confirmed: Confirmed) -> None:
    upload = confirmed(file_of(3))
    BulkUpload.objects.filter(pk=upload.pk).update(state="running", claim=uuid.uuid4())
    upload.refresh_from_db()
    with pytest.raises(LeaseLost):
        work._do(Lease(upload, uuid.uuid4(), 60))
    assert not BulkRow.objects.exists() and not Application.objects.exists()


def test_what_fails_again_and_again_waits_for_staff(confirmed: Confirmed) -> None:
    upload = confirmed(file_of(1))
    BulkUpload.objects.filter(pk=upload.pk).update(stored_name="gone")
    moment = clock.now()
    for attempt in range(12):
        with time_machine.travel(moment + timedelta(minutes=2 * attempt), tick=False):
            jobs.take_up()
    upload.refresh_from_db()
    assert (upload.state, upload.attempts) == ("failed", 10)
    assert "FileNotFoundError" in upload.last_error


def test_files_and_unconfirmed_uploads_are_forgotten(confirmed: Confirmed, agent: Any) -> None:
    upload = confirmed(file_of(1))
    work.run(upload.pk)
    left = BulkUpload.objects.create(owner=agent, type="coe", status="N2")
    with time_machine.travel(clock.now() + timedelta(days=2), tick=False):
        jobs.purge()
    assert not BulkUpload.objects.filter(pk=left.pk).exists()
    upload.refresh_from_db()
    assert upload.content()
    with time_machine.travel(clock.now() + timedelta(days=31), tick=False):
        jobs.purge()
    upload.refresh_from_db()
    assert upload.stored_name == "" and upload.rows.count() == 1


def test_a_deleted_application_takes_what_was_in_its_row(confirmed: Confirmed) -> None:
    upload = confirmed(file_of(1, broken=1))
    work.run(upload.pk)
    upload.rows.get().application.delete()  # type: ignore[union-attr]
    row = upload.rows.get()
    assert row.application is None and row.sealed == "" and row.findings == []


def test_too_few_points_are_a_warning_on_the_result(confirmed: Confirmed, agent_client: Client) -> None:
    form, today = forms.form("coe", "ND"), clock.today()
    answers = valid(form, today, seed=4, fill="all")
    for id in [id for id in answers if id.startswith("points_")]:
        fewer = {**answers, id: "00"}
        answers = fewer if check_form(form, fewer, today).ok else answers
    upload = confirmed(csv_of([answers], form), "coe", "ND")
    work.run(upload.pk)
    upload.refresh_from_db()
    assert upload.failed == 0 and "WZAAS003M0011" in upload.rows.get().warnings
    page = agent_client.get(reverse("bulk-upload", args=[upload.pk])).content.decode()
    assert "ポイント計算表の合計点数が70点未満です" in page and "WZAAS" not in page


def test_the_register_of_residence_cards_is_asked(confirmed: Confirmed, settings: Any) -> None:
    settings.RESIDENCE_CARD_CHECK = "register"
    upload = confirmed(csv_of([person(1)]))
    work.run(upload.pk)
    assert [finding.message for finding in upload.rows.get().findings] in (["WZBAM236E"], ["WZBAM235E"])
