"""Lists over 100 entries: searched in the page, and by a page of their own without script; on every form."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.catalogue.every_form import every_form
from applications.catalogue.lists import code_list, has_list, list_id
from applications.catalogue.model import Form, Kind, Question
from applications.fields import Page
from tests.applications.pages import Wizard

LONG = 100
CHOSEN = (Kind.CHOICE, Kind.RADIO)


def asked() -> dict[tuple[str, str], tuple[Form, Question]]:
    """Every list of every form, linked ones under each of their parents, with one question that asks it."""
    found: dict[tuple[str, str], tuple[Form, Question]] = {}
    for form in every_form():
        for step in form.steps:
            for question in step.questions():
                for name in _names(form, question):
                    found.setdefault((list_id(name, form.type), question.kind), (form, question))
    return found


def _names(form: Form, question: Question) -> list[str]:
    if question.kind not in CHOSEN or not question.choices:
        return []
    if not question.choices_by:
        return [str(question.choices)]
    parent = next(q for step in form.steps for q in step.questions() if q.id == question.choices_by)
    names = [f"{question.choices}_{entry.code}" for entry in code_list(str(parent.choices), form.type)]
    return [name for name in names if has_list(name, form.type)]


def test_every_long_list_is_searched_and_no_short_one() -> None:
    lists = asked()
    long = {key for key in lists if len(code_list(key[0])) > LONG}
    assert {"CB79"} <= {key[0].partition("@")[0] for key in long}
    for (id, kind), (form, question) in lists.items():
        scope = {question.choices_by: id.rpartition("_")[2]} if question.choices_by else {}
        field: dict[str, Any] = Page(form, {}, {}, "ja").field(question, question.id, "", scope)
        searched = field["template"] == "components/question/search.html"
        assert searched == ((id, kind) in long), (form.type, form.status, question.id, id)
        assert bool(field["choices_url"]) == searched


def test_long_lists_of_choices_are_never_radio_buttons() -> None:
    assert not [id for id, kind in asked() if kind == Kind.RADIO and len(code_list(id)) > LONG // 5]


@pytest.mark.django_db
def test_a_searched_list_works_with_and_without_script(agent_client: Client) -> None:
    wizard = Wizard(agent_client)
    form = wizard.form
    searched = [
        question
        for question in form.step("identity1").questions()
        if question.kind is Kind.CHOICE and len(code_list(str(question.choices), form.type)) > LONG
    ]
    assert searched
    for question in searched:
        if question.id not in form.index:
            continue
        entry = code_list(str(question.choices), form.type).entries[5]
        suggested = agent_client.get(reverse("choices", args=[question.choices, form.type]), {"q": entry.text.ja})
        assert {"code": entry.code, "label": entry.text.ja} in suggested.json()
        searching = wizard.press("identity1", "save", {"search": question.id})
        wizard.read(f"{searching}?q={entry.text.ja}")
        assert entry.text.ja in wizard.html
        back = wizard.send(f"{searching}?q={entry.text.ja}", {"code": entry.code})
        assert back.endswith(f"#q-{question.id}")
        assert wizard.shown("identity1").values[question.id] == entry.text.ja
        assert wizard.shown("identity1").by_id(f"q-{question.id}")["data-code"] == entry.code
