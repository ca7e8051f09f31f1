"""高度専門職 in a real browser: the activity at STEP1, the total that follows, the dialog before the confirmation."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from applications.catalogue import forms
from applications.examples import example_answers
from messages import clock
from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.browser.test_main_job import Job, Shot

ENOUGH = {"points_education": "01", "points_experience": "02", "points_age": "01", "points_income": "03"}
"""高度専門職ロ: 30 + 20 + 10 + 30 points."""


def test_a_full_application_of_a_highly_skilled_professional(
    page_ja: Page, new_person: Callable[..., str], shot: Shot, tmp_path: Path
) -> None:
    job = Job(page_ja, "ja", shot, tmp_path)
    job.sign_in(new_person("LAW"))
    form = forms.form("coe", "NE")
    job.enter("coe", "NE", example_answers(form, clock.today(), **ENOUGH))
    job.attach()
    assert "オン" in job.file()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_total_follows_and_too_few_points_are_asked_about(
    open_page: Callable[..., Page], new_person: Callable[..., str], size: str
) -> None:
    page = open_page("ja", size)
    sign_in(page, new_person("LAW"))
    page.goto("/applications/new/")
    page.get_by_label("申請種別").select_option("coe")
    activity = page.get_by_label("主たる活動内容")
    expect(activity).to_be_hidden()
    page.get_by_label("在留資格").select_option("X2")
    activity.select_option("ND")
    axe(page)
    page.get_by_role("button", name="入力", exact=True).click()
    page.goto(re.sub(r"[^/]+/$", "points/", page.url))
    total = page.get_by_role("complementary", name=re.compile("合計点数"))
    expect(total.get_by_text("0点", exact=True)).to_be_visible()
    page.get_by_label("無", exact=True).check()
    for select in page.locator(".points__form select:visible").all():
        select.select_option("00" if select.get_attribute("id") != "q-points_income" else "")
    page.get_by_label(re.compile("学歴")).first.select_option("01")
    page.get_by_label(re.compile("年収")).select_option("07")
    expect(total.get_by_text("55点", exact=True)).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    page.get_by_role("button", name="確認", exact=True).click()
    dialog = page.get_by_role("dialog", name=re.compile("入力情報確認"))
    expect(dialog).to_contain_text("合計点数が70点未満")
    axe(page)
    dialog.get_by_role("link", name="取消").click()
    expect(dialog).to_be_hidden()
    assert page.url.endswith("/points/")
    page.get_by_role("button", name="確認", exact=True).click()
    dialog.get_by_role("button", name="確認").click()
    expect(page.get_by_role("heading", name=re.compile("身分事項1"))).to_be_visible()
