"""Every page a person can open, by links and by the list of addresses: axe, keyboard, 400 %, names."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page, expect

from tests.accounts.test_every_address import EVERY
from tests.browser import steps
from tests.browser.keys import walk_by_keyboard
from tests.browser.steps import sign_in
from tests.browser.wrong_answers import all_wrong
from tests.support.running import Installation

LEFT_OUT = {"logout", "mailbox", "mailbox-mail", "healthz", "readyz", "metrics", "session-extend", "set-language"}
"""No pages: machines' addresses, and buttons."""
LANGUAGES = ["ja", "en", "ja-easy"]
RUBY_APART = """() => [...new Set([...document.querySelectorAll('ruby')].map(each => each.parentElement))]
  .filter(each => /flex|grid/.test(getComputedStyle(each).display))
  .filter(each => [...each.childNodes].filter(
    one => one.nodeName === 'RUBY' || (one.nodeType === Node.TEXT_NODE && one.data.trim())).length > 1)
  .map(each => each.outerHTML.slice(0, 160))"""
"""A flex box takes every marked word, and the text between two, for an item of its own."""


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
    steps.judge(page)
    assert page.evaluate(RUBY_APART) == [], f"{page.url}: words with readings stand apart"
    steps.fits_a_phone(page)


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


FIELDS = "input:not([type=hidden], [type=checkbox], [type=submit], [type=button]), select, textarea"
EMPTY = """(form, fields) => {
  for (const each of form.querySelectorAll(fields)) {
    if (each.type === 'radio') each.checked = false; else each.value = '';
  }
  const buttons = [...form.querySelectorAll('button:not([type=button], [name=search], [formaction])')];
  const sends = buttons.find(each => each.matches('.button--primary')) ?? buttons.at(-1);
  if (sends?.name) form.append(Object.assign(document.createElement('input'), {name: sends.name, value: sends.value}));
  HTMLFormElement.prototype.submit.call(form);
}"""
"""As the main button sends it, past what a script would ask or check before."""


def sent_empty(page: Page) -> Iterator[int]:
    """Sends each form that asks for something with empty fields; the numbers of those that came back with errors."""
    path, forms = page.url, page.locator("main form[method=post]").filter(has=page.locator(FIELDS))
    for number in range(forms.count()):
        with page.expect_navigation():
            forms.nth(number).evaluate(EMPTY, FIELDS)
        if page.locator(".errors, .field--error").count():
            yield number
        page.goto(path)


@pytest.mark.nightly
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("who", "least"), [("nobody", 4), ("agent", 10), ("recipient", 5)])
def test_every_form_sent_empty(open_page: Callable[..., Page], who: str, least: int, language: str) -> None:
    page, wrong = entered(open_page, who, language), []
    for name in pages(page, ["/"] if who == "nobody" else ["/menu/"]):
        for number in sent_empty(page):
            judge(page)
            wrong.append((name, number))
    assert len(wrong) >= least, wrong


ERRORS = ["/login/organization/", "/login/recipient/", "/login/organization/forgotten/", "/register/agent/"]


@pytest.mark.parametrize("path", ERRORS)
def test_a_page_with_errors(page_ja: Page, path: str) -> None:
    page_ja.goto(path)
    page_ja.locator("main form button[type=submit]").last.click()
    page_ja.wait_for_load_state()
    judge(page_ja)


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_page_of_a_large_form_with_everything_wrong(
    open_page: Callable[..., Page], new_person: Callable[..., str], server: Installation, language: str
) -> None:
    owner = new_person("LAW")
    pages = server.do(all_wrong, owner=owner, type="coe", status="V1-T71")
    page = open_page(language)
    sign_in(page, owner)
    for address in pages:
        page.goto(address)
        expect(page.locator("[data-part]:visible")).to_have_count(0)
        assert page.locator(".field--error").count() > 15
        judge(page)
    assert len(pages) == 3


def test_the_choice_of_an_application_by_keyboard(page_ja: Page, new_person: Callable[..., str]) -> None:
    sign_in(page_ja, new_person("LAW"))
    page_ja.goto("/applications/new/")
    assert walk_by_keyboard(page_ja) > 5
