"""The electronic certificate in a real browser, from the staff's desk to the registered receipt."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import coe_actions
from tests.browser.steps import axe, no_sideways_scroll, sign_in, sign_in_staff
from tests.support.people import PASSWORD
from tests.support.running import Installation

TITLE = "電子在留資格認定証明書受領登録"


def sent(server: Installation, addressee: str) -> dict[str, str]:
    """The certificate once the running worker has sent it."""
    give_up = time.monotonic() + 60
    while True:
        found: dict[str, str] = server.do(coe_actions.newest, authentication_id=addressee)
        if found["state"] == "sent" or time.monotonic() > give_up:
            assert found["state"] == "sent", found
            return found
        time.sleep(0.5)


def register(page: Page, certificate: dict[str, str], addressee: str) -> None:
    """From the link to the completion page; Cancel first."""
    page.goto(certificate["path"])
    axe(page)
    for answer in ("Cancel", "OK"):
        page.get_by_role("textbox", name=re.compile("認証ID")).fill(addressee)
        page.get_by_role("textbox", name=re.compile("パスワード")).fill(PASSWORD)
        page.get_by_role("button", name="ログイン（受領登録）").click()
        dialog = page.get_by_role("dialog", name=TITLE)
        expect(dialog).to_contain_text(certificate["number"])
        axe(page)
        dialog.get_by_role("button", name=answer).click()
        if answer == "Cancel":
            page.wait_for_url(f"**{certificate['path']}")
            expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="受領登録完了")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(certificate["number"])
    axe(page)


def test_a_recipients_certificate(
    open_page: Callable[..., Page], new_person: Callable[..., str], server: Installation, shot: Any
) -> None:
    recipient, officer = new_person("CRC"), new_person("STF")
    desk = open_page()
    sign_in_staff(desk, officer)
    desk.goto("/admin/coe_receipt/certificate/add/")
    axe(desk)
    for label, text in (("認証ID", recipient), ("氏名", "MIHON,HANAKO"), ("生年月日", "19950714")):
        desk.get_by_label(re.compile(label)).fill(text)
    for label, code in (("受理庁", "札"), ("性別", "2"), ("国籍", "140"), ("在留資格", "N2"), ("在留期間", "3Y")):
        desk.get_by_label(re.compile(label)).select_option(code)
    desk.get_by_role("button", name="プレビューへ").click()
    axe(desk)
    shot(desk, "preview")
    desk.get_by_role("button", name="交付・送信").click()
    certificate = sent(server, recipient)
    page = open_page("ja", "phone")
    register(page, certificate, recipient)
    no_sideways_scroll(page)
    page.goto("/coe/certificates/")
    expect(page.get_by_role("main")).to_contain_text("受領登録済")
    axe(page)
    shot(page, "own")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("PDFをダウンロード")).click()
    assert download.value.path().read_bytes().startswith(b"%PDF")


def test_an_agents_certificate(
    open_page: Callable[..., Page], new_person: Callable[..., str], server: Installation
) -> None:
    agent, officer = new_person("LAW"), new_person("STF")
    number = server.do(coe_actions.granted_application, owner=agent, staff=officer)
    desk = open_page()
    sign_in_staff(desk, officer)
    desk.goto("/admin/coe_receipt/certificate/waiting/")
    axe(desk)
    desk.get_by_role("checkbox", name=re.compile(number)).check()
    desk.get_by_role("radio", name="1年").check()
    desk.get_by_role("button", name="証明書を作成").click()
    desk.get_by_role("row", name=re.compile(number)).get_by_role("checkbox").check()
    desk.get_by_role("combobox", name=re.compile("操作|Action")).select_option("issue_selected")
    desk.get_by_role("button", name=re.compile("実行|Go")).click()
    desk.get_by_role("button", name="交付・送信").click()
    expect(desk.get_by_role("main")).to_contain_text("/ 1")
    axe(desk)
    page = open_page()
    register(page, sent(server, agent), agent)
    page.goto("/applications/")
    expect(page.get_by_role("main")).to_contain_text("メール（送信済）")


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_public_check_page(open_page: Callable[..., Page], language: str, size: str) -> None:
    page = open_page(language, size)
    page.goto("/coe/check/")
    axe(page)
    page.get_by_label(re.compile("番号|number")).fill("札オン認(XP)N26-999999")
    page.get_by_label(re.compile("コード|Code")).fill("0000-0000-0000-0000")
    page.get_by_role("button", name=re.compile("確認|Check")).click()
    expect(page.get_by_role("status")).to_contain_text(re.compile("ありません|There is no certificate"))
    axe(page)
    no_sideways_scroll(page)


def test_without_script_the_dialog_is_there_too(
    open_page: Callable[..., Page], new_person: Callable[..., str], server: Installation
) -> None:
    certificate = server.do(coe_actions.newest, authentication_id="coeuser0001")
    page = open_page(java_script_enabled=False)
    page.goto(certificate["path"])
    page.locator("#username").fill("coeuser0001")
    page.locator("#password").fill(PASSWORD)
    page.get_by_role("button", name="ログイン（受領登録）").click()
    expect(page.get_by_role("dialog", name=TITLE)).to_contain_text(certificate["number"])
    page.get_by_role("button", name="Cancel").click()
    page.wait_for_url(f"**{certificate['path']}")


def test_a_signed_in_recipient_finds_them_from_the_menu(
    open_page: Callable[..., Page], new_person: Callable[..., str]
) -> None:
    page = open_page("en", "phone")
    sign_in(page, new_person("CRC"), "recipient")
    page.get_by_role("link", name="Electronic certificates").click()
    expect(page.get_by_role("main")).to_contain_text("No electronic Certificate of Eligibility")
    axe(page)
    no_sideways_scroll(page)
