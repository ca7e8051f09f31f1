"""What an owner does with an application after entering it, in a real browser: find, supplement, add, delete."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.attachments import samples
from tests.browser import owner_actions as actions
from tests.browser.steps import axe, no_sideways_scroll, sign_in, sign_in_staff
from tests.support.running import Installation

Shot = Callable[[Page, str], None]


def look(page: Page, shot: Shot, name: str) -> None:
    axe(page)
    no_sideways_scroll(page)
    shot(page, name)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def choose(page: Page) -> None:
    page.get_by_role("radio", name=re.compile("選択")).first.check(force=True)


def test_searching(page_ja: Page, new_person: Callable[..., str], server: Installation, shot: Shot) -> None:
    agent = new_person("LAW")
    for number, name in enumerate(("LI,WEI", "KIM,MINJI"), 1):
        server.do(actions.entered, owner=agent, name=name, card=f"SE{number:08}AA")
    sign_in(page_ja, agent)
    page_ja.goto("/applications/search/")
    look(page_ja, shot, "search")
    page_ja.get_by_label("受付番号（自）").fill("000009")
    page_ja.get_by_label("受付番号（至）").fill("000001")
    press(page_ja, "検索")
    expect(page_ja.get_by_role("alert")).to_contain_text("WZBAM130E")
    look(page_ja, shot, "refused")
    page_ja.get_by_role("link", name="クリア", exact=True).click()
    page_ja.get_by_label("氏名").fill("LI,WEI")
    press(page_ja, "検索")
    expect(page_ja.locator("main")).to_contain_text("全件数1件")
    expect(page_ja.locator("main")).not_to_contain_text("KIM,MINJI")
    look(page_ja, shot, "found")
    page_ja.locator("main").get_by_role("link", name=re.compile("オン")).first.click()
    page_ja.get_by_role("link", name="申請情報一覧へ").click()
    expect(page_ja.locator("main")).to_contain_text("全件数1件")
    page_ja.get_by_role("link", name="戻る", exact=True).click()
    expect(page_ja.get_by_label("氏名")).to_have_value("LI,WEI")


def test_a_supplement(
    page_ja: Page,
    open_page: Callable[..., Page],
    new_person: Callable[..., str],
    server: Installation,
    shot: Shot,
    tmp_path: Path,
) -> None:
    agent, staff = new_person("LAW"), new_person("STF")
    made: dict[str, Any] = server.do(actions.filed_with_documents, owner=agent, card="SU00000001AA")
    desk = open_page("ja")
    sign_in_staff(desk, staff)
    desk.goto(f"/admin/applications/application/{made['pk']}/change/")
    press(desk, "追完依頼")
    desk.get_by_label("添付資料").check()
    desk.get_by_label(re.compile("理由")).fill("課税証明書が必要です。")
    desk.get_by_label(re.compile("期限")).fill("2999-01-31")
    look(desk, shot, "asking")
    desk.get_by_role("button", name=re.compile("追完依頼|実行|確認")).first.click()
    expect(desk.locator("body")).to_contain_text("追完待ち")
    sign_in(page_ja, agent)
    page_ja.goto("/applications/?only=todo")
    expect(page_ja.locator("main")).to_contain_text("追完待ち")
    choose(page_ja)
    press(page_ja, "資料を添付する")
    expect(page_ja.locator("main")).to_contain_text("課税証明書が必要です。")
    look(page_ja, shot, "supplement")
    paper = tmp_path / "課税証明書.pdf"
    paper.write_bytes(samples.pdf(3))
    page_ja.get_by_label(re.compile("^資料")).set_input_files(paper)
    press(page_ja, "登録")
    look(page_ja, shot, "dialog")
    page_ja.get_by_role("dialog").get_by_role("button", name="確認", exact=True).click()
    expect(page_ja.locator("main")).to_contain_text("申請情報一覧")
    desk.goto(f"/admin/applications/application/{made['pk']}/change/")
    expect(desk.locator("body")).to_contain_text("課税証明書.pdf")
    expect(desk.locator("body")).to_contain_text("資料（見本）.pdf")
    expect(desk.locator("body")).to_contain_text("差替済み")
    look(desk, shot, "both")


def test_a_simultaneous_application(
    page_ja: Page, new_person: Callable[..., str], server: Installation, shot: Shot
) -> None:
    agent = new_person("LAW")
    server.do(actions.with_simultaneous, owner=agent, card="SI00000001AA")
    sign_in(page_ja, agent)
    page_ja.goto("/applications/")
    choose(page_ja)
    press(page_ja, "再入国許可・資格外活動許可も同時に申請する")
    expect(page_ja.locator("main")).to_contain_text("資格外活動許可申請")
    look(page_ja, shot, "simultaneous")
    page_ja.get_by_role("link", name="戻る", exact=True).click()
    choose(page_ja)
    press(page_ja, "入管庁に申請を行う")
    expect(page_ja.locator("main")).to_contain_text("資格外活動許可申請")
    look(page_ja, shot, "filing")
    press(page_ja, "申請する")
    expect(page_ja.get_by_role("heading", level=1)).to_contain_text("申請受付完了")
    expect(page_ja.locator("main")).to_contain_text(re.compile(r"資格外活動許可申請 東オンS\d{8}"))
    look(page_ja, shot, "filed")
    page_ja.get_by_role("link", name="受付票").click()
    expect(page_ja.locator("main")).to_contain_text(re.compile(r"東オンS\d{8}"))
    look(page_ja, shot, "slip")


def test_deleting_asks_first(page_ja: Page, new_person: Callable[..., str], server: Installation, shot: Shot) -> None:
    agent = new_person("LAW")
    server.do(actions.entered, owner=agent, name="LI,WEI", card="DE00000001AA")
    sign_in(page_ja, agent)
    page_ja.goto("/applications/")
    choose(page_ja)
    press(page_ja, "申請情報の削除")
    expect(page_ja.locator("main")).to_contain_text("削除すると元に戻せません。")
    look(page_ja, shot, "asks")
    page_ja.get_by_role("link", name="戻る", exact=True).click()
    expect(page_ja.locator("main")).to_contain_text("LI,WEI")
    choose(page_ja)
    press(page_ja, "申請情報の削除")
    press(page_ja, "削除する")
    expect(page_ja.locator("main")).to_contain_text("申請情報を削除しました。")
    expect(page_ja.locator("main")).not_to_contain_text("LI,WEI")
    look(page_ja, shot, "deleted")


@pytest.mark.parametrize(("language", "size"), [("ja", "desktop"), ("en", "phone")])
def test_two_versions_of_a_page(
    open_page: Callable[..., Page],
    new_person: Callable[..., str],
    server: Installation,
    shot: Shot,
    language: str,
    size: str,
) -> None:
    """Every question stands above its two versions, as wide as the page lets them."""
    agent, page = new_person("LAW"), open_page(language, size)
    address = server.do(actions.two_versions, owner=agent)
    sign_in(page, agent)
    page.goto(address)
    look(page, shot, "differences")
    for each in page.locator("fieldset.versions").all():
        name, both = each.locator("legend").bounding_box(), each.locator("dl").bounding_box()
        assert name and both and both["x"] == name["x"] and both["y"] >= name["y"] + name["height"]
    page.locator("[name=take][value=occupation]").check(force=True)
    page.locator("main button[type=submit]").click()
    expect(page.locator("[name=occupation]")).to_have_value("研究者")
    expect(page.locator("[name=home_town]")).not_to_have_value("")
