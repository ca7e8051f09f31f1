"""Somebody without a pointer: Tab, arrows, Space, Enter and typing. Every stop must show that it has the focus."""

from playwright.sync_api import Locator, Page

from tests.browser.typist import Typist

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
HAS_FOCUS = "all => all.includes(document.activeElement)"


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


class Keys:
    """The keyboard on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.board = page.keyboard

    def to(self, target: Locator) -> None:
        """Tab until one of `target` has the focus."""
        target.first.wait_for()
        for number in range(MOST_STOPS):
            if target.evaluate_all(HAS_FOCUS):
                return
            self.board.press("Tab")
            at = self.page.evaluate(STOP, number)
            assert at is None or at["seen"], f"{self.page.url}: no visible focus on {at['html']}"
        raise AssertionError(f"{self.page.url}: Tab does not reach {target}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        self.to(target)
        self.board.press(key)

    def tick(self, control: Locator) -> None:
        """Tick a box, or choose a radio button with the arrows of its group."""
        if control.get_attribute("type") == "radio":
            self._pick(control)
        else:
            self.to(control)
            if not control.is_checked():
                self.board.press("Space")
        assert control.is_checked()

    def _pick(self, radio: Locator) -> None:
        name, form = radio.get_attribute("name"), self.page.locator("form").filter(has=radio)
        group = form.locator(f'input[type=radio][name="{name}"]')
        self.to(group)
        for _ in range(group.count()):
            if radio.evaluate_all(HAS_FOCUS):
                break
            self.board.press("ArrowDown")
        if not radio.is_checked():
            self.board.press("Space")

    def write(self, control: Locator, text: str) -> None:
        """Type into a field; a date or month part by part."""
        self.to(control)
        if control.get_attribute("type") in {"date", "month"}:
            self._date(text)
        else:
            self.board.press("Control+a")
            self.board.type(text)
            if control.get_attribute("role") == "combobox":
                self._suggestion(control, text)
        assert control.input_value() == text, f"{control}: {control.input_value()!r}"

    def _date(self, text: str) -> None:
        """Type a date or month part by part, in the order the browser at hand shows the parts."""
        year, month, day = (*text.split("-"), "")[:3]
        for number, most in enumerate(self._largest_of_each_part()):
            for _ in "ymd":
                self.board.press("ArrowLeft")
            for _ in range(number):
                self.board.press("ArrowRight")
            self.board.press("Backspace")
            self.board.type(month if most <= 12 else day if most <= 31 else year)

    def _largest_of_each_part(self) -> list[int]:
        """The largest value of each part of the field in focus: tells month, day and year apart in any language."""
        session = self.page.context.new_cdp_session(self.page)
        at = session.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
        parts = session.send("Accessibility.queryAXTree", {"objectId": at, "role": "spinbutton"})["nodes"]
        session.detach()
        facts = [{fact["name"]: fact["value"].get("value") for fact in part["properties"]} for part in parts]
        return [int(fact["valuemax"]) for fact in facts]

    def _suggestion(self, control: Locator, text: str) -> None:
        options = self.page.locator(f"#{control.get_attribute('aria-controls')} [role=option]")
        options.first.wait_for()
        for _ in range(options.count()):
            self.board.press("ArrowDown")
            active = self.page.locator("[role=option][aria-selected=true]")
            if active.text_content() == text:
                break
        self.board.press("Enter")

    def choose(self, control: Locator, label: str) -> None:
        """Take an entry of a select with the arrows."""
        control.locator("option", has_text=label).first.wait_for(state="attached")
        self.to(control)
        labels = control.evaluate("each => [...each.options].map(option => option.label)")
        way = labels.index(label) - control.evaluate("each => each.selectedIndex")
        for _ in range(abs(way)):
            self.board.press("ArrowDown" if way > 0 else "ArrowUp")
        assert control.evaluate("each => each.selectedOptions[0].label") == label


class KeyboardTypist(Typist):
    """Fills in the pages of a form by keyboard alone."""

    def press(self, button: Locator) -> None:
        Keys(self.page).press(button)

    def tick(self, control: Locator) -> None:
        Keys(self.page).tick(control)

    def write(self, control: Locator, text: str) -> None:
        Keys(self.page).write(control, text)

    def take(self, control: Locator, label: str) -> None:
        Keys(self.page).choose(control, label)
