"""高度専門職 through the pages: 主たる活動内容 at STEP1, the points table and its total, the dialog, STEP3."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from applications.examples import example_answers
from applications.models import Application, Draft
from messages import clock
from tests.applications.pages import Inputs, Wizard, inputs

pytestmark = pytest.mark.django_db

ENOUGH = {
    "points_education": "01",
    "points_experience": "02",
    "points_age": "01",
    "points_income": "03",
}
"""ロ: 30 + 20 + 10 + 30 points."""
POOR = {"points_age": "01", "points_income": "17"}
TOO_FEW = "ポイント計算表の合計点数が70点未満ですが"
TOO_LITTLE = "年収300万円未満の場合、許可の対象となりません。"
GO_ON = "申請情報の入力を中止するときは取消ボタンを押下してください。"


@pytest.fixture
def wizard(agent_client: Client) -> Wizard:
    """A certificate of eligibility for 高度専門職ロ as an engineer, filled in up to the points table."""
    wizard = Wizard(agent_client, "coe", "NE")
    wizard.fill(example_answers(wizard.form, clock.today()), until="points")
    return wizard


def table(wizard: Wizard, **points: str) -> dict[str, str]:
    """The inputs of a complete points table."""
    return inputs(wizard.form.step("points"), example_answers(wizard.form, clock.today(), **points))


def confirm_url(wizard: Wizard) -> str:
    return reverse("wizard-confirm", args=[wizard.draft.pk])


def start(client: Client, **chosen: str) -> tuple[int, str]:
    url = reverse("wizard-start")
    values = Inputs(client.get(url).content.decode()).values
    answer = client.post(url, {**values, **chosen})
    return answer.status_code, answer.content.decode()


def test_the_activity_is_asked_with_the_highly_skilled_alone(agent_client: Client) -> None:
    status, page = start(agent_client, type="coe", status="X2", activity="")
    assert status == 200
    assert (
        "WZBAM102E：在留資格で高度専門職第１号ロ・第２号（高度専門・技術活動）を選択した場合は選択してください。"
        in page
    )
    status, page = start(agent_client, type="coe", status="N2", activity="ND")
    assert status == 200 and "WZBAM117E：" in page
    status, page = start(agent_client, type="coe", status="X2", activity="P1")
    assert status == 200 and "WZBAM023E：" in page
    assert not Draft.objects.exists()


@pytest.mark.parametrize(("category", "official"), [("X1", "ND"), ("X2", "NE"), ("X3", "NF")])
def test_category_and_activity_choose_the_form(agent_client: Client, category: str, official: str) -> None:
    assert start(agent_client, type="extension", status=category, activity="ND")[0] == 302
    draft = Draft.objects.get()
    assert draft.status == official
    page = agent_client.get(reverse("wizard-kind", args=[draft.pk])).content.decode()
    assert Inputs(page).values == {**Inputs(page).values, "status": category, "activity": "ND"}
    page = agent_client.get(reverse("wizard-step", args=[draft.pk, "activity"])).content.decode()
    assert "高度専門職ポイント計算表(STEP2-4)" in page


def test_enough_points_lead_straight_to_the_confirmation(wizard: Wizard, agent: Any) -> None:
    assert wizard.press("points", "next", table(wizard, **ENOUGH)) == confirm_url(wizard)
    wizard.read(confirm_url(wizard))
    assert "90点（70点以上です）" in wizard.html
    wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    application = Application.objects.get(owner=agent)
    assert application.status == "NE"
    copy = wizard.client.get(reverse("application-copy", args=[application.pk])).content.decode()
    assert "90点（70点以上です）" in copy


def test_staff_see_the_total(wizard: Wizard, staff_client: Client) -> None:
    wizard.press("points", "next", table(wizard, **ENOUGH))
    wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    page = staff_client.get(f"/admin/applications/application/{Application.objects.get().pk}/change/")
    assert "90点（70点以上です）" in page.content.decode()


def test_too_few_points_ask_before_going_on(wizard: Wizard) -> None:
    onward = wizard.press("points", "next", table(wizard, points_education="01"))
    assert onward == wizard.url("points") + "?warning=1"
    page = wizard.read(onward)
    assert TOO_FEW in wizard.html and GO_ON in wizard.html and TOO_LITTLE not in wizard.html
    assert page.by_id("points-warning") == {**page.by_id("points-warning"), "open": ""}
    assert f'href="{wizard.url("points")}"' in wizard.html
    wizard.shown("points")
    assert TOO_FEW not in wizard.html
    assert wizard.answers()["points_education"] == "01"
    assert wizard.send(onward, {"action": "accept"}) == confirm_url(wizard)
    wizard.read(confirm_url(wizard))
    assert "（70点未満です）" in wizard.html


def test_an_income_under_the_floor_warns_whatever_the_total(wizard: Wizard) -> None:
    rest = {"points_education": "01", "points_experience": "02", "points_qualification": "01", "points_age": "00"}
    points = {**rest, "points_income": "17"}
    onward = wizard.press("points", "next", table(wizard, **points))
    wizard.read(onward)
    assert TOO_LITTLE in wizard.html and GO_ON in wizard.html and TOO_FEW not in wizard.html
    onward = wizard.press("points", "next", table(wizard, **POOR))
    wizard.read(onward)
    assert wizard.html.index(TOO_LITTLE) < wizard.html.index(TOO_FEW) < wizard.html.index(GO_ON)


def test_the_way_back_to_the_confirmation_is_kept_by_the_dialog(wizard: Wizard) -> None:
    wizard.press("points", "next", table(wizard, **ENOUGH))
    typed = {**table(wizard), "action": "next"}
    onward = wizard.send(wizard.url("points") + "?return=confirm", typed)
    assert onward == wizard.url("points") + "?return=confirm&warning=1"
    assert wizard.send(onward, {"action": "accept"}) == confirm_url(wizard)


def test_errors_come_before_the_warning(wizard: Wizard) -> None:
    onward = wizard.press("points", "next", {**table(wizard), "points_education": ""})
    assert onward.endswith("#errors")
    assert wizard.problems("points") == ["WZBAM002E：「！」がついている項目を選択してください。"]
    wizard.read(wizard.url("points") + "?warning=1")
    assert TOO_FEW not in wizard.html


def test_accepting_an_unfinished_page_shows_its_errors(wizard: Wizard) -> None:
    assert wizard.press("points", "accept").endswith("#errors")


@pytest.mark.parametrize("typed", [{"points_rnd_ratio": "02"}, {"points_designated_university": "01"}])
def test_what_a_claim_needs_is_asked_for(wizard: Wizard, typed: dict[str, str]) -> None:
    wizard.press("points", "next", {**table(wizard), **typed})
    said = " ".join(wizard.problems("points"))
    wanted = "WZBAM101E：" if "points_rnd_ratio" in typed else "を選択した場合、1つ以上を選択してください。"
    assert wanted in said


def test_counting_anew_works_without_script(wizard: Wizard) -> None:
    onward = wizard.press("points", "count", {"points_education": "01", "points_age": "00"})
    assert onward == wizard.url("points") + "#points-total"
    wizard.shown("points")
    assert "<strong>45点</strong>" in wizard.html
    assert "errors__lines" not in wizard.html


def posted(wizard: Wizard, **typed: str) -> Any:
    return wizard.client.post(reverse("points-total", args=[wizard.draft.pk]), typed)


def test_the_total_follows_what_is_typed_and_saves_nothing(wizard: Wizard) -> None:
    before = wizard.answers()
    token = wizard.shown("points").values["page_token"]
    assert "<strong>30点</strong>" in posted(wizard, points_education="01").content.decode()
    many = {"points_education": "05", "points_multiple_degrees": "02", "points_jica_training": "02"}
    page = posted(wizard, **many, points_japanese_university="03").content.decode()
    assert "<strong>20点</strong>" in page
    assert "重複して加算されません" in page and "博士・修士・専門職学位の場合に" in page
    assert (
        "5.0％" in posted(wizard, points_rnd_ratio="02", points_rnd_expenses="50", points_sales="1000").content.decode()
    )
    assert wizard.answers() == before
    assert wizard.shown("points").values["page_token"] == token


@pytest.mark.parametrize("bad", ["99", "９" * 5000, "9" * 5000, "", "<b>", "\x00", "💥"])
def test_what_is_no_code_brings_nothing(wizard: Wizard, bad: str) -> None:
    ids = [item.id for item in wizard.form.step("points").items()]
    answer = posted(wizard, **dict.fromkeys(ids, bad))
    assert answer.status_code == 200
    assert "<strong>0点</strong>" in answer.content.decode()


def test_special_highly_skilled_people_need_no_points(wizard: Wizard) -> None:
    assert "ポイントの計算は不要です" in posted(wizard, special_highly_skilled="1").content.decode()
    typed = {**table(wizard, **ENOUGH), "special_highly_skilled": "1"}
    assert wizard.press("points", "next", typed) == confirm_url(wizard)
    assert not [id for id in wizard.answers() if id.startswith("points_")]
    wizard.read(confirm_url(wizard))
    assert "特別高度人材制度を利用するため、計算しません。" in wizard.html


def test_others_have_no_total(agent_client: Client, other_client: Client, wizard: Wizard) -> None:
    ordinary = Wizard(agent_client, "coe", "N2")
    assert posted(ordinary).status_code == 404
    assert agent_client.get(reverse("points-total", args=[wizard.draft.pk])).status_code == 405
    assert other_client.post(reverse("points-total", args=[wizard.draft.pk])).status_code == 404
    assert Client().post(reverse("points-total", args=[wizard.draft.pk])).status_code == 302


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("status", ["ND", "NE", "NF"])
def test_the_page_speaks_every_language(agent_client: Client, status: str, language: str) -> None:
    wizard = Wizard(agent_client, "coe", status)
    agent_client.cookies["django_language"] = language
    page = agent_client.get(wizard.url("points"))
    assert page.status_code == 200
    words = {"en": "0 points"}.get(language, "0点")
    assert f"<strong>{words}</strong>" in page.content.decode()
