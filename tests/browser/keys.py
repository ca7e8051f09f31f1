"""Somebody without a pointer: every stop of Tab must show that it has the focus."""

from playwright.sync_api import Page

MOST_STOPS = 400
STOP = """number => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  const fresh = !('stop' in at.dataset);
  if (fresh) at.dataset.stop = number;
  return {html: at.outerHTML.slice(0, 160), seen, fresh, number: Number(at.dataset.stop)};
}"""
UNSEEN = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}))
  .filter(e => e.type !== 'radio' && e.type !== 'hidden' && !('stop' in e.dataset))
  .map(e => e.outerHTML.slice(0, 160))"""
FORGET = "() => document.querySelectorAll('[data-stop]').forEach(e => delete e.dataset.stop)"


def walk_by_keyboard(page: Page) -> int:
    """Tab through the whole page and round to its beginning: every control is reached, none is a trap.

    Returns how many there are. Parts of a date are one control.
    """
    page.evaluate("document.activeElement.blur()")
    page.evaluate(FORGET)
    before, begun, ended = -1, -1, 0
    for number in range(MOST_STOPS * 2):
        page.keyboard.press("Tab")
        at = page.evaluate(STOP, number)
        if at is None:
            ended += 1
            if ended > 1:
                break
            continue
        assert at["seen"], f"{page.url}: no visible focus on {at['html']}"
        begun = number if begun < 0 else begun
        if not at["fresh"] and at["number"] != before:
            assert at["number"] == begun, f"{page.url}: Tab turns back to {at['html']}"
            break
        before = at["number"]
    else:
        raise AssertionError(f"{page.url}: Tab never comes round")
    assert page.evaluate(UNSEEN) == [], f"{page.url}: not reached by Tab"
    return int(page.evaluate("document.querySelectorAll('[data-stop]').length"))
