"""A rule of ours that fails is told as WZBAM023E: nothing is entered, nothing typed lost, nothing of it logged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.model import Answers, Form
from applications.models import Application
from messages import clock
from messages.refusal import Problem
from tests.applications.pages import Wizard
from tests.applications.test_bad_answers import ids, leave, press_enter
from tests.support import examples

STREET = "address_street"


def failing(answers: Answers, today: date) -> Iterator[Problem]:
    yield from ()
    raise ValueError(answers[STREET])


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Form:
    """The form of `Wizard`, with a rule on its first page that fails at whatever is typed."""
    sound = forms.form("extension", "N2")
    first, *others = sound.steps
    form = replace(sound, steps=(replace(first, rules=(*first.rules, failing)), *others))
    monkeypatch.setattr(forms, "_form", lambda type, key: form)
    return form


@pytest.fixture
def answers() -> dict[str, Any]:
    return examples.extension(clock.today())


def test_it_is_told_once_and_the_other_pages_are_still_checked(broken: Form, answers: dict[str, Any]) -> None:
    checked = check_form(broken, {**answers, "criminal_record": "7"}, clock.today())
    told = [(problem.path, problem.refusal.id) for problem in checked.problems]
    assert told == [("nationality", "WZBAM023E"), ("criminal_record", "WZBAM005E")]


@pytest.mark.django_db
def test_the_page_stays_with_what_was_typed(
    broken: Form, answers: dict[str, Any], agent_client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    wizard = Wizard(agent_client)
    assert ids(leave(wizard, "identity1", answers)) == ["WZBAM023E"]
    assert wizard.answers()[STREET] == answers[STREET]
    assert press_enter(wizard) == wizard.url("identity1")
    assert wizard.client.get(reverse("wizard-confirm", args=[wizard.draft.pk])).status_code == 302
    assert not Application.objects.exists()
    assert "ValueError at test_failing_rule.py" in caplog.text
    assert answers[STREET] not in caplog.text
