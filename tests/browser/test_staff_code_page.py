"""The staff's login with a one-time code: axe and names, in both languages."""

import base64
from collections.abc import Callable, Iterator

import pytest
from django_otp.oath import totp
from playwright.sync_api import Page, expect

from tests.browser.steps import judge, sign_in_judged
from tests.support import people
from tests.support.running import Installation

pytestmark = pytest.mark.nightly
LANGUAGES = ["ja", "en"]


def give(page: Page, code: str) -> None:
    page.get_by_role("textbox").fill(code)
    with page.expect_navigation():
        page.locator("main [type=submit]").click()


@pytest.fixture(scope="module")
def with_codes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A system whose staff give a one-time code."""
    installation = Installation(tmp_path_factory.mktemp("codes"), STAFF_TOTP="1")
    try:
        installation.serve()
        yield installation
    finally:
        installation.end()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_one_time_code(open_page: Callable[..., Page], with_codes: Installation, language: str) -> None:
    staff = with_codes.do(people.new_person, category="STF")
    page = sign_in_judged(open_page(language), staff, with_codes.url)
    expect(page.locator("main img")).to_be_visible()
    judge(page)
    secret = page.locator("code").inner_text().replace(" ", "")
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    give(page, f"{totp(key):06}")
    expect(page).to_have_url(f"{with_codes.url}/admin/")
    page.locator("#logout-form button").click()
    sign_in_judged(page, staff, with_codes.url)
    expect(page.locator("main img")).to_have_count(0)
    judge(page)
    give(page, "000000")
    expect(page.locator(".errors")).to_be_visible()
    judge(page)
