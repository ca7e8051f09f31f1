"""One mistake on a page is told once, at its question; what hangs on the wrong answer is left in peace."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from applications.catalogue.check import check_form
from applications.catalogue.forms import form
from applications.models import Application
from messages import clock
from tests.applications.pages import Wizard, inputs
from tests.support import examples
from tests.support.answers import valid

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


def told(wizard: Wizard, step: str, answers: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """(line of the red block, ids of the fields marked) after 「次へ」."""
    wizard.press(step, "next", inputs(wizard.form.step(step), answers))
    lines = wizard.problems(step)
    page = wizard.shown(step)
    marked = [given["id"] for _, given in page.elements if given.get("class") == "field__error"]
    return [(line, marked) for line in lines]


def only(found: list[tuple[str, list[str]]], id: str, question: str) -> str:
    """The one line, which begins with the message and marks the one question."""
    lines = [line for line, _ in found if not line.startswith("WZBAM018E")]
    assert [line[:9] for line in lines] == [id]
    assert found[0][1] == [f"q-{question.replace('.', '-')}-e"]
    return lines[0]


@pytest.fixture
def answers() -> dict[str, Any]:
    return examples.extension(clock.today())


@pytest.fixture
def wizard(agent_client: Client) -> Wizard:
    return Wizard(agent_client)


@pytest.mark.parametrize(
    ("parent", "child", "value"),
    [("criminal_record", "criminal_record_detail", "罰金"), ("has_residence_card", "residence_card_number", "")],
)
def test_a_wrong_code_above_says_nothing_of_what_hangs_on_it(wizard, answers, parent, child, value) -> None:
    wizard.fill(answers, until="identity2")
    given = {**answers, child: value or answers[child], parent: "ZZ9"}
    only(told(wizard, "identity2", given), "WZBAM005E", parent)
    if value:
        assert wizard.answers()[child] == value


def test_a_wrong_telephone_number_does_not_ask_for_another(wizard, answers) -> None:
    only(told(wizard, "identity1", {**answers, "phone": "", "mobile": "090-1234-567x"}), "WZBAM005E", "mobile")


def test_one_half_of_the_passport_that_is_wrong_does_not_ask_for_the_other(wizard, answers) -> None:
    given = {**answers, "passport_number": "見本"}
    only(told(wizard, "identity1", given), "WZBAM005E", "passport_number")


def test_family_that_is_said_to_exist_is_entered_whole(wizard, answers) -> None:
    """119E at every item of the first person that is empty, in one line."""
    row = {**examples.RELATIVE, "workplace_or_school": "", "name": ""}
    found = told(wizard, "identity1", {**answers, "relatives": [row]})
    assert [line for line, _ in found] == [
        "WZBAM119E：在日親族及び同居者が存在する場合は在日親族又は同居者を全て入力してください。"
    ]
    assert found[0][1] == ["q-relatives-0-name-e", "q-relatives-0-workplace_or_school-e"]
    assert told(wizard, "identity1", {**answers, "has_relatives": "0", "relatives": [examples.RELATIVE]})[0][0][:9] == (
        "WZBAM237E"
    )


def test_a_mistake_of_the_third_row_is_told_there_although_the_second_is_empty(answers) -> None:
    job = dict(examples.WORK_HISTORY)
    late = {**job, "work_start_ym": "202204", "work_end_ym": "202104"}
    checked = check_form(form("extension", "N2"), {**answers, "work_history": [job, {}, late]}, clock.today())
    assert [(each.path, each.refusal.id) for each in checked.problems] == [("work_history.2.work_end_ym", "WZBAM232E")]


def test_an_optional_address_is_given_whole_or_not_at_all(agent_client, answers) -> None:
    wizard = Wizard(agent_client)
    wizard.fill(answers, until="activity")
    half = {**answers, "dispatch_municipality": "131016"}
    line = only(told(wizard, "activity", half), "WZBAM104E", "dispatch_street")
    assert "派遣先等" in line
    half = {**answers, "dispatch_municipality": "", "dispatch_street": "霞が関１－１"}
    line = only(told(wizard, "activity", half), "WZBAM103E", "dispatch_municipality")
    assert "派遣先等" in line


def test_a_supporter_is_a_person_or_an_organization(agent_client: Client) -> None:
    wizard = Wizard(agent_client, "extension", "U4")
    given = valid(wizard.form, clock.today(), seed=1, fill="needed", ask="yonsei_supporter_name")
    wizard.fill(given, until="activity")
    both = {**given, "yonsei_supporter_name": "見本　花子", "yonsei_org_name": "見本協会"}
    line = only(told(wizard, "activity", both), "WZBAM170E", "yonsei_supporter_name")
    assert line.endswith(
        "：日系四世受入れサポーターの氏名を入力する場合は団体名称と事業所名を全て入力しないでください。"
    )


@pytest.mark.parametrize(
    ("type", "status", "question", "id"),
    [
        ("extension", "V1-T71", "dispatch_condition_1_details", "WZBAM202E"),
        ("extension", "Q1", "fund_body_name", "WZBAM243E"),
    ],
)
def test_a_condition_without_its_words_and_a_body_without_its_name(
    agent_client: Client, type: str, status: str, question: str, id: str
) -> None:
    wizard = Wizard(agent_client, type, status)
    given = valid(form(type, status), clock.today(), seed=1, ask=question)
    wizard.fill(given, until="activity")
    only(told(wizard, "activity", {**given, question: ""}), id, question)


# --- decision 27 ------------------------------------------------------------------------------------------------------


def acquiring(days: int) -> dict[str, Any]:
    born = clock.today() - timedelta(days=days)
    given = valid(form("acquisition"), clock.today(), seed=1, fill="needed")
    return {**given, "acquisition_event_date": f"{born:%Y%m%d}", "birth_date": f"{born:%Y%m%d}"}


@pytest.mark.parametrize(("days", "warned"), [(0, False), (30, False), (31, True), (59, True)])
def test_a_late_acquisition_is_warned_and_accepted(agent_client: Client, days: int, warned: bool) -> None:
    wizard = Wizard(agent_client, "acquisition", "R1")
    wizard.fill(acquiring(days))
    wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    made = Application.objects.get()
    html = agent_client.get(f"/applications/{made.pk}/file/").content.decode()
    assert ("30日を過ぎています" in html) is warned


@pytest.mark.parametrize(("days", "warned"), [(30, False), (31, True), (59, True)])
def test_the_warning_stands_on_the_pages_of_the_entry(agent_client: Client, days: int, warned: bool) -> None:
    wizard = Wizard(agent_client, "acquisition", "R1")
    confirmation = wizard.fill(acquiring(days))
    for page in (wizard.url("identity2"), confirmation):
        assert ("30日を過ぎています" in agent_client.get(page).content.decode()) is warned
    assert "30日を過ぎています" not in agent_client.get(wizard.url("identity1")).content.decode()


def test_the_sixtieth_day_is_too_late(agent_client: Client) -> None:
    wizard = Wizard(agent_client, "acquisition", "R1")
    given = acquiring(60)
    wizard.fill(given, until="identity2")
    only(told(wizard, "identity2", given), "WZBAM173E", "acquisition_event_date")
    assert "30日を過ぎています" not in wizard.html
