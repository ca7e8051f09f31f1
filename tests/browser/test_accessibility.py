"""Every page a person can open, by links and by the list of addresses: axe, keyboard, 400 %, names."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from tests.accounts.test_every_address import EVERY
from tests.browser.steps import axe, no_sideways_scroll, sign_in

LEFT_OUT = {"logout", "mailbox", "mailbox-mail", "healthz", "readyz", "metrics", "session-extend", "set-language"}
"""No pages: machines' addresses, and buttons."""
LANGUAGES = ["ja", "en", "ja-easy"]
NAMED = {"button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "listbox", "spinbutton", "tab"}
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  at.dataset.walked = Number(at.dataset.walked || 0) + 1;
  return {html: at.outerHTML.slice(0, 160), seen, times: Number(at.dataset.walked), wide: box.width > 0};
}"""
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}))
  .filter(e => !['radio', 'hidden'].includes(e.type)).length"""


def plain_addresses() -> list[str]:
    """Those without a value in them; the others are found by their links."""
    made_up = re.compile(r"00000000-0000|/1/|/identity/|/name/|a/b")
    return [address for name, address in EVERY if name not in LEFT_OUT and not made_up.search(address)]


def name_of(path: str) -> str:
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""


def pages(page: Page, begin: list[str]) -> Iterator[str]:
    """Opens one page of each address name, following links; forms are not sent."""
    waiting, seen = [*begin, *plain_addresses()], set()
    while waiting:
        path = waiting.pop(0)
        name = name_of(path)
        if (
            not name
            or name in seen
            or name in LEFT_OUT
            or name.startswith("admin:")
            or path.endswith((".pdf", ".xlsx"))
        ):
            continue
        seen.add(name)
        kind = page.request.get(path)
        if kind.status != 200 or "text/html" not in kind.headers.get("content-type", ""):
            continue
        if name_of(urlsplit(kind.url).path) != name:
            continue
        page.goto(path)
        yield name
        found = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        waiting += [urlsplit(each).path for each in found if urlsplit(each).netloc == urlsplit(page.url).netloc]
    assert len(seen) > len(begin) + 10, f"the walk was short: {seen}"


def judge(page: Page) -> None:
    axe(page)
    everything_is_named(page)
    page.set_viewport_size({"width": 320, "height": 256 * 2})
    no_sideways_scroll(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def everything_is_named(page: Page) -> None:
    """Each control of the accessibility tree has a name a screen reader can say."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    controls = [node for node in nodes if not node["ignored"] and node["role"]["value"] in NAMED]
    assert controls
    assert [node["role"]["value"] for node in controls if not node["name"]["value"].strip()] == [], page.url


def walk_by_keyboard(page: Page) -> int:
    """Tab through the whole page and out of it: every stop is visible, none is a trap. How many stops."""
    page.evaluate("document.activeElement.blur()")
    for stops in range(page.evaluate(REACHABLE) + 40):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None or at["times"] > 1:
            return stops
        assert at["seen"], f"{page.url}: no visible focus on {at['html']}"
    raise AssertionError(f"{page.url}: Tab never comes out")


def entered(open_page: Callable[..., Page], who: str, language: str) -> Page:
    page = open_page("ja")
    if who == "agent":
        sign_in(page, "lawyer0001")
    elif who == "recipient":
        sign_in(page, "coeuser0001", "recipient")
    else:
        page.goto("/")
    if language != "ja":
        page.locator(f'button[name="language"][value="{language}"]').first.click()
        page.wait_for_load_state()
    return page


@pytest.mark.parametrize("who", ["nobody", "agent"])
def test_every_page(open_page: Callable[..., Page], who: str) -> None:
    look(entered(open_page, who, "ja"), who)


@pytest.mark.nightly
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("who", ["nobody", "agent", "recipient"])
def test_every_page_in_every_language(open_page: Callable[..., Page], who: str, language: str) -> None:
    look(entered(open_page, who, language), who, keyboard=True)


def look(page: Page, who: str, *, keyboard: bool = False) -> None:
    for _ in pages(page, ["/"] if who == "nobody" else ["/menu/"]):
        judge(page)
        if keyboard:
            walk_by_keyboard(page)


ERRORS = ["/login/organization/", "/login/recipient/", "/login/organization/forgotten/", "/register/agent/"]


@pytest.mark.parametrize("path", ERRORS)
def test_a_page_with_errors(page_ja: Page, path: str) -> None:
    page_ja.goto(path)
    page_ja.locator("main form button[type=submit]").last.click()
    page_ja.wait_for_load_state()
    judge(page_ja)


def test_the_choice_of_an_application_by_keyboard(page_ja: Page, new_person: Callable[..., str]) -> None:
    sign_in(page_ja, new_person("LAW"))
    page_ja.goto("/applications/new/")
    assert walk_by_keyboard(page_ja) > 5
