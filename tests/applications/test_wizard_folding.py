"""Long pages: what does not fit stands folded, keeps what it holds, and opens with and without script."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications import drafts
from applications.catalogue.every_form import every_form
from applications.catalogue.model import Form, Kind, Repeat
from applications.models import Draft
from messages import clock
from tests.applications.pages import Inputs, Wizard
from tests.support.answers import valid

pytestmark = pytest.mark.django_db
STEP = "activity"


class Long(Wizard):
    """A full draft of a form whose activity page does not fit into one."""

    def __init__(self, client: Client, owner: Any, type: str, status: str) -> None:
        self.client = client
        self.form: Form = next(form for form in every_form() if (form.type, form.status) == (type, status))
        self.draft: Draft = drafts.start(owner, type=type, status=status)
        self.draft.answers = valid(self.form, clock.today(), seed=1, fill="all")
        self.draft.save()
        self.full = self.draft.answers

    def clean(self) -> dict[str, Any]:
        """The draft's answers as they are stored in the end."""
        return drafts.check_all(Draft.objects.get(pk=self.draft.pk)).clean

    def folded(self) -> list[str]:
        page = self.shown(STEP)
        return [given["value"] for tag, given in page.elements if tag == "input" and given.get("name") == "kept"]

    def parts(self, *parts: str) -> Any:
        return self.client.get(reverse("wizard-parts", args=[self.draft.pk, STEP]), {"part": parts})

    def post(self, action: str, **changes: Any) -> str:
        """Press a button as a browser does: every folded part names itself."""
        return self.send(self.url(STEP), {"kept": self.folded(), "action": action, **changes})


@pytest.fixture(params=[("extension", "O1"), ("coe", "Q1"), ("change", "V1"), ("extension", "P1")], ids=str)
def wizard(request: pytest.FixtureRequest, agent_client: Client, agent: Any) -> Long:
    return Long(agent_client, agent, *request.param)


def test_what_is_folded_keeps_its_answers(wizard: Long) -> None:
    assert wizard.folded()
    assert wizard.post("save") == wizard.url(STEP)
    assert wizard.clean() == wizard.full
    assert not wizard.post("next").endswith("#errors")
    assert wizard.clean() == wizard.full


def test_a_button_opens_a_folded_part_and_keeps_what_was_typed(wizard: Long) -> None:
    part = wizard.folded()[-1]
    where = wizard.post(f"open:{part}")
    assert f"open={part}#" in where
    page = wizard.read(where)
    id = where.partition("#")[2]
    assert page.by_id(id) and "data-part" not in page.by_id(id)
    assert len(wizard.html.encode()) <= 120 * 1024
    assert wizard.clean() == wizard.full


def test_the_script_gets_every_part_and_together_they_ask_everything(wizard: Long) -> None:
    drawn = {
        given["name"].removesuffix(".y") for _, given in wizard.shown(STEP).elements if "." in given.get("name", "")
    }
    waiting = wizard.folded()
    while waiting:
        some, waiting = waiting[:8], waiting[8:]
        answer = wizard.parts(*some)
        assert answer.status_code == 200
        found = Inputs(answer.content.decode())
        for _, given in found.elements:
            if given.get("name") == "kept":
                waiting.append(given["value"])
            elif "." in given.get("name", ""):
                drawn.add(given["name"].removesuffix(".y"))
    for item in wizard.form.step(STEP).items():
        if isinstance(item, Repeat) and item.id in wizard.full:
            for number in range(len(wizard.full[item.id])):
                searched = [q for q in item.questions if q.kind is not Kind.MUNICIPALITY]
                assert {f"{item.id}.{number}.{question.id}" for question in searched} <= drawn


@pytest.mark.parametrize("part", ["", "x", "work_history.99", "sites.0", "relatives.0", "../menu", "work_history.x"])
def test_parts_that_the_page_has_not_are_not_found(agent_client: Client, agent: Any, part: str) -> None:
    assert Long(agent_client, agent, "extension", "O1").parts(part).status_code == 404


def test_parts_of_others_are_not_found(agent_client: Client, other_client: Client, agent: Any) -> None:
    wizard = Long(agent_client, agent, "extension", "O1")
    part = wizard.folded()[0]
    assert wizard.parts(part).status_code == 200
    wizard.client = other_client
    assert wizard.parts(part).status_code == 404


def test_a_mistake_in_a_folded_part_is_linked_and_counted(agent_client: Client, agent: Any) -> None:
    wizard = Long(agent_client, agent, "extension", "O1")
    sites = [{**row, **dict.fromkeys(list(row)[:6], "")} for row in wizard.full["performance_sites"]]
    wizard.draft.answers = {**wizard.full, "performance_sites": sites}
    wizard.draft.attempted = [STEP]
    wizard.draft.save()
    last = f"part-performance_sites-{len(sites) - 1}"
    page = wizard.shown(STEP)
    assert "data-part" in page.by_id(last)
    assert any(tag == "a" and given.get("href") == f"#{last}" for tag, given in page.elements)
    assert "！" in wizard.html.partition(f'id="{last}"')[2].partition("</fieldset>")[0]


def test_adding_a_row_opens_it(agent_client: Client, agent: Any) -> None:
    wizard = Long(agent_client, agent, "extension", "O1")
    sites = wizard.full["performance_sites"][:-1]
    wizard.draft.answers = {**wizard.full, "performance_sites": sites}
    wizard.draft.save()
    page = wizard.read(wizard.post("add:performance_sites"))
    assert "data-part" not in page.by_id(f"part-performance_sites-{len(sites)}")
    assert wizard.clean()["performance_sites"] == sites
