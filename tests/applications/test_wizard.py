"""The wizard from STEP1 to STEP4, through its pages (manual 2.4)."""

import json
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse

from applications.models import Application, Draft
from messages import clock
from tests.applications.pages import Inputs, Wizard, inputs
from tests.support import examples

pytestmark = pytest.mark.django_db


def answers_of(type: str) -> dict[str, Any]:
    return (examples.extension if type == "extension" else examples.certificate)(clock.today())


@pytest.mark.parametrize("type", ["extension", "coe"])
def test_the_whole_path_stores_what_was_typed(agent_client, agent, type) -> None:
    answers = answers_of(type)
    wizard = Wizard(agent_client, type)
    confirmation = wizard.fill(answers)
    assert confirmation == reverse("wizard-confirm", args=[wizard.draft.pk])
    page = wizard.read(confirmation)
    assert "NGUYEN,THI,HOA" in wizard.html and "入力情報確認" in wizard.html
    assert not page.values.get("facts_confirmed")
    done = wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    application = Application.objects.get(owner=agent)
    assert done == reverse("wizard-complete", args=[application.pk])
    assert application.all_answers == answers
    assert (application.type, application.status) == (type, "N2")
    assert not Draft.objects.exists()
    assert application.provisional_number in agent_client.get(done).content.decode()


@pytest.mark.parametrize("type", ["extension", "coe"])
def test_sensitive_answers_are_nowhere_in_plain_text(agent_client, agent, type) -> None:
    answers = answers_of(type) | {"notification_email": "very.secret@example.jp", "passport_number": "XK7654321"}
    wizard = Wizard(agent_client, type)
    wizard.fill(answers)
    assert all(value not in dump() for value in ("XK7654321", "very.secret", "NGUYEN"))  # a draft is sealed whole
    wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    application = Application.objects.get(owner=agent)
    assert "passport_number" not in application.answers
    assert application.all_answers["passport_number"] == "XK7654321"
    for value in ("XK7654321", "very.secret", "09012345678", "AB12345678CD", "霞が関９－９－９", "霞が関９"):
        assert value not in dump()


def dump() -> str:
    """Every row of the wizard's tables as the database holds it."""
    tables = [table for table in connection.introspection.table_names() if table.startswith("applications_")]
    rows = []
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            rows.append(json.dumps(cursor.fetchall(), default=str, ensure_ascii=False))
    return "".join(rows).encode().decode("unicode_escape", "ignore") + "".join(rows)


def test_the_status_chosen_at_step1_is_kept(agent_client, agent) -> None:
    wizard = Wizard(agent_client, "extension", "N2-T51")
    assert wizard.draft.status == "N2-T51"
    answers = answers_of("extension") | {"current_status": "T51", "desired_period": "T510300000"}
    wizard.draft.answers = answers
    wizard.draft.save()
    assert wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1").endswith("/entered/")
    assert Application.objects.get(owner=agent).status == "N2-T51"


def test_spellings_are_put_right_when_the_page_is_left(agent_client) -> None:
    wizard = Wizard(agent_client)
    typed = {
        "name": "ｎｇｕｙｅｎ　thi hoa",
        "mobile": "+81 90-1234-5678",
        "address_postal_code": "〒100-0013",
        "address_street": "霞が関1-1-1",
        "passport_expiry": "令和13年4月1日",
        "birth_date": "19950412",
        "home_town": "ﾊﾉｲ市",
    }
    wizard.fill(answers_of("extension") | typed, until="identity2")
    shown = wizard.shown("identity1").values
    assert shown["name"] == "NGUYEN,THI,HOA"
    assert shown["mobile"] == "09012345678"
    assert shown["address_postal_code"] == "1000013"
    assert shown["address_street"] == "霞が関１－１－１"
    assert shown["passport_expiry"] == "2031-04-01"
    assert shown["home_town"] == "ハノイ市"
    assert (shown["birth_date.y"], shown["birth_date.m"], shown["birth_date.d"]) == ("1995", "04", "12")


