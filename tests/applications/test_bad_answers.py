"""Answers that no form takes, sent to the pages: named with their id at their place, kept as typed, never stored."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.models import Application
from messages import clock
from messages.models import OutboxMail
from tests.accounts.helpers import token
from tests.applications.pages import Wizard, inputs
from tests.support import examples

pytestmark = pytest.mark.django_db
UNASKED = {
    "nationality_other": "X",
    "stay_years": "3",
    "rep_name_of_nobody": "見本",
    "relatives.0.secret": "見本",
    "relatives.0.name.more": "見本",
    "points_total": "999",
}
VARIATION = "葛\U000e0100城"


@pytest.fixture
def answers() -> dict[str, Any]:
    return examples.extension(clock.today())


@pytest.fixture
def wizard(agent_client: Client) -> Wizard:
    return Wizard(agent_client)


def leave(wizard: Wizard, step: str, answers: dict[str, Any], **changed: Any) -> list[str]:
    """The lines of the page after 「次へ」 with one thing changed; none when it led on."""
    typed = {**inputs(wizard.form.step(step), answers), **changed}
    where = wizard.press(step, "next", typed)
    return wizard.problems(step) if where == wizard.url(step) + "#errors" else []


def ids(lines: list[str]) -> list[str]:
    return [line[:9] for line in lines]


def at(wizard: Wizard, step: str, id: str) -> str:
    """The text in red at a question; "" for none."""
    wizard.shown(step)
    html = wizard.html.partition(f'id="q-{id}-e"')[2]
    return html.partition(">")[2].partition("</p>")[0] if html else ""


def enter(wizard: Wizard, answers: dict[str, Any]) -> Application:
    """Fill all pages and enter."""
    wizard.fill(answers)
    wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    return Application.objects.get()


def press_enter(wizard: Wizard) -> str:
    """Send 「申請情報入力」 without seeing its page, which an unfinished entry does not show; where that leads."""
    pressed = {**token(wizard.client), "action": "enter", "facts_confirmed": "1", "copy_kept": "1"}
    return str(wizard.client.post(reverse("wizard-confirm", args=[wizard.draft.pk]), pressed)["Location"])


# --- questions that are not asked ------------------------------------------------------------------------------------


def test_what_the_form_does_not_ask_is_never_kept(wizard, answers) -> None:
    wizard.fill(answers, until="identity1")
    for step in ("identity1", "identity2", "activity"):
        typed = {**inputs(wizard.form.step(step), answers), **UNASKED}
        wizard.press(step, "save", typed)
        assert not set(wizard.answers()) & {key for key in UNASKED if "." not in key}, step
        wizard.press(step, "next", typed)
    assert not any(set(row) - set(examples.RELATIVE) - {"card_number"} for row in wizard.answers()["relatives"])
    application = enter(wizard, answers)
    assert application.all_answers == answers
    assert set(application.answers) | set(application.all_answers) <= set(wizard.form.index)


def test_an_answer_whose_question_closes_is_dropped_on_leaving(wizard, answers) -> None:
    """Where the rule is silent, an answer that is no longer asked goes when the page is left (not before)."""
    wizard.fill(answers, until="activity")
    dropped = {"work_start_unknown": "2", "work_start_year": "2017", "work_start_ym": "201709"}
    rows = [{**answers["work_history"][0], **dropped}]
    assert ids(leave(wizard, "activity", {**answers, "work_history": rows})) == []
    kept = wizard.answers()["work_history"][0]
    assert (kept["work_start_year"], "work_start_ym" in kept) == ("2017", False)


def test_an_answer_that_the_rule_forbids_is_237e_and_not_entered(wizard, answers) -> None:
    wizard.fill(answers, until="identity2")
    lines = leave(wizard, "identity2", {**answers, "criminal_record": "0", "criminal_record_detail": "なし"})
    assert ids(lines) == ["WZBAM237E"]
    assert at(wizard, "identity2", "criminal_record_detail")
    assert wizard.client.get(reverse("wizard-confirm", args=[wizard.draft.pk])).status_code == 302
    assert press_enter(wizard) == wizard.url("identity2")
    assert not Application.objects.exists()


def test_rows_of_a_block_that_is_closed_are_237e(wizard, answers) -> None:
    lines = leave(wizard, "identity1", {**answers, "has_relatives": "0"})
    assert ids(lines) == ["WZBAM237E"]


# --- codes -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "question", "code", "of"),
    [
        ("identity1", "nationality", "131016", "a municipality"),
        ("identity1", "sex", "3", "nothing"),
        ("identity1", "sex", "2\n", "a code and a line end"),
        ("identity1", "marital_status", "01", "a relationship"),
        ("identity1", "address_municipality", "283", "a nationality"),
        ("identity1", "receipt_method", "03", "another type of application"),
        ("identity2", "current_status", "T51", "another form's status"),
        ("identity2", "desired_period", "T360300000", "another status's period"),
        ("identity2", "criminal_record", "2", "nothing"),
        ("activity", "org_industry_main", "K03", "an occupation"),
        ("activity", "major_university", "9999", "nothing"),
    ],
)
def test_a_code_of_another_list(wizard, answers, step, question, code, of) -> None:
    wizard.fill(answers, until=step)
    lines = leave(wizard, step, {**answers, question: code})
    if code.strip() == answers.get(question):
        assert lines == []  # the edge of a text is no part of it
        return
    assert ids(lines)[0] == "WZBAM018E" and "WZBAM005E" in ids(lines), of
    assert wizard.answers()[question] == code


def test_a_list_that_hangs_on_another_answer(wizard, answers) -> None:
    """The period of one status chosen under another."""
    wizard.fill(answers, until="identity2")
    lines = leave(wizard, "identity2", {**answers, "current_period": "0001000"})
    assert "WZBAM005E" in ids(lines)


# --- rows ------------------------------------------------------------------------------------------------------------


def test_seven_relatives_are_024e_at_the_seventh(wizard, answers) -> None:
    rows = [{**examples.RELATIVE, "name": f"グエン　{sign}"} for sign in "アイウエオカキ"]
    lines = leave(wizard, "identity1", {**answers, "relatives": rows})
    assert ids(lines) == ["WZBAM024E"] and "6件" in lines[0]
    assert at(wizard, "identity1", "relatives-6-nationality")
    assert [row["name"] for row in wizard.answers()["relatives"]] == [row["name"] for row in rows]
    assert leave(wizard, "identity1", {**answers, "relatives": rows[:6]}, **dict.fromkeys(_row(6))) == []
    assert [row["name"] for row in wizard.answers()["relatives"]] == [row["name"] for row in rows[:6]]


def _row(number: int) -> list[str]:
    date = (f"birth_date.{part}" for part in "ymd")
    questions = (*examples.RELATIVE, "card_number", *date)
    return [f"relatives.{number}.{id}" for id in questions]


# --- dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["2027-13-01", "20271301", "2027-02-30", "2027-00-10", "2026-04-31", "１３月", "0000-01-01"]
)
@pytest.mark.parametrize(("step", "question"), [("identity1", "passport_expiry"), ("identity2", "current_expiry")])
def test_days_that_are_in_no_calendar(wizard, answers, step, question, typed) -> None:
    wizard.fill(answers, until=step)
    lines = leave(wizard, step, answers, **{question: typed})
    assert ids(lines)[0] == "WZBAM018E" and set(ids(lines)) & {"WZBAM111E", "WZBAM005E"}
    assert at(wizard, step, question)
    assert wizard.answers()[question] == typed
    assert typed in wizard.html


@pytest.mark.parametrize(
    ("year", "month", "day"), [("1995", "13", "1"), ("1995", "2", "30"), ("1995", "0", "1"), ("99999", "1", "1")]
)
def test_a_birth_date_in_the_thirteenth_month(wizard, answers, year, month, day) -> None:
    parts = {"birth_date.y": year, "birth_date.m": month, "birth_date.d": day}
    lines = leave(wizard, "identity1", answers, **parts)
    assert set(ids(lines)) & {"WZBAM111E", "WZBAM106E", "WZBAM005E"}
    page = wizard.shown("identity1").values
    assert page["birth_date.y"] == year


@pytest.mark.parametrize("typed", ["2020-13", "202013", "2020-00"])
def test_a_month_that_does_not_exist(wizard, answers, typed) -> None:
    wizard.fill(answers, until="activity")
    lines = leave(wizard, "activity", answers, **{"work_history.0.work_start_ym": typed})
    assert ids(lines)[0] == "WZBAM018E" and set(ids(lines)) & {"WZBAM111E", "WZBAM005E"}
    assert wizard.answers()["work_history"][0]["work_start_ym"] == typed


def test_the_year_9999(wizard, answers) -> None:
    """A stay until 9999 is too early to extend, a birth then has not been; neither ends in an error of ours."""
    wizard.fill(answers, until="identity1")
    lines = leave(wizard, "identity1", answers, **{"birth_date.y": "9999", "birth_date.m": "1", "birth_date.d": "1"})
    assert set(ids(lines)) <= {"WZBAM018E", "WZBAM005E", "WZBAM111E"} and lines
    assert (
        leave(wizard, "identity1", answers, **{"birth_date.y": "1995", "birth_date.m": "4", "birth_date.d": "12"}) == []
    )
    lines = leave(wizard, "identity2", answers, current_expiry="9999-12-31")
    assert set(ids(lines)) <= {"WZBAM018E", "WZBAM005E", "WZBAM111E", "WZBAM113E"} and lines
    assert leave(wizard, "identity1", answers, passport_expiry="9999-12-31") is not None


# --- length and signs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["あ", "𠮷", "a", "\n"])
def test_six_hundred_signs_and_one_more(wizard, answers, sign) -> None:
    wizard.fill(answers, until="activity")
    fits = "職" + sign * 598 + "務"
    if sign != "𠮷":
        assert leave(wizard, "activity", {**answers, "activity_details": fits}) == []
    lines = leave(wizard, "activity", {**answers, "activity_details": fits + "務"})
    assert "WZBAM003E" in ids(lines) or (sign == "𠮷" and "WZBAM011E" in ids(lines))
    assert any("600" in line for line in lines) or sign == "𠮷"
    assert wizard.answers()["activity_details"].replace("\r\n", "\n") == fits + "務"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("霞が関😀", "U+1F600"),
        ("霞が関👩‍👧", "U+1F469"),
        (VARIATION, "U+E0100"),
        ("神\ufe00田", "U+FE00"),
        ("☎\ufe0f", "U+FE0F"),
        ("🇯🇵", "U+1F1EF"),
    ],
)
@pytest.mark.parametrize(("step", "question"), [("identity1", "address_street"), ("activity", "activity_details")])
def test_emoji_and_variation_selectors_are_011e_and_named(wizard, answers, step, question, typed, named) -> None:
    wizard.fill(answers, until=step)
    lines = leave(wizard, step, {**answers, question: typed})
    assert ids(lines)[0] == "WZBAM018E"
    assert any(line.startswith(("WZBAM011E", "WZBAM020E")) and named in line for line in lines)
    assert wizard.answers()[question] == typed


def test_nothing_bad_reaches_an_application_or_a_mail(wizard, answers) -> None:
    for typed in ("😀", VARIATION, "x" * 700):
        leave(wizard, "identity1", {**answers, "occupation": typed})
    assert press_enter(wizard) == wizard.url("identity1")
    assert not Application.objects.exists() and not OutboxMail.objects.exists()
