"""Every page of the staff's site: axe and names, with records, filters, confirmations and errors, in both languages."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser import staff_actions
from tests.browser.keys import walk_by_keyboard
from tests.browser.steps import fits_a_phone, judge, sign_in_judged
from tests.support.running import Installation

pytestmark = pytest.mark.nightly
LANGUAGES = ["ja", "en"]
NO_PAGES = {"logout", "jsi18n", "autocomplete", "view_on_site", "coe-progress", "coe-paper", "coe-act"}
"""Buttons, data and files."""
NOBODY_MAY = re.compile(r"_(add|delete)$")
FIRST_OF_EACH_FILTER = """() => [...document.querySelectorAll('#changelist-filter ul')]
  .map(list => list.querySelector('li:not(.selected) a')?.getAttribute('href')).filter(Boolean)"""


@pytest.fixture
def administrator(open_page: Callable[..., Page], new_person: Callable[..., str]) -> Callable[[str], Page]:
    return lambda language: sign_in_judged(open_page(language), new_person("STF", is_superuser=True))


def opened(page: Page, server: Installation) -> Iterator[str]:
    """Opens the pages one after the other; what is none has to stand above."""
    refused = []
    for name, address in server.do(staff_actions.pages):
        if name in NO_PAGES:
            continue
        answer = page.request.get(address)
        if (answer.status == 403 and NOBODY_MAY.search(name)) or urlsplit(answer.url).path != address:
            continue
        if answer.status != 200 or "text/html" not in answer.headers["content-type"]:
            refused.append(f"{name} {address}: {answer.status}")
            continue
        page.goto(address)
        yield name
    assert refused == []


def send(page: Page, button: str) -> bool:
    """Press a button; False when the answer is a file, which leaves the page as it is."""
    page.evaluate("document.documentElement.dataset.before = ''")
    with page.expect_response(lambda answer: answer.request.is_navigation_request() and answer.status < 300) as got:
        page.locator(button).first.click()
    if "attachment" in got.value.headers.get("content-disposition", ""):
        return False
    expect(page.locator("html[data-before]")).to_have_count(0)
    page.wait_for_load_state()
    return True


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_staff(administrator: Callable[[str], Page], server: Installation, language: str) -> None:
    page = administrator(language)
    seen = []
    for name in opened(page, server):
        judge(page)
        seen.append(name)
        if name.endswith(("_add", "_import")) and page.locator("form [type=submit]").count():
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)")
            assert send(page, "#content form [type=submit]")
            judge(page)
    assert len([name for name in seen if name.endswith("_changelist")]) > 10
    assert len([name for name in seen if name.endswith("_change")]) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_narrow_and_by_tab(
    administrator: Callable[[str], Page], server: Installation, language: str
) -> None:
    page = administrator(language)
    for _ in opened(page, server):
        walk_by_keyboard(page)
        fits_a_phone(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_filtered_searched_and_acted_on(
    administrator: Callable[[str], Page], server: Installation, language: str
) -> None:
    page = administrator(language)
    lists = [address for name, address in server.do(staff_actions.pages) if name.endswith("_changelist")]
    filtered = asked = 0
    for address in lists:
        page.goto(address)
        for chosen in page.evaluate(FIRST_OF_EACH_FILTER):
            filtered += 1
            page.goto(address + chosen)
            judge(page)
        page.goto(f"{address}?q=nothing")
        judge(page)
        page.goto(address)
        actions = page.locator("select[name=action] option").evaluate_all("all => all.map(one => one.value)")
        for action in filter(None, actions):
            asked += acted(page, address, action)
    assert filtered > 10 and asked > 5, f"{filtered} filters, {asked} questions before an action"


def acted(page: Page, address: str, action: str) -> bool:
    """Choose the action for the first record of the list; whether a page asked first. Nothing is confirmed."""
    page.goto(address)
    if not page.locator("input.action-select").count():
        return False
    page.locator("input.action-select").first.check()
    page.locator("select[name=action]").first.select_option(action)
    if not send(page, "button[name=index], .actions button[type=submit]"):
        return False
    judge(page)
    return page.locator("select[name=action]").count() == 0
