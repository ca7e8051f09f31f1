"""STALE_PAGE=explain: what was typed into an old page stands beside what is stored, and its owner chooses."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications import versions
from applications.models import Draft
from messages import clock
from tests.applications.pages import Wizard, inputs
from tests.support import examples

pytestmark = pytest.mark.django_db


@pytest.fixture
def wizard(agent_client: Client, settings: Any) -> Wizard:
    settings.STALE_PAGE = "explain"
    wizard = Wizard(agent_client)
    wizard.press("identity1", "save", inputs(wizard.form.step("identity1"), examples.extension(clock.today())))
    return wizard


def send_stale(wizard: Wizard, **typed: str) -> str:
    """Type into a second copy of the page and send it with the token of the first; the explanation's HTML."""
    page = wizard.shown("identity1").values
    names = {name.replace("__", "."): text for name, text in typed.items()}
    answer = wizard.client.post(wizard.url("identity1"), {**page, **names, "action": "save", "page_token": "A" * 43})
    return wizard.client.get(answer["Location"]).content.decode()


def versions_url(wizard: Wizard) -> str:
    return reverse("wizard-versions", args=[wizard.draft.pk])


def test_only_what_differs_is_shown_side_by_side(wizard: Wizard) -> None:
    before = wizard.answers()
    explanation = send_stale(wizard, occupation="研究者", relatives__0__nationality="日本", home_town="")
    assert f'href="{versions_url(wizard)}"' in explanation
    assert wizard.answers() == before
    page = wizard.read(versions_url(wizard))
    offered = [given["value"] for tag, given in page.elements if given.get("name") == "take"]
    assert offered == [id for id in wizard.form.index if id in ("occupation", "relatives", "home_town")]
    assert "研究者" in wizard.html and before["home_town"] in wizard.html and "（空欄）" in wizard.html
    assert examples.RELATIVE["name"] not in wizard.html


def test_a_row_shows_both_sides_of_what_differs(wizard: Wizard) -> None:
    """What the old page leaves empty in a row is said there, too; a row that it lacks is none of its lines."""
    row = wizard.answers()["relatives"][0]
    wizard.draft.refresh_from_db()
    wizard.draft.answers = {**wizard.draft.answers, "relatives": [row, row]}
    wizard.draft.beside = {
        "step": "identity1",
        "answers": {"relatives": [{**row, "workplace_or_school": "", "name": "別の者"}]},
    }
    wizard.draft.save()
    (found,) = versions.differences(wizard.draft, "ja")
    assert found.typed == ["(1) 氏名：別の者", "(1) 勤務先名称・通学先名称：（空欄）"]
    assert found.stored[:2] == [f"(1) 氏名：{row['name']}", f"(1) 勤務先名称・通学先名称：{row['workplace_or_school']}"]
    assert {line.partition(" ")[0] for line in found.stored[2:]} == {"(2)"}


def test_what_is_ticked_is_taken_over_and_nothing_else(wizard: Wizard) -> None:
    before = wizard.answers()
    send_stale(wizard, occupation="研究者", home_town="別の町")
    assert wizard.send(versions_url(wizard), {"take": "occupation"}) == wizard.url("identity1")
    assert wizard.answers() == {**before, "occupation": "研究者"}
    answer = wizard.client.get(versions_url(wizard))
    assert answer.status_code == 302 and answer["Location"] == wizard.url("identity1")


def test_without_a_choice_the_page_reminds_of_it(wizard: Wizard) -> None:
    send_stale(wizard, occupation="研究者")
    assert versions_url(wizard) in wizard.client.get(wizard.url("identity1")).content.decode()
    wizard.send(versions_url(wizard), {})
    assert versions_url(wizard) not in wizard.client.get(wizard.url("identity1")).content.decode()
    assert wizard.answers()["occupation"] != "研究者"


def test_a_stale_page_that_says_the_same_leads_back_to_the_page(wizard: Wizard) -> None:
    assert f'href="{wizard.url("identity1")}"' in send_stale(wizard)
    assert not Draft.objects.get().sealed_beside


def test_what_stands_beside_is_nowhere_in_plain_text(wizard: Wizard) -> None:
    send_stale(wizard, occupation="VERYSECRET")
    assert "VERYSECRET" not in str(Draft.objects.values_list())


def test_others_do_not_see_it(wizard: Wizard, other_client: Client) -> None:
    send_stale(wizard, occupation="研究者")
    assert other_client.get(versions_url(wizard)).status_code == 404
