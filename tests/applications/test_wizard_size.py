"""What a page of the wizard costs: bytes of HTML and queries (issue: Speed)."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from applications import drafts
from applications.catalogue import forms
from applications.catalogue.model import Form, Repeat
from applications.examples import example_answers
from messages import clock
from tests.applications.catalogue.every_form import every_form, name
from tests.applications.pages import Wizard, inputs
from tests.support import examples
from tests.support.answers import valid

pytestmark = pytest.mark.django_db
MOST_BYTES, LARGEST_BYTES, LARGEST = 60 * 1024, 120 * 1024, 2
GET_QUERIES, POST_QUERIES, NEXT_QUERIES = 10, 12, 16


def pages(client: Client, wizard: Wizard) -> dict[str, int]:
    """Bytes of HTML of every page of a draft."""
    pk = wizard.draft.pk
    urls = [wizard.url(step.id) for step in wizard.form.steps if step.id != "confirm"]
    urls += [reverse(name, args=[pk]) for name in ("wizard-confirm", "wizard-kind", "draft-copy", "draft-delete")]
    urls += [reverse("wizard-start"), reverse("menu")]
    return {url: len(client.get(url).content) for url in urls}


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("type", ["extension", "coe"])
def test_pages_are_small(agent_client, type, language) -> None:
    wizard = Wizard(agent_client, type)
    agent_client.cookies["django_language"] = language
    empty = pages(agent_client, wizard)
    answers = (examples.extension if type == "extension" else examples.certificate)(clock.today())
    wizard.draft.answers = answers
    wizard.draft.save()
    for sizes in (empty, pages(agent_client, wizard)):
        largest = sorted(sizes.values(), reverse=True)
        assert largest[0] <= LARGEST_BYTES, sizes
        assert largest[LARGEST] <= MOST_BYTES, sizes


WIDEST = [
    ("coe", "Q1"),
    ("extension", "O1"),
    ("extension", "P1"),
    ("change", "V1"),
    ("change", "U4"),
    ("coe", "I1"),
    ("coe", "J2"),
    ("coe", "T2"),
]
"""The forms with the most to ask, of each of the largest families."""


@pytest.mark.parametrize(("type", "status"), sorted(forms.offered()))
def test_every_page_of_every_form_is_small(agent_client, type, status) -> None:
    wizard = Wizard(agent_client, type, status)
    wizard.draft.answers = example_answers(wizard.form, clock.today())
    wizard.draft.save()
    largest = sorted(pages(agent_client, wizard).values(), reverse=True)
    assert largest[0] <= LARGEST_BYTES
    assert largest[LARGEST] <= MOST_BYTES


def fill(client: Client, owner: Any, form: Form, *, wrong: bool = False) -> dict[str, int]:
    """Bytes of every page of a draft with all that can be answered, or with all of that wrong and marked."""
    draft = drafts.start(owner, type=form.type, status=form.status or "N2")
    draft.answers = valid(form, clock.today(), seed=1, fill="all")
    if wrong:
        draft.answers = {key: spoilt(value) for key, value in draft.answers.items()}
        draft.attempted = [step.id for step in form.steps]
    draft.save()
    urls = [reverse("wizard-step", args=[draft.pk, step.id]) for step in form.steps if step.id != drafts.CONFIRM]
    return {url: len(client.get(url).content) for url in urls}


def spoilt(value: Any) -> Any:
    return [{key: spoilt(each) for key, each in row.items()} for row in value] if isinstance(value, list) else "×" * 9


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("wrong", [False, True], ids=["full", "wrong"])
@pytest.mark.parametrize(("type", "status"), WIDEST)
def test_the_widest_pages_are_small_however_much_is_typed(agent_client, agent, type, status, wrong, language) -> None:
    agent_client.cookies["django_language"] = language
    sizes = fill(agent_client, agent, every(type, status), wrong=wrong)
    assert max(sizes.values()) <= LARGEST_BYTES, sizes


@pytest.mark.nightly
@pytest.mark.parametrize("form", every_form(), ids=name)
def test_every_page_of_every_full_form_is_small(agent_client, agent, form) -> None:
    for wrong in (False, True):
        assert max(fill(agent_client, agent, form, wrong=wrong).values()) <= LARGEST_BYTES


def every(type: str, status: str) -> Form:
    return next(form for form in every_form() if (form.type, form.status) == (type, status))


def queries(call: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        call()
    return len(
        [query for query in captured if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    )


@pytest.mark.usefixtures("still")
def test_queries_do_not_grow_with_what_is_typed(agent_client) -> None:
    wizard = Wizard(agent_client)
    answers = examples.extension(clock.today())
    empty = {step.id: queries(lambda id=step.id: wizard.shown(id)) for step in wizard.form.steps[:3]}
    row = dict(examples.RELATIVE)
    wizard.draft.answers = {**answers, "relatives": [row] * 6}
    wizard.draft.save()
    full = {step.id: queries(lambda id=step.id: wizard.shown(id)) for step in wizard.form.steps[:3]}
    assert full == empty
    assert max(full.values()) <= GET_QUERIES


@pytest.mark.usefixtures("still")
@pytest.mark.parametrize("step", ["identity1", "identity2", "activity"])
def test_a_post_has_few_queries(agent_client, step) -> None:
    wizard = Wizard(agent_client)
    answers = examples.extension(clock.today())
    wizard.draft.answers = answers
    wizard.draft.save()
    for action, most in (("save", POST_QUERIES), ("next", NEXT_QUERIES)):
        sent = wizard.shown(step).values | inputs(wizard.form.step(step), answers) | {"action": action}
        assert queries(lambda sent=sent: agent_client.post(wizard.url(step), sent)) <= most


def test_lists_over_a_hundred_entries_are_never_printed(agent_client) -> None:
    wizard = Wizard(agent_client)
    for step in wizard.form.steps[:3]:
        page = wizard.shown(step.id)
        assert page.values
        for select in wizard.html.split("<select")[1:]:
            assert select.partition("</select>")[0].count("<option") <= 101
    assert any(isinstance(item, Repeat) for item in wizard.form.index.values())
