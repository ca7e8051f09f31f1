"""追完 (manual 2.12, 2.13; behaviour 2.3, 2.4): asked for by staff, supplied by the owner or given up."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.test import Client

from applications import lifecycle
from applications.models import Application, Supplement
from applications.states import FILED, DocumentState, PhotoState, State
from messages.models import OutboxMail
from tests.applications import desk
from tests.applications.cases import NOON, events, refused, spoil

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
DEADLINE = date(2026, 11, 30)
P, D = PhotoState, DocumentState


def ask(actor: Any, application: Application, kind: str = "photo", **given: Any) -> Application:
    facts = {"reason": "背景に影があります。", "deadline": DEADLINE, **given}
    return lifecycle.request_supplement(actor=actor, pk=application.pk, kind=kind, **facts)


CHANGES: dict[str, tuple[Callable[[Any, Application], Application], str, dict[str, str]]] = {
    "ask photo": (ask, "photo_state", {P.REGISTERED: P.REQUESTED, P.CHECKED: P.REQUESTED}),
    "see photo": (lambda a, x: lifecycle.check_photo(actor=a, pk=x.pk), "photo_state", {P.REGISTERED: P.CHECKED}),
    "accept photo": (lambda a, x: lifecycle.approve_photo(actor=a, pk=x.pk), "photo_state", {P.CHECKED: P.APPROVED}),
    "ask documents": (
        lambda a, x: ask(a, x, "documents"),
        "document_state",
        dict.fromkeys((D.MISSING, D.REGISTERED, D.REPLACED, D.TAKEN_OVER), D.REQUESTED),
    ),
    "take over": (
        lambda a, x: lifecycle.take_over_documents(actor=a, pk=x.pk),
        "document_state",
        {D.REGISTERED: D.TAKEN_OVER, D.REPLACED: D.TAKEN_OVER},
    ),
}


@pytest.mark.parametrize("change", list(CHANGES))
def test_every_cell_of_what_staff_do(agent: Any, examiner: Any, change: str) -> None:
    do, column, allowed = CHANGES[change]
    application = desk.filed(agent)
    for state in State:
        for before in PhotoState if column == "photo_state" else DocumentState:
            Supplement.objects.all().delete()
            spoil(application, state=state, **{column: before})
            if state in FILED and before in allowed:
                assert getattr(do(examiner, application), column) == allowed[before]
                assert getattr(desk.again(application.pk), column) == allowed[before]
            else:
                assert refused(do, examiner, application) == "WZBAM117E", (state, before)
                assert getattr(desk.again(application.pk), column) == before


def test_only_one_request_of_a_kind_at_a_time(agent: Any, examiner: Any) -> None:
    application = desk.filed(agent)
    ask(examiner, application)
    assert refused(ask, examiner, application) == "WZBAM117E"
    ask(examiner, application, "documents")
    assert Supplement.objects.count() == 2


@pytest.mark.parametrize(
    "given", [{"reason": " "}, {"reason": "x" * 501}, {"deadline": date(2026, 11, 21)}], ids=["empty", "long", "past"]
)
def test_a_request_needs_reason_and_a_day_to_come(agent: Any, examiner: Any, given: Any) -> None:
    assert refused(ask, examiner, desk.filed(agent), **given) == "WZBAM117E"


@pytest.mark.parametrize("kind", ["photo", "documents"])
def test_the_account_is_told_what_and_until_when(
    agent: Any, examiner: Any, contact: Callable[..., None], kind: str
) -> None:
    contact(agent, "agent@example.jp")
    application = ask(examiner, desk.filed(agent, notification_email="applicant@example.jp"), kind)
    mail = OutboxMail.objects.get(kind=f"{kind}_requested")
    assert mail.recipient == "agent@example.jp"
    for fact in ("背景に影があります。", "2026年11月30日", "30 November 2026", str(application.receipt_number)):
        assert fact in mail.body


SUPPLY: dict[str, Callable[..., Application]] = {
    "photo": lifecycle.photo_registered,
    "documents": lifecycle.documents_registered,
}


@pytest.mark.parametrize(("kind", "column", "after"), [
    ("photo", "photo_state", P.REGISTERED), ("documents", "document_state", D.REPLACED),
])  # fmt: skip
@pytest.mark.parametrize(("days", "late"), [(0, False), (8, False), (9, True), (60, True)])
def test_supplied_in_time_or_late(
    agent: Any, examiner: Any, noon: time_machine.Traveller, kind: str, column: str, after: str, days: int, late: bool
) -> None:
    application = ask(examiner, desk.filed(agent), kind)
    noon.move_to(NOON + timedelta(days=days))
    supplied = SUPPLY[kind](actor=agent, pk=application.pk)
    assert getattr(supplied, column) == after
    assert supplied.state == State.SUBMITTED
    supplement = Supplement.objects.get()
    assert (supplement.late, supplement.open) == (late, False)
    assert events(application)[-1] == f"{kind}_supplied"
    assert refused(SUPPLY[kind], actor=agent, pk=application.pk) == "WZBAM117E"
    assert ask(examiner, application, kind, deadline=DEADLINE + timedelta(days=90))


@pytest.mark.parametrize(("kind", "column", "before"), [
    ("photo", "photo_state", P.CHECKED), ("documents", "document_state", D.TAKEN_OVER),
])  # fmt: skip
def test_a_closed_request_leaves_what_was(agent: Any, examiner: Any, kind: str, column: str, before: str) -> None:
    application = desk.filed(agent)
    spoil(application, **{column: before})
    ask(examiner, application, kind)
    closed = lifecycle.close_supplement(actor=examiner, pk=application.pk, kind=kind)
    assert getattr(closed, column) == before
    assert refused(SUPPLY[kind], actor=agent, pk=application.pk) == "WZBAM117E"
    assert refused(lifecycle.close_supplement, actor=examiner, pk=application.pk, kind=kind) == "WZBAM117E"


def test_the_end_of_the_case_closes_what_is_open(agent: Any, examiner: Any) -> None:
    application = ask(examiner, desk.filed(agent))
    ask(examiner, application, "documents")
    done = lifecycle.withdraw(actor=examiner, pk=application.pk)
    assert (done.photo_state, done.document_state) == (P.REGISTERED, D.MISSING)
    assert not any(supplement.open for supplement in Supplement.objects.all())


def test_the_owner_sees_reason_and_deadline_wherever_it_can_be_supplied(
    agent: Any, agent_client: Client, examiner: Any
) -> None:
    application = ask(examiner, desk.filed(agent))
    ask(examiner, application, "documents", reason="源泉徴収票が必要です。")
    for page in ("", "photo/", "documents/"):
        shown = agent_client.get(f"/applications/{application.pk}/{page}").content.decode()
        assert "背景に影があります。" in shown
        assert "源泉徴収票が必要です。" in shown
        assert "2026/11/30" in shown
    assert "追完待ち" in agent_client.get("/applications/?only=todo").content.decode()


def test_assignment(agent: Any, examiner: Any, staff: Any, person: Callable[..., Any]) -> None:
    application = desk.filed(agent)
    assert lifecycle.assign(actor=examiner, pk=application.pk, to="staff0009").assigned_to == staff
    assert lifecycle.assign(actor=examiner, pk=application.pk, to="").assigned_to is None
    stranger = person("STF", "staff0077")
    for to in (stranger.authentication_id, agent.authentication_id, "nobody000"):
        assert refused(lifecycle.assign, actor=examiner, pk=application.pk, to=to) == "WZBAM117E"


@pytest.mark.parametrize("change", list(CHANGES))
def test_without_the_right_nothing(agent: Any, person: Callable[..., Any], change: str) -> None:
    application = desk.filed(agent)
    for actor in (agent, person("STF", "staff0077")):
        with pytest.raises(PermissionDenied):
            CHANGES[change][0](actor, application)
