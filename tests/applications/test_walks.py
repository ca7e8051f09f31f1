"""Random examples of every form through the wizard's pages to STEP4, read back equal.

The quick run walks one status of each family and type, another one every day; WALKS=2026-04-01 repeats a day's choice.
"""

import os
from datetime import date
from random import Random
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from applications import drafts
from applications.catalogue.model import Form, Type
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from applications.models import Application
from messages import clock
from tests.applications.catalogue.every_form import every_form, name
from tests.applications.pages import Wizard
from tests.support.answers import valid

pytestmark = pytest.mark.django_db
FILED_WITH_ANOTHER = (Type.REENTRY, Type.ACTIVITY)
"""再入国 and 資格外活動: begun from the list, with an application that is entered already."""
CHOSEN_ON = os.environ.get("WALKS") or date.today().isoformat()
WALKED = [form for form in every_form() if form.type not in FILED_WITH_ANOTHER]


class Walk(Wizard):
    """A wizard that begins after STEP1, which need not offer the form yet; where a type has one form for all, as N2."""

    def __init__(self, client: Client, owner: Any, form: Form) -> None:
        self.client, self.form = client, form
        self.draft = drafts.start(owner, type=form.type, status=form.status or "N2")


def _family(form: Form) -> tuple[str, str]:
    activity = ACTIVITY_BY_CODE.get(form.status)
    return form.type, (activity.base if activity else form.status)[:1]


def sample() -> list[Form]:
    """One form of each family and type."""
    random = Random(CHOSEN_ON)
    families = sorted({_family(form) for form in WALKED})
    return [random.choice([form for form in WALKED if _family(form) == family]) for family in families]


def walk(client: Client, owner: Any, form: Form, seed: int, fill: Any) -> None:
    answers = valid(form, clock.today(), seed=seed, fill=fill)
    wizard = Walk(client, owner, form)
    assert wizard.fill(answers) == reverse("wizard-confirm", args=[wizard.draft.pk])
    typed = {key: answers[key] for key in ("free_text",) if key in answers}
    done = wizard.press("confirm", "enter", typed, facts_confirmed="1", copy_kept="1")
    application = Application.objects.get(owner=owner)
    assert done == reverse("wizard-complete", args=[application.pk])
    assert application.all_answers == answers
    assert client.get(done).status_code == 200


@pytest.mark.parametrize("form", sample(), ids=name)
def test_a_random_example_goes_through_the_pages(agent_client: Client, agent: Any, form: Form) -> None:
    with time_machine.travel("2026-11-22 10:00+09:00", tick=True):
        walk(agent_client, agent, form, seed=date.fromisoformat(CHOSEN_ON).toordinal(), fill="random")


@pytest.mark.nightly
@pytest.mark.parametrize("fill", ["all", "random"])
@pytest.mark.parametrize("form", WALKED, ids=name)
def test_two_examples_of_every_form_go_through_the_pages(
    agent_client: Client, agent: Any, form: Form, fill: str
) -> None:
    with time_machine.travel("2026-11-22 10:00+09:00", tick=True):
        walk(agent_client, agent, form, seed=7, fill=fill)