def test_a_page_that_is_saved_but_not_left_is_shown_clean_on_the_confirmation(agent_client) -> None:
    answers = answers_of("extension")
    wizard = Wizard(agent_client)
    wizard.fill(answers, until="activity")
    wizard.draft.refresh_from_db()
    step = wizard.form.step("activity")
    wizard.press("activity", "save", inputs(step, answers) | {"monthly_salary": "280,000円"})
    assert wizard.answers()["monthly_salary"] == "280,000円"
    wizard.read(reverse("wizard-confirm", args=[wizard.draft.pk]))
    assert "280,000円" in wizard.html and "2022年4月1日" in wizard.html
    assert agent_client.get(reverse("draft-copy", args=[wizard.draft.pk])).status_code == 200


def test_saving_keeps_invalid_text_to_the_letter(agent_client) -> None:
    wizard = Wizard(agent_client)
    typed = {
        "name": "  グエン & <b>'\"  ",
        "birth_date.y": "19-9",
        "birth_date.m": "44",
        "birth_date.d": "",
        "passport_expiry": "来年の春",
        "nationality": "アトランティス",
        "occupation": "会社員\t😀",
        "marital_status": "0",
    }
    where = wizard.press("identity1", "save", typed)
    assert where == wizard.url("identity1")
    shown = wizard.shown("identity1")
    assert {key: shown.values[key] for key in typed} == typed
    assert shown.by_id("q-passport_expiry")["type"] == "text"
    assert "一時保存しました。" in wizard.html
    assert wizard.problems("identity1") == []


def test_a_long_text_keeps_its_lines(agent_client) -> None:
    wizard = Wizard(agent_client)
    text = "\n一行目\n\n  二行目"
    wizard.press("identity2", "save", reason=text.replace("\n", "\r\n"))
    assert wizard.shown("identity2").values["reason"].replace("\r\n", "\n") == text


def test_back_keeps_what_was_typed(agent_client) -> None:
    wizard = Wizard(agent_client)
    wizard.fill(answers_of("extension"), until="identity2")
    assert wizard.press("identity2", "back", reason="途中") == wizard.url("identity1")
    assert wizard.answers()["reason"] == "途中"
    assert wizard.press("identity1", "back", home_town="故郷") == reverse("wizard-kind", args=[wizard.draft.pk])
    assert wizard.answers()["home_town"] == "故郷"


def test_correction_from_the_confirmation_returns_there(agent_client) -> None:
    wizard = Wizard(agent_client)
    answers = answers_of("extension")
    confirmation = wizard.fill(answers)
    page = wizard.read(confirmation)
    correct = f"{wizard.url('identity1')}?return=confirm"
    assert any(given.get("href") == correct for _, given in page.elements)
    saved = wizard.send(correct, {"action": "save", "occupation": "研究者"})
    assert saved == correct
    searching = wizard.send(correct, {"search": "address_municipality"})
    found = f"{searching}&prefecture=130001"
    assert "return=confirm" in searching
    back = wizard.send(found, {"code": "131024"})
    assert back == f"{correct}&open=applicant#q-address_municipality"
    wrong = wizard.send(correct, {"action": "next", "name": ""})
    assert wrong == f"{correct}#errors"
    assert wizard.send(correct, {"action": "next", "name": answers["name"]}) == confirmation
    wizard.read(confirmation)
    assert "研究者" in wizard.html and "東京都中央区" in wizard.html


def test_a_correction_that_opens_another_page_leads_there(agent_client) -> None:
    wizard = Wizard(agent_client)
    wizard.fill(answers_of("extension"))
    draft = wizard.draft
    draft.refresh_from_db()
    draft.answers = {key: value for key, value in draft.answers.items() if key != "org_name"}
    draft.save()
    onward = wizard.send(f"{wizard.url('identity1')}?return=confirm", {"action": "next"})
    assert onward == wizard.url("activity")
    assert agent_client.get(reverse("wizard-confirm", args=[draft.pk]))["Location"] == wizard.url("activity")
    assert any("WZBAM001E" in line for line in wizard.problems("activity"))


