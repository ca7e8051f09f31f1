"""The residence card against its register: at STEP2-2, at the end of the entry and at filing (decision 11)."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import DatabaseError, connection
from django.test import Client
from django.urls import reverse

from accounts import residence_cards
from accounts.models import ResidenceCard
from applications.models import Application, Draft
from applications.states import State
from messages import clock
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.card_register import card
from tests.applications.pages import Wizard, inputs
from tests.conftest import signed_in
from tests.support import examples

pytestmark = pytest.mark.django_db
ED = {
    "has_residence_card": "0",
    "residence_card_number": "",
    "ed_letters": "ABCD",
    "ed_digits": "1234567",
}
DIFFERENT = {
    "nationality": ("140", "国籍・地域"),
    "name": ("NGUYEN,THI,HOAI", "氏名"),
    "sex": ("1", "性別"),
    "birth_date": ("1995-04-13", "生年月日"),
    "municipality": ("131024", "住居地(都道府県市区町村)"),
}


@pytest.fixture(autouse=True)
def _register(settings: Any) -> None:
    settings.RESIDENCE_CARD_CHECK = "register"


@pytest.fixture
def out_of_order(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """The line to the register fails from now on."""

    def fail(error: BaseException) -> None:
        def find(number: str) -> None:
            raise error

        monkeypatch.setattr(residence_cards, "find", find)

    return fail


@pytest.fixture
def answers() -> dict[str, Any]:
    return examples.extension(clock.today())


@pytest.fixture
def wizard(agent_client: Client, answers: dict[str, Any]) -> Wizard:
    """A wizard at STEP2-2."""
    wizard = Wizard(agent_client)
    wizard.fill(answers, until="identity2")
    return wizard


def leave(wizard: Wizard, answers: dict[str, Any]) -> list[str]:
    """Press 「次へ」 on STEP2-2; the page's lines, or none and the next page."""
    where = wizard.press("identity2", "next", inputs(wizard.form.step("identity2"), answers))
    if where == wizard.url("activity"):
        return []
    assert where == wizard.url("identity2") + "#errors"
    return wizard.problems("identity2")


# --- STEP2-2 --------------------------------------------------------------------------------------------------------


def test_a_known_current_card_of_that_person_is_accepted(wizard, answers) -> None:
    card(until=clock.today())
    assert leave(wizard, answers) == []


def test_an_unknown_card_is_236e(wizard, answers) -> None:
    card("AB12345678CE")
    lines = leave(wizard, answers)
    assert [line[:9] for line in lines] == ["WZBAM236E"]
    assert wizard.shown("identity2").by_id("q-residence_card_number")["aria-invalid"] == "true"
    assert "aria-invalid" not in wizard.shown("identity2").by_id("q-reason")


@pytest.mark.parametrize("fields", [{"state": "lapsed"}, {"until": "yesterday"}, {"state": "lapsed", "sex": "1"}])
def test_a_card_that_is_not_current_is_115e(wizard, answers, fields) -> None:
    yesterday = clock.today() - timedelta(days=1)
    card(**{key: yesterday if value == "yesterday" else value for key, value in fields.items()})
    assert [line[:9] for line in leave(wizard, answers)] == ["WZBAM115E"]


@pytest.mark.parametrize("name", DIFFERENT)
def test_another_persons_particulars_are_114e_and_mark_every_item(wizard, answers, name) -> None:
    value, label = DIFFERENT[name]
    card(**{name: value})
    lines = leave(wizard, answers)
    assert [line[:9] for line in lines] == ["WZBAM114E"]
    assert f"（在留カードと異なる項目：{label}）" in lines[0]
    assert len(value) == 1 or value not in lines[0]
    page = wizard.shown("identity2")
    marked = wizard.html.count('<span class="field__mark" aria-hidden="true">！</span>')
    asked = [path for path in inputs(wizard.form.step("identity2"), answers) if answers.get(path)]
    assert marked >= len(asked) >= 10
    assert page.by_id("q-reason")["aria-invalid"] == "true"
    assert "aria-invalid" not in page.by_id("q-ed_letters")


def test_all_that_differs_is_named_in_the_readers_language(wizard, answers, agent_client) -> None:
    card(**{name: value for name, (value, _) in DIFFERENT.items()})
    assert "：国籍・地域、氏名、性別、生年月日、住居地(都道府県市区町村)）" in leave(wizard, answers)[0]
    agent_client.cookies["django_language"] = "en"
    assert "(Not as on the card: Nationality/Region, Name, Sex, Date of birth," in wizard.problems("identity2")[0]


