"""Every message that the declarations can raise: worded in both languages, and shown by the page that asks."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import time_machine
from django.test import Client

from applications import drafts
from applications.catalogue.check import check_form
from applications.catalogue.export import as_data
from applications.catalogue.model import Form
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from messages.catalogue import line, render
from messages.summary import SUMMARIES
from tests.applications.catalogue.every_form import every_form
from tests.applications.pages import inputs
from tests.support.answers import TODAY_OF_EXAMPLES as TODAY
from tests.support.answers import Broken, asked, broken, valid
from tests.support.writer import Fill

FILLS: tuple[Fill, ...] = ("all", "needed", "random")
BY_ITSELF = [form for form in every_form() if form.type not in ("reentry", "activity")]
"""The forms that have a wizard of their own."""


def one_of_each() -> list[Form]:
    """One form of each family and type."""
    found: dict[tuple[str, str], Form] = {}
    for form in BY_ITSELF:
        activity = ACTIVITY_BY_CODE.get(form.status)
        found.setdefault((form.type, (activity.base if activity else form.status)[:1]), form)
    return list(found.values())


@cache
def mistakes() -> tuple[tuple[Form, Broken], ...]:
    """The mistakes of all these forms, each distinct question once."""
    done: set[Any] = set()
    return tuple((form, each) for form in one_of_each() for each in _mistakes(form, done))


def _mistakes(form: Form, done: set[Any]) -> Iterator[Broken]:
    for fill in FILLS:
        yield from broken(form, valid(form, TODAY, seed=1, fill=fill), TODAY, done)


def test_every_refusal_is_worded_in_both_languages() -> None:
    for form, each in mistakes():
        for problem in check_form(form, each.answers, TODAY).problems:
            words = {render(problem.refusal, language) for language in ("ja", "en")}
            assert len(words) == 2
            assert not any(re.search(r"[{}]|None|By\(|Text\(", said) for said in words), words


def first_of_each_message() -> list[tuple[str, Form, Broken]]:
    """For every message one mistake that raises it, somewhere in the forms."""
    found: dict[str, tuple[Form, Broken]] = {}
    for form, each in mistakes():
        found.setdefault(each.id, (form, each))
    for id, (form, path) in printed().items():
        if id not in found:  # said at a question that ordinary answers do not lead to
            reached = broken(form, valid(form, TODAY, ask=path), TODAY)
            found[id] = form, next(each for each in reached if each.id == id)
    return [(id, *found[id]) for id in sorted(found)]


def printed() -> dict[str, tuple[Form, str]]:
    """Every message that the forms' pages name, with a question outside the blocks where one names it."""
    questions = ((form, each) for form in BY_ITSELF for each in as_data(form)["questions"])
    found: dict[str, tuple[Form, str]] = {}
    for form, each in questions:
        for id in each["messages"]:
            if id not in found or (not each["repeat"] and "." in found[id][1]):
                found[id] = (form, each["id"])
    return found


@pytest.mark.django_db
def test_every_message_is_shown_on_its_page(agent_client: Client, agent: Any) -> None:
    """One mistake for each message, typed into the page: the red block names it, the field is marked."""
    raised = first_of_each_message()
    assert set(printed()) - {id for id, _, _ in raised} == set()
    with time_machine.travel("2026-11-22 10:00+09:00", tick=True):
        for id, form, each in raised:
            html = _page_after(agent_client, agent, form, each)
            (problem,) = check_form(form, each.answers, TODAY).problems
            if id in SUMMARIES:
                assert f"{id}：" in html, id
            else:
                assert _escaped(line(problem.refusal, "ja")) in html, (id, each.path)
            assert "field--error" in html, (id, each.path)


def _page_after(client: Client, owner: Any, form: Form, each: Broken) -> str:
    """The page as it is drawn after the mistake was made and 「次へ」 was pressed."""
    from tests.applications.test_walks import Walk

    wizard = Walk(client, owner, form)
    step = next(step for step in form.steps if any(item.id == each.path.partition(".")[0] for item in step.items()))
    wizard.draft.answers = each.answers
    wizard.draft.save()
    if step.id == drafts.CONFIRM:
        wizard.press(drafts.CONFIRM, "enter", inputs(step, each.answers))
        return client.get(wizard.url(step.id), follow=True).content.decode()
    wizard.press(step.id, "next")
    return client.get(wizard.url(step.id)).content.decode()


def _escaped(text: str) -> str:
    from django.utils.html import escape

    return str(escape(text))


def test_everything_that_is_asked_can_be_named() -> None:
    """Problems are found again by their path."""
    for form in one_of_each():
        for each in asked(form, valid(form, TODAY, seed=1)):
            assert form.find(each.path) is each.question
