"""The pages of a person who is signed in, in both languages, on a desktop and a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in, sign_in_staff

AGENTS = ["/menu/", "/applications/new/", "/applications/"]
RECIPIENTS = ["/menu/"]
EXAMINERS = ["/admin/", "/admin/applications/application/"]
ADMINISTRATORS = [
    "/admin/",
    "/admin/notifications/notice/",
    "/admin/notifications/notice/add/",
    "/admin/accounts/user/",
]


def look_at(page: Page, paths: list[str], shot: Callable[[Page, str], None]) -> None:
    for path in paths:
        answer = page.goto(path)
        assert answer and answer.status == 200, f"{path}: {answer and answer.status}"
        assert page.url.endswith(path), f"{path} led to {page.url}"
        axe(page)
        no_sideways_scroll(page)
        shot(page, path.strip("/").replace("/", "-"))


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_agents_pages(
    open_page: Callable[..., Page], new_person: Callable[..., str], shot: Callable, language: str, size: str
) -> None:
    page = open_page(language, size)
    sign_in(page, new_person("LAW"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    look_at(page, AGENTS, shot)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_recipients_pages(
    open_page: Callable[..., Page], new_person: Callable[..., str], shot: Callable, language: str
) -> None:
    page = open_page(language, "phone")
    sign_in(page, new_person("CRC"), "recipient")
    look_at(page, RECIPIENTS, shot)


def test_an_examiners_pages(page_ja: Page, new_person: Callable[..., str], shot: Callable) -> None:
    sign_in_staff(page_ja, new_person("STF"))
    look_at(page_ja, EXAMINERS, shot)


def test_an_administrators_pages(page_ja: Page, new_person: Callable[..., str], shot: Callable) -> None:
    sign_in_staff(page_ja, new_person("STF", is_superuser=True))
    look_at(page_ja, ADMINISTRATORS, shot)


def test_the_demos_mailbox(open_page: Callable[..., Page], shot: Callable) -> None:
    look_at(open_page("ja", "phone"), ["/_mail/"], shot)