def test_what_the_register_does_not_say_is_not_compared(wizard, answers) -> None:
    card(nationality="", municipality="")
    assert leave(wizard, answers) == []


def test_a_birth_date_that_is_not_fully_known_is_compared_as_it_is(agent_client, answers) -> None:
    wizard = Wizard(agent_client)
    wizard.fill({**answers, "birth_date": "19950400"}, until="identity2")
    card(birth_date="1995-04-00")
    assert leave(wizard, answers) == []
    card("XY12345678XY")
    assert leave(wizard, {**answers, "residence_card_number": "XY12345678XY"})[0].startswith("WZBAM114E")


def test_a_known_ed_number_is_accepted_whatever_the_address(wizard, answers) -> None:
    card("ABCD1234567", municipality="011011")
    assert leave(wizard, {**answers, **ED}) == []


@pytest.mark.parametrize(
    "entry",
    [
        {"number": "ABCD1234568"},
        {"number": "ABCD1234567", "name": "LI,WEI"},
        {"number": "ABCD1234567", "birth_date": "1995-04-13"},
        {"number": "ABCD1234567", "state": "lapsed"},
    ],
)
def test_an_ed_number_without_that_person_is_235e(wizard, answers, entry) -> None:
    card(**entry)
    assert [line[:9] for line in leave(wizard, {**answers, **ED})] == ["WZBAM235E"]
    assert wizard.shown("identity2").by_id("q-ed_letters")["aria-invalid"] == "true"


def test_neither_number_is_240e_and_both_are_237e(wizard, answers) -> None:
    card()
    assert leave(wizard, {**answers, "residence_card_number": ""})[0].startswith("WZBAM240E")
    assert leave(wizard, {**answers, **ED, "ed_letters": "", "ed_digits": ""})[0].startswith("WZBAM240E")
    assert leave(wizard, {**answers, "ed_letters": "ABCD", "ed_digits": "1234567"})[0].startswith("WZBAM237E")


@pytest.mark.parametrize("error", [TimeoutError("AB12345678CD"), DatabaseError("AB12345678CD"), ValueError()])
@pytest.mark.parametrize("number", ["card", "ed"])
def test_without_an_answer_it_is_112e_and_the_draft_is_kept(
    wizard, answers, out_of_order, error, number, caplog
) -> None:
    card()
    card("ABCD1234567")
    given = answers if number == "card" else {**answers, **ED}
    out_of_order(error)
    with caplog.at_level(logging.DEBUG):
        lines = leave(wizard, given)
    assert [line[:9] for line in lines] == ["WZBAM112E"]
    assert "しばらくしてからもう一度" in lines[0]
    assert wizard.answers()["reason"] == answers["reason"]
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("django.db")]
    assert any(type(error).__name__ in line for line in ours)
    assert "AB12345678CD" not in " ".join(ours)


