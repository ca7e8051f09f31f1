"""Behaviour 2.2: entering and filing, the record that stays, and the nightly run."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection

from applications import history, lifecycle
from applications.models import HistoryEntry
from applications.states import DocumentState, Outcome, PhotoState, State
from messages.models import OutboxMail
from messages.periodic import jobs
from tests.applications import desk
from tests.applications.cases import NOON, events, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


# --- entering --------------------------------------------------------------------------------------------------------


def test_entering_fills_the_columns_from_the_answers(agent: Any) -> None:
    given = desk.answers(name="LI,WEI", birth_date="19900401", residence_card_number=desk.card(7))
    application = desk.entered(agent, **given)
    assert application.state == State.ENTERED
    assert application.photo_state == PhotoState.MISSING
    assert application.document_state == DocumentState.MISSING
    assert application.provisional_number == "96020260000000001"
    assert application.receipt_number is None
    assert application.office == "東"
    assert application.applicant_name == "LI,WEI"
    assert application.birth_date == "19900401"
    assert application.nationality == given["nationality"]
    assert application.desired_period == given["desired_period"]
    assert application.receipt_method == given["receipt_method"]
    assert events(application) == ["entered"]


def test_a_child_needs_no_photo(agent: Any) -> None:
    assert desk.entered(agent, birth_date="20200401").photo_state == PhotoState.NOT_NEEDED


def test_sensitive_answers_are_apart_and_unreadable(agent: Any) -> None:
    given = desk.answers(residence_card_number=desk.card(7), passport_number="TZ7654321")
    application = desk.again(desk.entered(agent, **given).pk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(answers AS TEXT) FROM applications_application")
        stored = cursor.fetchone()[0]
        cursor.execute("SELECT * FROM applications_sensitiveanswers")
        stored += str(cursor.fetchall())
    for secret in (desk.card(7), "TZ7654321", given["notification_email"]):
        assert secret not in stored
    assert application.all_answers == given


# --- filing ----------------------------------------------------------------------------------------------------------


def test_filing(agent: Any) -> None:
    application = desk.filed(agent)
    assert application.state == State.SUBMITTED
    assert application.submitted_at == NOON
    assert application.receipt_number == "東オンEN26000001"
    assert events(application) == ["entered", "photo_registered", "filed", "numbered"]
    assert desk.again(application.pk).version == application.version > 1


def test_filing_tells_the_account_and_the_applicant(agent: Any, contact: Callable[..., None]) -> None:
    contact(agent, "agent@example.jp")
    application = desk.filed(agent, notification_email="Applicant@example.jp", name="LI,WEI")
    account, applicant = OutboxMail.objects.filter(kind="application_received").order_by("pk")
    assert (account.recipient, applicant.recipient) == ("agent@example.jp", "Applicant@example.jp")
    assert "LI,WEI" in account.body
    assert "LI,WEI" not in applicant.body
    for mail in (account, applicant):
        assert application.receipt_number in mail.body
        assert application.provisional_number in mail.body


def test_one_address_gets_one_mail(agent: Any, contact: Callable[..., None]) -> None:
    contact(agent, "same@example.jp")
    desk.filed(agent, notification_email="Same@example.jp")
    assert OutboxMail.objects.filter(kind="application_received").count() == 1


def test_a_refused_filing_leaves_nothing_behind(agent: Any) -> None:
    application = desk.entered(agent)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM179E"
    assert desk.again(application.pk).state == State.ENTERED
    assert events(application) == ["entered"]
    assert not OutboxMail.objects.exists()
    assert desk.filed(agent, residence_card_number=desk.card(2)).receipt_number == "東オンEN26000001"


@pytest.mark.parametrize("stranger", ["other_agent", "staff"])
def test_only_the_owner_files(agent: Any, stranger: str, request: pytest.FixtureRequest) -> None:
    application = desk.ready(agent)
    actor = request.getfixturevalue(stranger)
    assert refused(lifecycle.file, actor=actor, pk=application.pk) == "WZBAM176E"
    assert refused(lifecycle.file, actor=actor, pk=uuid4()) == "WZBAM176E"


def test_a_filed_application_is_not_filed_again(agent: Any) -> None:
    application = desk.filed(agent)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM171E"


def test_the_second_press_of_one_page_lands_on_the_first(agent: Any, examiner: Any) -> None:
    application = desk.ready(agent)
    seen = application.version
    lifecycle.file(actor=agent, pk=application.pk, version=seen)
    with pytest.raises(lifecycle.AlreadyFiled) as raised:
        lifecycle.file(actor=agent, pk=application.pk, version=seen)
    assert raised.value.application == application
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    with pytest.raises(lifecycle.AlreadyFiled):
        lifecycle.file(actor=agent, pk=application.pk, version=seen)


def test_what_changed_since_it_was_shown_is_not_filed(agent: Any) -> None:
    application = desk.ready(agent)
    lifecycle.documents_registered(actor=agent, pk=application.pk)
    assert refused(lifecycle.file, actor=agent, pk=application.pk, version=application.version) == "WZBAM175E"


# --- history ---------------------------------------------------------------------------------------------------------


def test_history_is_never_changed_or_deleted(agent: Any) -> None:
    entry = desk.entered(agent).history.get()
    attempts: list[Callable[[], Any]] = [
        entry.save,
        entry.delete,
        HistoryEntry.objects.all().delete,
        lambda: HistoryEntry.objects.update(event="filed"),
        lambda: HistoryEntry.objects.bulk_update([entry], ["event"]),
    ]
    for attempt in attempts:
        with pytest.raises(TypeError):
            attempt()
    assert HistoryEntry.objects.get().event == "entered"


def test_only_known_events_are_recorded(agent: Any) -> None:
    with pytest.raises(KeyError):
        history.record(desk.entered(agent), "no_such_event", agent)


def test_the_owner_sees_what_happened_but_not_who_looked_or_the_result(agent: Any, examiner: Any) -> None:
    application = desk.filed(agent)
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.REFUSED)
    history.record(application, "viewed", examiner)
    shown = [entry.event for entry in history.timeline(application)]
    assert shown == ["examination_begun", "numbered", "filed", "photo_registered", "entered"]


# --- the nightly run (decision 23) -----------------------------------------------------------------------------------


def test_numbers_by_night(agent: Any, settings: Any, noon: time_machine.Traveller, contact: Any) -> None:
    settings.RECEIPT_NUMBER = "nightly"
    contact(agent, "agent@example.jp")
    first = desk.filed(agent, residence_card_number=desk.card(1), notification_email="agent@example.jp")
    second = desk.filed(agent, residence_card_number=desk.card(2), notification_email="agent@example.jp")
    assert first.receipt_number is None
    assert lifecycle.give_numbers() == 0
    noon.move_to(NOON.replace(day=23, hour=2))
    third = desk.filed(agent, residence_card_number=desk.card(3), notification_email="agent@example.jp")
    assert lifecycle.give_numbers() == 2
    assert [desk.again(a.pk).receipt_number for a in (first, second, third)] == [
        "東オンEN26000001",
        "東オンEN26000002",
        None,
    ]
    assert lifecycle.give_numbers() == 0
    mails = OutboxMail.objects.filter(kind="receipt_number_issued").order_by("pk")
    assert ["東オンEN26000001" in mails[0].body, "東オンEN26000002" in mails[1].body] == [True, True]


def test_a_number_given_after_new_year_is_of_the_year_of_filing(
    agent: Any, settings: Any, noon: time_machine.Traveller
) -> None:
    settings.RECEIPT_NUMBER = "nightly"
    noon.move_to(datetime(2026, 12, 31, 23, 59, tzinfo=ZoneInfo("Asia/Tokyo")))
    application = desk.filed(agent)
    noon.move_to(datetime(2027, 1, 1, 2, 0, tzinfo=ZoneInfo("Asia/Tokyo")))
    assert lifecycle.give_numbers() == 1
    assert desk.again(application.pk).receipt_number == "東オンEN26000001"


def test_the_nightly_run_hangs_on_the_scheduler(agent: Any, settings: Any, noon: time_machine.Traveller) -> None:
    settings.RECEIPT_NUMBER = "nightly"
    application = desk.filed(agent)
    noon.shift(24 * 3600)
    jobs()["applications.give-receipt-numbers"].run()
    assert desk.again(application.pk).receipt_number == "東オンEN26000001"
