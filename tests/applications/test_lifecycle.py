"""Behaviour 2.2: every change of state, what it leaves behind, and what is refused."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import connection

from applications import history, lifecycle, pending
from applications.groups import EXAMINER
from applications.models import Application, HistoryEntry, SensitiveAnswers
from applications.states import DocumentState, Outcome, PhotoState, State
from messages.models import OutboxMail
from messages.periodic import jobs
from messages.refusal import Refusal
from tests.applications import desk

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.fixture(autouse=True)
def noon() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def examiner(person: Callable[..., Any]) -> Any:
    user = person("STF", "staff0042")
    user.groups.add(Group.objects.get(name=EXAMINER))
    return user


def refused(do: Callable[..., Any], *args: Any, **kwargs: Any) -> str:
    with pytest.raises(Refusal) as raised:
        do(*args, **kwargs)
    return raised.value.id


def events(application: Application) -> list[str]:
    return [entry.event for entry in application.history.order_by("id")]


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


# --- the order of the reasons (behaviour 2.5) ------------------------------------------------------------------------


def spoil(application: Application, **columns: Any) -> None:
    Application.objects.filter(pk=application.pk).update(**columns)


def spoil_answers(application: Application, **changes: str) -> None:
    answers = {key: value for key, value in {**application.answers, **changes}.items() if value}
    spoil(application, answers=answers)


def test_the_first_reason_of_the_order_is_given(agent: Any) -> None:
    pending_one = desk.filed(agent, residence_card_number=desk.card(1))
    application = desk.entered(agent, residence_card_number=desk.card(1))
    spoil_answers(application, current_expiry="20271231", reason="", occupation="")

    def reason() -> str:
        return refused(lifecycle.file, actor=agent, pk=application.pk)

    spoil(application, state=State.BULK_ERROR)
    assert reason() == "WZBAM171E"
    spoil(application, state=State.ENTERED)
    assert reason() == "WZBAM113E"
    application.refresh_from_db()
    spoil_answers(application, current_expiry="20261121")
    assert reason() == "WZBAM204E"
    application.refresh_from_db()
    spoil_answers(application, current_expiry="20261231")
    assert reason() == "WZBAM118E"
    SensitiveAnswers.objects.filter(pk=pending_one.pk).update(pending_key=None)
    assert reason() == "WZBAM179E"
    desk.with_photo(application)
    assert reason() == "WZBAM117E"


def test_the_catch_all_says_what_it_stands_for(agent: Any) -> None:
    application = desk.ready(agent)
    spoil_answers(application, marital_status="9")
    with pytest.raises(Refusal) as raised:
        lifecycle.file(actor=agent, pk=application.pk)
    assert raised.value.id == "WZBAM117E"
    assert "配偶者" in str(raised.value.params["detail"])


@pytest.mark.parametrize(
    "columns",
    [{"status": "ZZ"}, {"office": ""}, {"answers": {"no_such_question": "1"}}],
    ids=["status closed", "no bureau", "catalogue too old"],
)
def test_what_cannot_be_filed_online_is_117e(agent: Any, columns: dict[str, Any]) -> None:
    application = desk.ready(agent)
    spoil(application, **columns)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM117E"


@pytest.mark.parametrize(
    ("expiry", "reason"),
    [("20261122", "WZBAM204E"), ("20261123", ""), ("20270222", ""), ("20270223", "WZBAM113E")],
)
def test_the_window_of_an_extension(agent: Any, expiry: str, reason: str) -> None:
    application = desk.ready(agent)
    spoil_answers(application, current_expiry=expiry)
    if reason:
        assert refused(lifecycle.file, actor=agent, pk=application.pk) == reason
    else:
        assert lifecycle.file(actor=agent, pk=application.pk).state == State.SUBMITTED


def test_whoever_turns_sixteen_before_filing_needs_a_photo(agent: Any, noon: time_machine.Traveller) -> None:
    application = desk.entered(agent, birth_date="20101123")
    assert application.photo_state == PhotoState.NOT_NEEDED
    noon.shift(24 * 3600)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM179E"
    assert desk.again(application.pk).photo_state == PhotoState.MISSING
    desk.with_photo(application)
    assert lifecycle.file(actor=agent, pk=application.pk).state == State.SUBMITTED


# --- the same person twice (WZBAM118E) -------------------------------------------------------------------------------


def test_one_application_of_a_type_for_a_person(agent: Any, other_agent: Any) -> None:
    desk.filed(agent, residence_card_number=desk.card(1))
    second = desk.ready(other_agent, residence_card_number=desk.card(1), name="ANOTHER,NAME")
    assert refused(lifecycle.file, actor=other_agent, pk=second.pk) == "WZBAM118E"
    assert pending.is_pending("extension", second.all_answers)


def test_another_person_or_another_type_may_be_filed(agent: Any) -> None:
    desk.filed(agent, residence_card_number=desk.card(1))
    assert desk.filed(agent, residence_card_number=desk.card(2))
    assert desk.filed(agent, "coe")


def test_without_a_card_the_person_is_nationality_name_and_birth_date(agent: Any) -> None:
    desk.filed(agent, "coe", name="LI,WEI", birth_date="19900401")
    same = desk.ready(agent, "coe", name="LI,WEI", birth_date="19900401")
    assert refused(lifecycle.file, actor=agent, pk=same.pk) == "WZBAM118E"
    assert desk.filed(agent, "coe", name="LI,WEI", birth_date="19900402")


@pytest.mark.parametrize("end", ["complete", "withdraw"])
def test_after_the_end_the_person_may_apply_again(agent: Any, examiner: Any, end: str) -> None:
    first = desk.filed(agent, residence_card_number=desk.card(1))
    lifecycle.begin_examination(actor=examiner, pk=first.pk)
    lifecycle.register_result(actor=examiner, pk=first.pk, outcome=Outcome.GRANTED)
    getattr(lifecycle, end)(actor=examiner, pk=first.pk)
    assert desk.filed(agent, residence_card_number=desk.card(1))


# --- staff -----------------------------------------------------------------------------------------------------------

STEPS: dict[str, Callable[[Any, Application], Application]] = {
    "begin": lambda actor, a: lifecycle.begin_examination(actor=actor, pk=a.pk),
    "grant": lambda actor, a: lifecycle.register_result(actor=actor, pk=a.pk, outcome=Outcome.GRANTED),
    "refuse": lambda actor, a: lifecycle.register_result(actor=actor, pk=a.pk, outcome=Outcome.REFUSED),
    "complete": lambda actor, a: lifecycle.complete(actor=actor, pk=a.pk),
    "withdraw": lambda actor, a: lifecycle.withdraw(actor=actor, pk=a.pk),
}
E, S, X, I, C = State.ENTERED, State.SUBMITTED, State.EXAMINATION, State.ISSUANCE, State.CLOSED  # noqa: E741
ALLOWED = {
    (S, "begin"): X,
    (X, "grant"): I,
    (X, "refuse"): X,
    (I, "complete"): C,
    (S, "withdraw"): C,
    (X, "withdraw"): C,
    (I, "withdraw"): C,
}


@pytest.mark.parametrize("step", list(STEPS))
@pytest.mark.parametrize("state", [E, State.BULK_ERROR, S, X, I, C])
def test_every_step_of_staff_in_every_state(agent: Any, examiner: Any, state: State, step: str) -> None:
    application = desk.filed(agent)
    spoil(application, state=state)
    before = events(application)
    if (state, step) in ALLOWED:
        after = STEPS[step](examiner, application)
        assert after.state == ALLOWED[state, step]
        assert desk.again(application.pk).state == after.state
        assert after.version == application.version + 1
        assert len(events(application)) > len(before)
    else:
        assert refused(STEPS[step], examiner, application) == "WZBAM117E"
        assert desk.again(application.pk).state == state
        assert events(application) == before


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.DISCONTINUED])
def test_a_refusal_is_completed_without_an_issue(agent: Any, examiner: Any, outcome: Outcome) -> None:
    application = desk.filed(agent)
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    decided = lifecycle.register_result(actor=examiner, pk=application.pk, outcome=outcome)
    assert (decided.state, decided.outcome) == (State.EXAMINATION, outcome)
    closed = lifecycle.complete(actor=examiner, pk=application.pk)
    assert (closed.state, closed.outcome) == (State.CLOSED, outcome)


@pytest.mark.parametrize("outcome", ["", "withdrawn", "nonsense"])
def test_only_results_are_registered(agent: Any, examiner: Any, outcome: str) -> None:
    application = desk.filed(agent)
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    assert refused(lifecycle.register_result, actor=examiner, pk=application.pk, outcome=outcome) == "WZBAM117E"


def test_the_first_examiner_keeps_the_case(agent: Any, examiner: Any) -> None:
    application = lifecycle.begin_examination(actor=examiner, pk=desk.filed(agent).pk)
    assert application.assigned_to == examiner


@pytest.mark.parametrize("step", list(STEPS))
def test_staff_without_the_right_and_the_public_are_kept_out(agent: Any, person: Callable[..., Any], step: str) -> None:
    application = desk.filed(agent)
    for actor in (person("STF", "staff0077"), agent):
        with pytest.raises(PermissionDenied):
            STEPS[step](actor, application)
    assert desk.again(application.pk).state == State.SUBMITTED


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