def test_a_broken_register_table_does_not_spoil_the_request(wizard, answers, monkeypatch) -> None:
    def find(number: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM no_such_register")

    card()
    with monkeypatch.context() as patch:
        patch.setattr(residence_cards, "find", find)
        assert [line[:9] for line in leave(wizard, answers)] == ["WZBAM112E"]
    assert leave(wizard, answers) == []


def test_a_record_that_cannot_be_read_is_no_answer(wizard, answers) -> None:
    card()
    ResidenceCard.objects.update(sealed="nonsense")
    assert [line[:9] for line in leave(wizard, answers)] == ["WZBAM112E"]


def test_by_format_nobody_is_asked(wizard, answers, settings, out_of_order) -> None:
    settings.RESIDENCE_CARD_CHECK = "format"
    out_of_order(AssertionError())
    assert leave(wizard, answers) == []


def test_an_unfinished_page_asks_nobody(wizard, answers, out_of_order) -> None:
    out_of_order(AssertionError())
    assert [line[:9] for line in leave(wizard, {**answers, "reason": ""})] == ["WZBAM001E"]


def test_a_pending_case_comes_first(wizard, answers, agent, out_of_order) -> None:
    card()
    given = {key: value for key, value in answers.items() if key not in ("facts_confirmed", "copy_kept")}
    desk.filed(agent, **given)
    assert [line[:9] for line in leave(wizard, answers)] == ["WZBAM118E"]


# --- the end of the entry -------------------------------------------------------------------------------------------


def test_particulars_changed_on_the_way_back_are_found_before_the_entry(wizard, answers) -> None:
    card()
    wizard.fill(answers)
    step = wizard.form.step("identity1")
    back = f"{wizard.url('identity1')}?return=confirm"
    typed = {**inputs(step, answers), "name": "LI,WEI", "action": "next"}
    assert wizard.send(back, typed) == reverse("wizard-confirm", args=[wizard.draft.pk])
    where = wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    assert where == wizard.url("identity2") + "#errors"
    assert "（在留カードと異なる項目：氏名）" in wizard.problems("identity2")[0]
    assert not Application.objects.exists()
    wizard.press("identity1", "next", {**inputs(step, answers)})
    assert wizard.problems("identity2") == []
    assert "/entered/" in wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    assert not Draft.objects.exists()


# --- filing ---------------------------------------------------------------------------------------------------------


def ready(agent: Any, **given: Any) -> Application:
    """NGUYEN,THI,HOA's application, ready to be filed."""
    return desk.ready(agent, **{**examples.extension(clock.today()), **given})


def file(client: Client, application: Application) -> str:
    """Press 「入管庁に申請を行う」; the message on the list, "" when it was filed."""
    page = client.get(f"/applications/{application.pk}/file/").content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    answer = client.post("/applications/file/", {**fields, **token(client)})
    if answer["Location"].endswith("/submitted/"):
        return ""
    lines = re.findall(r"<li>(WZBAM\d{3}E：[^<]*)", client.get(answer["Location"]).content.decode())
    assert desk.again(application.pk).state == State.ENTERED
    return str(lines[0])


def test_a_current_card_is_filed(agent, agent_client) -> None:
    card()
    assert file(agent_client, ready(agent)) == ""


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"number": "AB12345678CE"}, "WZBAM236E"),
        ({"state": "lapsed"}, "WZBAM115E"),
        ({"name": "LI,WEI"}, "WZBAM114E"),
    ],
)
def test_what_the_register_says_by_then(agent, agent_client, entry, message) -> None:
    application = ready(agent)
    card(**entry)
    assert file(agent_client, application)[:9] == message


def test_an_unknown_ed_number_at_filing_is_235e(agent, agent_client) -> None:
    application = ready(agent, **ED)
    assert file(agent_client, application)[:9] == "WZBAM235E"
    card("ABCD1234567")
    assert file(agent_client, application) == ""


def test_no_answer_at_filing_is_112e_and_later_it_is_filed(agent, agent_client, out_of_order, monkeypatch) -> None:
    application = ready(agent)
    card()
    out_of_order(TimeoutError())
    assert file(agent_client, application)[:9] == "WZBAM112E"
    monkeypatch.undo()
    assert file(agent_client, application) == ""


def test_a_card_that_ends_before_filing(agent, agent_client) -> None:
    with time_machine.travel("2026-11-20 23:50+09:00", tick=True):
        application = ready(agent)
        card(until=clock.today())
    with time_machine.travel("2026-11-21 00:10+09:00", tick=True):
        assert file(agent_client, application)[:9] == "WZBAM115E"


def test_the_order_of_the_reasons(agent, agent_client) -> None:
    """Time, a pending case, the card, the photo (behaviour 2.5)."""
    with time_machine.travel("2026-11-20 10:00+09:00", tick=True):
        application = desk.entered(agent, **examples.extension(clock.today()))
        card(state="lapsed")
        assert file(agent_client, application)[:9] == "WZBAM115E"
        ResidenceCard.objects.update(state="valid")
        assert file(agent_client, application)[:9] == "WZBAM179E"
        ResidenceCard.objects.update(state="lapsed")
    with time_machine.travel("2026-12-31 10:00+09:00", tick=True):
        assert file(signed_in(agent), application)[:9] == "WZBAM204E"


def test_a_pending_case_comes_before_the_card(agent, agent_client) -> None:
    card()
    first, second = ready(agent), ready(agent)
    assert file(agent_client, first) == ""
    ResidenceCard.objects.update(state="lapsed")
    assert file(agent_client, second)[:9] == "WZBAM118E"


def test_a_certificate_of_eligibility_has_no_card(agent, agent_client, out_of_order) -> None:
    out_of_order(AssertionError())
    assert file(agent_client, desk.ready(agent, "coe", "N2")) == ""
