"""Behaviour 2.2: what staff do with a filed application, in every state."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from applications import lifecycle
from applications.models import Application
from applications.states import Outcome, State
from tests.applications import desk
from tests.applications.cases import events, refused, spoil

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


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
