"""Two people at the same moment: filing, deleting, reopening and supplementing one application never mix."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection

from applications import lifecycle
from applications.models import Application, Draft, HistoryEntry, Supplement
from applications.states import PhotoState, State
from messages.models import OutboxMail
from tests.applications import desk
from tests.applications.test_filing_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = {"postgresql": 200}
LATER = date(2999, 1, 1)


def rounds() -> range:
    """Often on the database of real installations, a few times on the newcomer's."""
    return range(ROUNDS.get(connection.vendor, 8))


def job(do: Callable[..., Any], **given: Any) -> Callable[[], Any]:
    return lambda: do(**given)


def test_filed_or_deleted_never_both(agent: Any) -> None:
    for number in rounds():
        application = desk.ready(agent, residence_card_number=desk.card(number))
        file = job(lifecycle.file, actor=agent, pk=application.pk)
        delete = job(lifecycle.delete, actor=agent, pk=application.pk)
        happened = at_once(file, delete)
        left = Application.objects.filter(pk=application.pk).first()
        assert happened == (["WZBAM172E", "done"] if left else ["WZBAM176E", "done"])
        events = set(HistoryEntry.objects.filter(application_id=application.pk).values_list("event", flat=True))
        assert ("filed" in events) is (left is not None)
        assert ("deleted" in events) is (left is None)
    numbers = Application.objects.filter(state=State.SUBMITTED).values_list("receipt_number", flat=True)
    assert sorted(int(str(each)[-6:]) for each in numbers) == list(range(1, len(numbers) + 1))


def test_filing_deleting_and_supplementing_at_once_never_mix(agent: Any, staff: Any) -> None:
    for number in rounds():
        application = desk.ready(agent, residence_card_number=desk.card(number))
        facts = {"actor": agent, "pk": application.pk}
        attach, delete = job(lifecycle.documents_registered, **facts), job(lifecycle.delete, **facts)
        happened = at_once(job(lifecycle.file, **facts), delete, attach)
        left = Application.objects.filter(pk=application.pk).first()
        if left is None:
            assert happened in (["WZBAM176E", "WZBAM176E", "done"], ["WZBAM176E", "done", "done"])
            continue
        assert happened in (["WZBAM117E", "WZBAM172E", "done"], ["WZBAM172E", "done", "done"])
        asked = {"actor": staff, "pk": application.pk, "kind": "documents"}
        lifecycle.request_supplement(reason="x", deadline=LATER, **asked)
        happened = at_once(
            attach, attach, job(lifecycle.close_supplement, **asked), delete, job(lifecycle.file, **facts)
        )
        assert happened == ["WZBAM117E", "WZBAM117E", "WZBAM171E", "WZBAM172E", "done"]
        supplement = Supplement.objects.get(application=application)
        assert (supplement.answered_at is None) is not (supplement.closed_at is None)
        events = list(HistoryEntry.objects.filter(application=application).values_list("event", flat=True))
        assert events.count("filed") == events.count("numbered") == 1
        assert events.count("documents_supplied") + events.count("supplement_closed") == 1


def test_reopened_once(agent: Any) -> None:
    for number in rounds():
        application = desk.entered(agent, residence_card_number=desk.card(number))
        reopen = job(lifecycle.reopen, actor=agent, pk=application.pk)
        assert at_once(reopen, reopen) == ["WZBAM176E", "done"]
        assert Draft.objects.count() == number + 1


def test_supplied_or_closed_never_both(agent: Any, staff: Any) -> None:
    for number in rounds():
        application = desk.filed(agent, residence_card_number=desk.card(number))
        facts = {"actor": staff, "pk": application.pk, "kind": "photo"}
        ask = job(lifecycle.request_supplement, reason="x", deadline=LATER, **facts)
        assert at_once(ask, ask) == ["WZBAM117E", "done"]
        supply = job(lifecycle.photo_registered, actor=agent, pk=application.pk)
        assert at_once(supply, job(lifecycle.close_supplement, **facts)) == ["WZBAM117E", "done"]
        supplement = Supplement.objects.get(application=application)
        assert (supplement.answered_at is None) is not (supplement.closed_at is None)
        assert desk.again(application.pk).photo_state == PhotoState.REGISTERED
    assert not OutboxMail.objects.filter(kind="photo_requested").exists()