def test_changing_the_type_keeps_answers(agent_client) -> None:
    wizard = Wizard(agent_client)
    wizard.fill(answers_of("extension"), until="activity")
    url = reverse("wizard-kind", args=[wizard.draft.pk])
    assert wizard.read(url).values["type"] == "extension"
    assert wizard.send(url, {"type": "coe", "status": "N2"}) == wizard.url("identity1")
    answers = wizard.answers()
    assert answers["name"] == "NGUYEN,THI,HOA" and answers["relatives"] and "current_expiry" not in answers
    draft = Draft.objects.get(pk=wizard.draft.pk)
    assert (draft.type, draft.status) == ("coe", "N2")


NOT_WORKING = ("J2", "P1", "Q1", "R1", "R1-T51")
"""文化活動, 留学, 研修, 家族滞在 and those who are with the holder of a designated activity."""


def test_step1_asks_for_both_and_refuses_what_is_not_offered(agent_client) -> None:
    url = reverse("wizard-start")
    for sent, id in (
        ({}, "WZBAM001E"),
        ({"type": "extension"}, "WZBAM001E"),
        ({"type": "extension", "status": "Z9"}, "WZBAM023E"),
        ({"type": "x" * 500, "status": "N2"}, "WZBAM023E"),
        ({"type": "reentry", "status": "N2"}, "WZBAM023E"),
        ({"type": "extension", "status": "X1", "activity": "ZZ"}, "WZBAM023E"),
        ({"type": "change", "status": "Q1"}, "WZBAM117E"),
        ({"type": "acquisition", "status": "X1", "activity": "IA"}, "WZBAM117E"),
        *(({"type": "certificate", "status": status}, "WZBAM117E") for status in NOT_WORKING),
    ):
        page = Inputs(agent_client.get(url).content.decode())
        answer = agent_client.post(url, {**page.values, **sent, "page_token": page.values["page_token"]})
        assert f"{id}：" in answer.content.decode()
    assert not Draft.objects.exists()


def test_work_of_a_highly_skilled_professional_is_certified(agent_client) -> None:
    wizard = Wizard(agent_client, "certificate", "ND")
    assert wizard.draft.status == "ND"
    assert "技術・人文知識・国際業務" in agent_client.get(wizard.url("identity1")).content.decode()


def test_a_second_press_makes_one_application(agent_client, agent) -> None:
    wizard = Wizard(agent_client)
    confirmation = wizard.fill(answers_of("extension"))
    sent = wizard.read(confirmation).values | {"action": "enter", "facts_confirmed": "1", "copy_kept": "1"}
    answers = [agent_client.post(confirmation, sent) for _ in range(3)]
    assert len({answer["Location"] for answer in answers}) == 1
    assert Application.objects.filter(owner=agent).count() == 1


def test_the_boxes_must_be_ticked(agent_client) -> None:
    wizard = Wizard(agent_client)
    confirmation = wizard.fill(answers_of("extension"))
    for value in (None, "", "0", "off"):
        sent = {"facts_confirmed": value, "copy_kept": value, "free_text": "よろしく"}
        assert wizard.press("confirm", "enter", sent) == f"{confirmation}#errors"
        lines = wizard.problems("confirm")
        assert [line[:9] for line in lines] == ["WZBAM121E", "WZBAM122E"]
        page = wizard.read(confirmation)
        assert "facts_confirmed" not in page.values
        assert page.by_id("q-facts_confirmed")["aria-invalid"] == "true"
        assert page.values["free_text"] == "よろしく"
    assert not Application.objects.exists()


def test_the_free_text_survives_a_page_that_is_no_longer_in_order(agent_client) -> None:
    wizard = Wizard(agent_client)
    confirmation = wizard.fill(answers_of("extension"))
    sent = wizard.read(confirmation).values | {"action": "enter", "free_text": "大事なこと"}
    draft = Draft.objects.get(pk=wizard.draft.pk)
    draft.answers = draft.answers | {"name": ""}
    draft.save()
    assert agent_client.post(confirmation, sent)["Location"] == wizard.url("identity1")
    assert wizard.answers()["free_text"] == "大事なこと"


def test_a_draft_knows_the_agent(agent_client, agent) -> None:
    agent.kanji_name, agent.organization = "法務　太郎", "例示事務所"
    agent.save()
    wizard = Wizard(agent_client)
    assert wizard.shown("identity2").values["agent_name"] == "法務　太郎"
