"""The list of applications and what ends soon: whole on a laptop without scrolling sideways, cards on a phone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in

PAGES = ["/applications/", "/applications/?only=todo", "/reminders/", "/menu/"]
WIDTHS = "[...document.querySelectorAll('.table-scroll')].map(each => [each.scrollWidth, each.clientWidth])"

BROKEN_WORDS = """() => {
  const broken = [], texts = document.createTreeWalker(document.querySelector('.table--list'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/(?<!\\w)[A-Za-z]+(?!\\w)/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(each => each.top)).size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_scrolls_sideways(
    open_page: Callable[..., Page], shot: Callable[[Page, str], None], language: str, size: str
) -> None:
    page = open_page(language, size)
    sign_in(page, "lawyer0001")
    for number, path in enumerate(PAGES):
        page.goto(path)
        no_sideways_scroll(page)
        for width, window in page.evaluate(WIDTHS):
            assert width <= window, f"the table of {path} is {width} wide in {window}"
        axe(page)
        shot(page, f"list-{number}-{language}-{size}")
    page.goto("/applications/?all=1")
    expect(page.get_by_role("columnheader")).to_have_count(15)
    assert page.evaluate(BROKEN_WORDS) == []
    shown = page.locator("thead").bounding_box()
    assert shown and (shown["width"] > 1000) is (size == "desktop")
