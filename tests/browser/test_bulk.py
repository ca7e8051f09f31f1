"""Bulk entry in a real browser: template, upload, progress, errors, corrected file."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from bulk_upload import own_header, sheet, writing
from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.bulk_upload.files import FORM, person

AGENT = "lawyer0001"
WRONG = "19990231"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def filled(template: bytes, rows: list[dict[str, Any]]) -> bytes:
    book = load_workbook(io.BytesIO(template))
    for line, answers in enumerate(rows, sheet.FIRST_ROW):
        for place, (path, _, _) in enumerate(own_header.columns(FORM), 2):
            if value := writing.answer_at(answers, path):
                book.worksheets[0].cell(line, place).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def downloaded(page: Page, link: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=link, exact=True).click()
    return Path(waiting.value.path()).read_bytes()


def make_csv(page: Page, workbook: bytes) -> None:
    page.goto("/bulk/csv/")
    page.locator("#file").set_input_files({"name": "申請人.xlsx", "mimeType": XLSX, "buffer": workbook})
    page.get_by_role("button", name="CSVファイル作成").click()
    page.wait_for_url("**/made/")


def confirm(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    page.get_by_role("checkbox").last.check()
    page.get_by_role("button", name="申請情報入力", exact=True).click()
    expect(page.get_by_role("heading", name="申請情報入力完了(STEP4)")).to_be_visible()


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_from_the_template_to_the_corrected_file(open_page: Callable[..., Page], size: str) -> None:
    page = open_page("ja", size, accept_downloads=True)
    sign_in(page, AGENT)
    first = {"desktop": 801, "phone": 901}[size]
    rows = [person(first), person(first + 1)]
    page.goto("/bulk/templates/extension/")
    axe(page)
    template = downloaded(page, "技術・人文知識・国際業務")
    make_csv(page, filled(template, [rows[0], rows[1] | {"birth_date": WRONG}]))
    axe(page)
    csv_file = downloaded(page, "csvファイルをダウンロード")

    page.goto("/bulk/new/")
    axe(page)
    page.get_by_label("申請種別").select_option("extension")
    page.get_by_label("在留資格").select_option("N2")
    page.get_by_role("button", name="入力", exact=True).click()
    axe(page)
    page.locator("#file").set_input_files({"name": "申請人.csv", "mimeType": "text/csv", "buffer": csv_file})
    page.get_by_role("button", name="次へ").click()
    page.wait_for_url("**/confirm/")
    axe(page)
    confirm(page)
    expect(page.get_by_role("heading", name="エラーのある申請人")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    wrong = downloaded(page, "エラーの申請人だけの修正用ファイル（Excel）")
    page.get_by_role("link", name="一括申請エラー確認").click()
    expect(page.get_by_role("heading", name="登録エラー内容")).to_be_visible()
    expect(page.get_by_text(f"「{WRONG}」")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)

    make_csv(page, filled(wrong, [rows[1]]))
    page.get_by_role("link", name="このファイルで申請情報入力（一括）へ進む").click()
    confirm(page)
    expect(page.get_by_text("申請情報入力を完了しました。")).to_be_visible()
    page.goto("/bulk/")
    axe(page)
