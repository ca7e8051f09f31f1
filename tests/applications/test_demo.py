"""The demo: lists are not empty, and seeding again changes nothing."""

import pytest
import time_machine

from accounts import demo as people
from applications import card_check, demo
from applications.catalogue import forms
from applications.models import Application, Draft, HistoryEntry
from applications.ordering import NEWEST
from applications.states import State
from messages import clock
from tests.applications.cases import NOON

pytestmark = pytest.mark.django_db


def test_the_demo_agent_has_applications_in_many_states_and_a_draft() -> None:
    people.seed_demo()
    demo.seed_demo()
    states = Application.objects.filter(owner__authentication_id="lawyer0001").values_list("state", flat=True)
    assert set(states) == {State.ENTERED, State.SUBMITTED, State.EXAMINATION, State.ISSUANCE, State.CLOSED}
    assert Draft.objects.get().answers["name"] == "MIHON,NANAKO"


def test_seeding_again_changes_nothing() -> None:
    people.seed_demo()
    demo.seed_demo()
    before = (Application.objects.count(), Draft.objects.count(), HistoryEntry.objects.count())
    demo.seed_demo()
    assert (Application.objects.count(), Draft.objects.count(), HistoryEntry.objects.count()) == before


def test_its_applications_stand_in_one_order_however_coarse_the_clock() -> None:
    """Those of one moment would be listed by their keys, which are chance."""
    with time_machine.travel(NOON, tick=False):
        people.seed_demo()
        demo.seed_demo()
    listed = Application.objects.order_by(*NEWEST).values_list("applicant_name", flat=True)
    names = [given["name"] for *_, given in demo.APPLICATIONS]
    assert list(listed) == [*reversed(names[4:]), *reversed(names[:4])]


def test_without_the_demo_people_nothing_is_entered() -> None:
    demo.seed_demo()
    assert not Application.objects.exists()


def test_the_register_knows_the_demo_s_applicants(settings) -> None:
    people.seed_demo()
    demo.seed_demo()
    settings.RESIDENCE_CARD_CHECK = "register"
    with_card = [each for each in Application.objects.all() if each.all_answers.get("residence_card_number")]
    assert len(with_card) >= 4
    for application in with_card:
        form = forms.form(application.type, application.status)
        assert card_check.problem(form, application.all_answers, clock.today()) is None
