"""Errors on the wizard's pages: the red block, 「！」 at the field, conditions, rows (manual 1.4, 2.4)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.catalogue.model import Kind, Repeat
from messages import clock
from tests.applications.pages import Wizard, inputs
from tests.support import examples

pytestmark = pytest.mark.django_db


@pytest.fixture
def answers() -> dict[str, Any]:
    return examples.extension(clock.today())


@pytest.fixture
def wizard(agent_client: Client) -> Wizard:
    return Wizard(agent_client)


@pytest.fixture
def on_activity(wizard: Wizard, answers: dict[str, Any]) -> Wizard:
    wizard.fill(answers, until="activity")
    return wizard


def leave(wizard: Wizard, step: str, answers: dict[str, Any]) -> list[str]:
    where = wizard.press(step, "next", inputs(wizard.form.step(step), answers))
    assert where == wizard.url(step) + "#errors"
    return [line[:9] for line in wizard.problems(step)]


def test_an_empty_page_is_summed_up_in_one_line(wizard) -> None:
    assert leave(wizard, "identity1", {})[0] == "WZBAM001E"
    page = wizard.shown("identity1")
    for item in wizard.form.step("identity1").items():
        if isinstance(item, Repeat) or not item.required or item.condition is not None:
            continue
        name = page.by_id(f"q-{item.id}")
        if item.kind not in (Kind.RADIO, Kind.MUNICIPALITY):
            assert name["aria-invalid"] == "true", item.id
            assert f"q-{item.id}-e" in name.get("aria-describedby", "") or item.kind is Kind.PARTIAL_DATE
        assert page.by_id(f"q-{item.id}-e")["class"] == "field__error"
        assert any(given.get("href") == f"#q-{item.id}" for tag, given in page.elements if tag == "a"), item.id


def test_the_block_can_take_the_focus_and_the_title_says_error(wizard) -> None:
    leave(wizard, "identity1", {})
    block = wizard.shown("identity1").by_id("errors")
    assert (block["tabindex"], block["role"]) == ("-1", "alert")
    assert "<title>エラー：" in wizard.html
    assert '<span class="field__mark" aria-hidden="true">！</span>' in wizard.html


def test_only_choices_missing_is_002e(wizard, answers) -> None:
    assert leave(wizard, "identity1", {**answers, "sex": ""}) == ["WZBAM002E"]


def test_wrong_forms_are_018e_and_name_what_is_wrong(wizard, answers) -> None:
    wrong = {**answers, "name": "グエン", "address_street": "霞が関😀"}
    lines = leave(wizard, "identity1", wrong)
    assert lines[0] == "WZBAM018E" and "WZBAM011E" in lines
    assert "😀" in wizard.html and "U+1F600" in wizard.html
    assert wizard.shown("identity1").values["name"] == "グエン"


def test_missing_and_wrong_together_give_both_summaries(wizard, answers) -> None:
    assert leave(wizard, "identity1", {**answers, "name": "", "passport_expiry": "20310231"})[:2] == [
        "WZBAM001E",
        "WZBAM018E",
    ]


def test_errors_go_when_the_page_is_in_order(wizard, answers) -> None:
    leave(wizard, "identity1", {**answers, "sex": ""})
    step = wizard.form.step("identity1")
    assert wizard.press("identity1", "next", inputs(step, answers)) == wizard.url("identity2")
    assert wizard.problems("identity1") == []


def test_errors_are_in_the_readers_language(wizard, agent_client) -> None:
    leave(wizard, "identity1", {})
    agent_client.cookies["django_language"] = "en"
    assert wizard.problems("identity1")[0].startswith("WZBAM001E：")
    assert "<title>Error: " in wizard.html and "Enter an answer." in wizard.html


def test_a_searched_list_keeps_a_label_it_does_not_know(wizard, answers) -> None:
    lines = leave(wizard, "identity1", {**answers, "nationality": "アトランティス"})
    assert lines[0] == "WZBAM018E" and "WZBAM005E" in lines
    assert wizard.shown("identity1").values["nationality"] == "アトランティス"
    assert leave(wizard, "identity1", {**answers, "nationality": "ベトナム", "sex": ""}) == ["WZBAM002E"]
    step = wizard.form.step("identity1")
    wizard.press("identity1", "next", inputs(step, {**answers, "nationality": "ベトナム"}))
    assert wizard.answers()["nationality"] == "283"
    assert wizard.shown("identity1").values["nationality"] == "ベトナム"


# --- rows -----------------------------------------------------------------------------------------------------------


def test_rows_come_and_go_up_to_the_limit(wizard, answers) -> None:
    step = wizard.form.step("identity1")
    wizard.press("identity1", "add:relatives", inputs(step, answers))
    limit = wizard.form.index["relatives"].max
    for count in range(3, limit + 1):
        where = wizard.press("identity1", "add:relatives", {f"relatives.{count - 2}.name": f"人{count}"})
        assert where.partition("#")[2] == "block-relatives" and f"?open=relatives.{count - 1}#" in where
    assert len(wizard.answers()["relatives"]) == limit
    page = wizard.shown("identity1")
    buttons = [given.get("value") for tag, given in page.elements if tag == "button"]
    assert "add:relatives" not in buttons and f"remove:relatives:{limit - 1}" in buttons
    assert "remove:relatives:0" not in buttons
    wizard.press("identity1", "add:relatives")
    assert len(wizard.answers()["relatives"]) == limit
    wizard.press("identity1", "remove:relatives:1")
    rows = wizard.answers()["relatives"]
    assert len(rows) == limit - 1 and rows[0]["name"] == examples.RELATIVE["name"] and rows[1]["name"] == "人4"


def test_an_added_row_must_be_filled(wizard, answers) -> None:
    rows = [examples.RELATIVE, {"name": "二人目"}]
    assert leave(wizard, "identity1", {**answers, "relatives": rows}) == ["WZBAM109E"]


def test_more_rows_than_allowed_are_named_not_cut(wizard, answers) -> None:
    rows = [examples.RELATIVE] * (wizard.form.index["relatives"].max + 1)
    assert "WZBAM024E" in leave(wizard, "identity1", {**answers, "relatives": rows})
    assert len(wizard.answers()["relatives"]) == len(rows)


@pytest.mark.parametrize("action", ["remove:relatives:" + "9" * 5000, "remove:relatives:-1", "remove:relatives:９"])
def test_a_row_that_is_not_there_cannot_be_removed(wizard, answers, action) -> None:
    wizard.press("identity1", "save", inputs(wizard.form.step("identity1"), answers))
    wizard.press("identity1", action)
    assert [row["name"] for row in wizard.answers()["relatives"]] == [examples.RELATIVE["name"]]


@pytest.mark.parametrize("action", ["add:name", "add:nothing", "remove:name:0", "clear:nothing", "clear:name.0.name"])
def test_blocks_and_questions_that_are_not_there_are_404(wizard, agent_client, action) -> None:
    sent = wizard.shown("identity1").values | {"action": action, "occupation": "残る"}
    assert agent_client.post(wizard.url("identity1"), sent).status_code == 404
    assert wizard.answers()["occupation"] == "残る"


# --- conditions without script ---------------------------------------------------------------------------------------


def test_a_refresh_shows_what_the_choice_asks_for(wizard) -> None:
    assert "data-off" in _field(wizard, "residence_card_number", "identity2")
    where = wizard.press("identity2", "refresh", has_residence_card="1")
    assert where == wizard.url("identity2")
    assert "data-off" not in _field(wizard, "residence_card_number", "identity2")
    assert wizard.problems("identity2") == []


def _field(wizard: Wizard, id: str, step: str) -> str:
    """The start tag of the element around a question."""
    page = wizard.shown(step)
    assert page.by_id(f"q-{id}")
    before = wizard.html.partition(f'id="q-{id}"')[0]
    return before[max(before.rfind('class="field"'), before.rfind('class="field ')) :]


def test_an_answer_that_must_not_be_there_is_237e(on_activity, answers) -> None:
    exclusive = next(
        item
        for item in on_activity.form.index.values()
        if not isinstance(item, Repeat) and item.exclusive and not item.unwanted and item.kind is Kind.TEXT
    )
    step = next(step for step in on_activity.form.steps if exclusive in step.items())
    lines = leave(on_activity, step.id, {**answers, exclusive.id: "見本"})
    assert "WZBAM237E" in lines
    assert exclusive.id in on_activity.answers()
    assert "data-when" not in _field(on_activity, exclusive.id, step.id)  # what is to be taken out is not hidden


def test_a_missing_conditional_answer_names_its_parent(wizard, answers) -> None:
    wizard.fill(answers, until="identity2")
    lines = leave(wizard, "identity2", {**answers, "criminal_record": "1"})
    assert lines == ["WZBAM101E"]


def test_text_of_a_hidden_question_is_kept_until_the_page_is_left(wizard, answers) -> None:
    """A script takes hidden inputs out of the post; changing one's mind must not cost what was typed."""
    wizard.fill(answers, until="identity2")
    step = wizard.form.step("identity2")
    wizard.press("identity2", "save", inputs(step, answers))
    wizard.press("identity2", "save", {"has_residence_card": "0", "residence_card_number": None})
    assert wizard.answers()["residence_card_number"] == "AB12345678CD"
    wizard.press("identity2", "next", {"has_residence_card": "0", "residence_card_number": None})
    assert "residence_card_number" not in wizard.answers()


def test_a_hidden_question_of_a_row_is_kept_too(on_activity, answers) -> None:
    row = answers["work_history"][0]
    step = on_activity.form.step("activity")
    on_activity.press("activity", "save", inputs(step, answers))
    on_activity.press("activity", "save", {"work_history.0.work_end_unknown": "0", "work_history.0.work_end_ym": None})
    kept = on_activity.answers()["work_history"][0]
    assert kept["work_end_ym"] in (row["work_end_ym"], "2022-03")


# --- addresses ------------------------------------------------------------------------------------------------------


def test_clearing_a_municipality(wizard, answers) -> None:
    wizard.press("identity1", "save", inputs(wizard.form.step("identity1"), answers))
    where = wizard.press("identity1", "clear:address_municipality")
    assert where == wizard.url("identity1") + "?open=applicant#q-address_municipality"
    assert wizard.answers()["address_municipality"] == ""
    assert reverse("wizard-search", args=[wizard.draft.pk, "identity1", "address_municipality"]) == wizard.press(
        "identity1", "save", search="address_municipality"
    )
