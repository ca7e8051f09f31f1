"""Behaviour 2.5: why an application may not be filed, in the order the reasons are given."""

from typing import Any

import pytest
import time_machine

from applications import lifecycle, pending
from applications.models import SensitiveAnswers
from applications.states import Outcome, PhotoState, State
from messages.refusal import Refusal
from tests.applications import desk
from tests.applications.cases import refused, spoil, spoil_answers

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


# --- the order of the reasons (behaviour 2.5) ------------------------------------------------------------------------


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
