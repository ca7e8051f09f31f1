"""The present password before a new mail address: on a phone without script, and for everybody."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, sign_in
from tests.support.people import PASSWORD

WRONG = "Wrong#2026"


@pytest.mark.parametrize(("category", "entrance"), [("LAW", "organization"), ("CRC", "recipient")])
def test_a_wrong_password_loses_nothing_without_script(
    open_page: Callable[..., Page], new_person: Callable[..., str], category: str, entrance: str
) -> None:
    page = open_page("ja", "phone", java_script_enabled=False)
    sign_in(page, new_person(category), entrance)
    page.goto("/profile/change/")
    page.locator("#q-phone").fill("0399998888")
    for name in ("email", "email_again"):
        page.locator(f"#q-{name}").fill("new@example.jp")
    page.get_by_role("button", name="変更", exact=True).click()
    page.wait_for_url("**/profile/change/password/")
    page.locator("#q-current").fill(WRONG)
    page.get_by_role("button", name="変更", exact=True).click()
    expect(page.locator("#errors")).to_contain_text("WZBAM154E")
    page.get_by_role("link", name="戻る").click()
    expect(page.locator("#q-email")).to_have_value("new@example.jp")
    expect(page.locator("#q-phone")).to_have_value("0399998888")
    page.get_by_role("button", name="変更", exact=True).click()
    page.locator("#q-current").fill(PASSWORD)
    page.get_by_role("button", name="変更", exact=True).click()
    page.wait_for_url("**/profile/changed/")
    expect(page.locator("main")).to_contain_text("new@example.jp")


@pytest.mark.parametrize(("language", "size"), [("ja", "desktop"), ("en", "phone")])
def test_the_pages_can_be_used_by_everybody(
    open_page: Callable[..., Page],
    new_person: Callable[..., str],
    shot: Callable[[Page, str], None],
    language: str,
    size: str,
) -> None:
    page = open_page(language, size)
    sign_in(page, new_person("LAW"))
    page.goto("/profile/change/")
    for name in ("email", "email_again"):
        page.locator(f"#q-{name}").fill("new@example.jp")
    page.get_by_role("button", name=re.compile("^変更$|^Change$")).click()
    page.wait_for_url("**/profile/change/password/")
    axe(page)
    shot(page, f"confirm-{size}")
    page.goto("/profile/logins/")
    page.locator("main form button").click()
    expect(page.locator("#errors")).to_contain_text("WZBAM001E")
    axe(page)
    shot(page, f"logins-{size}")
