"""Many at once in a real browser: a bulk file, its zip, filing all, the result; and the boxes of the list."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.applications import desk
from tests.attachments.batch.zips import zip_of
from tests.browser import together_actions
from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.browser.test_bulk import confirm, downloaded
from tests.bulk_upload.files import csv_of
from tests.support.running import Installation

WRONG = {"birth_date": "19990231"}
Shot = Callable[[Page, str], None]


def looked_at(page: Page, shot: Shot, name: str) -> None:
    shot(page, name)
    axe(page)
    no_sideways_scroll(page)


def people(first: int) -> list[dict[str, Any]]:
    cards = [{"residence_card_number": desk.card(first + n), "passport_number": f"TK{first + n}"} for n in range(3)]
    rows = [desk.answers(**card, name=f"MIHON,{name}") for card, name in zip(cards, "XYZ", strict=True)]
    return [rows[0], rows[1], rows[2] | WRONG]


def upload(page: Page, rows: list[dict[str, Any]]) -> None:
    page.goto("/bulk/new/")
    page.get_by_label("申請種別").select_option("extension")
    page.get_by_label("在留資格").select_option("N2")
    page.get_by_role("button", name="入力", exact=True).click()
    page.locator("#file").set_input_files({"name": "申請人.csv", "mimeType": "text/csv", "buffer": csv_of(rows)})
    page.get_by_role("button", name="次へ").click()
    page.wait_for_url("**/confirm/")
    confirm(page)


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_from_the_bulk_file_to_the_filed_applications(
    open_page: Callable[..., Page], new_person: Callable[..., str], shot: Shot, size: str
) -> None:
    page = open_page("ja", size, accept_downloads=True)
    sign_in(page, new_person("LAW"))
    first = {"desktop": 7_000_001, "phone": 7_000_101}[size]
    upload(page, people(first))
    expect(page.get_by_role("heading", name="このファイルの申請をまとめて操作")).to_be_visible()
    looked_at(page, shot, "bulk-result")

    page.get_by_role("button", name="写真と資料をZIPで添付（2件）").click()
    looked_at(page, shot, "ask-zip")
    content = zip_of(["1.jpg", "1_契約書.pdf", f"TK{first + 1}.jpg", "3.jpg", "__MACOSX/._1.jpg"])
    page.locator("#zip").set_input_files({"name": "files.zip", "mimeType": "application/zip", "buffer": content})
    page.get_by_role("button", name="ZIPファイルを読み取る").click()
    expect(page.get_by_text("添付するファイル：3（2件の申請）")).to_be_visible()
    looked_at(page, shot, "zip-read")
    page.get_by_role("button", name="添付する（2件）").click()
    expect(page.get_by_text("すべて終わりました。")).to_be_visible()
    expect(page.locator("#batch-left")).to_contain_text("（2）")
    looked_at(page, shot, "attached")

    page.get_by_role("button", name="入管庁に申請を行う").click()
    looked_at(page, shot, "ask-filing")
    page.get_by_role("button", name="申請する（2件）").click()
    expect(page.get_by_text("入管庁に申請しました。")).to_have_count(2)
    looked_at(page, shot, "filed")
    sheet = load_workbook(BytesIO(downloaded(page, "結果をExcelで保存"))).worksheets[0]
    assert [row[3] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["完了", "完了"]
    page.reload()
    expect(page.get_by_text("入管庁に申請しました。")).to_have_count(2)


def test_boxes_across_pages_without_script(
    open_page: Callable[..., Page], new_person: Callable[..., str], server: Installation, shot: Shot
) -> None:
    page = open_page("en", "phone", java_script_enabled=False)
    owner = new_person("LAW")
    server.do(together_actions.enter, owner=owner, count=13)
    sign_in(page, owner)
    page.goto("/applications/")
    page.get_by_role("link", name="Act on many at once").click()
    page.locator("input[name=pick]").first.check()
    page.get_by_role("button", name="2", exact=True).click()
    expect(page.locator("#batch-count")).to_have_text("1 ")
    page.locator("input[name=pick]").first.check()
    shot(page, "list-phone")
    page.get_by_role("button", name="Download copies").click()
    expect(page.get_by_role("heading", name="Download copies：2 ")).to_be_visible()
    page.get_by_role("button", name="Make the copies（2 ）").click()
    expect(page.get_by_text("All done.")).to_be_visible()
    shot(page, "copies-phone")


@pytest.mark.parametrize(("language", "size"), [("ja", "desktop"), ("en", "phone")])
def test_every_page_can_be_used_by_everybody(
    open_page: Callable[..., Page],
    new_person: Callable[..., str],
    server: Installation,
    shot: Shot,
    language: str,
    size: str,
) -> None:
    page = open_page(language, size)
    owner = new_person("LAW")
    server.do(together_actions.enter, owner=owner, count=12)
    sign_in(page, owner)
    page.goto("/applications/together/")
    looked_at(page, shot, "list")
    page.locator("button[value=file]").click()
    looked_at(page, shot, "nothing-chosen")
    page.locator("button[name=select][value=found]").click()
    page.locator("button[value=receipt]").click()
    page.locator("button[value=confirm]").click()
    looked_at(page, shot, "receipt-errors")
    page.goto("/applications/together/")
    page.locator("button[value=file]").click()
    page.locator("button[value=confirm]").click()
    expect(page.locator("progress")).to_have_count(0, timeout=60_000)
    expect(page.locator(".tag--red")).to_have_count(12)
    looked_at(page, shot, "failures")
    page.goto("/applications/together/results/")
    looked_at(page, shot, "history")
