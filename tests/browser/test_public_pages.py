"""The pages everybody can open, in both languages, on a desktop and a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in

PUBLIC = ["/", "/login/individual/", "/login/organization/", "/login/recipient/"]


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_public_pages_are_accessible(open_page: Callable[..., Page], shot: Callable, language: str, size: str) -> None:
    page = open_page(language, size)
    for path in PUBLIC:
        page.goto(path)
        expect(page.locator("html")).to_have_attribute("lang", language)
        axe(page)
        no_sideways_scroll(page)
        shot(page, path.strip("/").replace("/", "-") or "top")


def test_an_agent_signs_in_and_out(page_ja: Page, new_person: Callable[..., str]) -> None:
    sign_in(page_ja, new_person("LAW"))
    expect(page_ja).to_have_url(re.compile("/menu/$"))
    page_ja.get_by_role("button", name="ログアウト").first.click()
    page_ja.wait_for_url(re.compile(r"/(logout/)?$"))
