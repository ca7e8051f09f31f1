"""What browser tests do again and again."""

import json
import re
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from tests.support.people import PASSWORD

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NAMED = {"button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "listbox", "spinbutton", "tab"}
# Without `preload` axe adds no style of its own to the page; none of these rules needs it.
RUN_AXE = """async (tags) => {
  const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], preload: false};
  const found = await axe.run(document, options);
  return {violations: found.violations, passes: found.passes.length};
}"""


def sign_in(page: Page, authentication_id: str, entrance: str = "organization", password: str = PASSWORD) -> None:
    """Sign in through the login page of that entrance (individual, organization, recipient)."""
    page.goto(f"/login/{entrance}/")
    _log_in(page, authentication_id, password)
    page.wait_for_url(lambda url: "/login/" not in url)


def sign_in_staff(page: Page, authentication_id: str, password: str = PASSWORD) -> None:
    """Sign in to the staff's admin."""
    page.goto("/admin/")
    _log_in(page, authentication_id, password)
    page.wait_for_url("**/admin/")


def sign_in_judged(page: Page, authentication_id: str, site: str = "") -> Page:
    """Sign in to the staff's admin as far as its answer, whatever it is; the login page itself is judged."""
    page.goto(f"{site}/admin/login/")
    judge(page)
    with page.expect_navigation():
        _log_in(page, authentication_id, PASSWORD)
    return page


def _log_in(page: Page, authentication_id: str, password: str) -> None:
    page.get_by_role("textbox", name=re.compile("認証ID|Authentication ID")).fill(authentication_id)
    page.get_by_role("textbox", name=re.compile("パスワード|Password")).fill(password)
    page.get_by_role("button", name=re.compile("ログイン|Log in")).click()


def judge(page: Page) -> None:
    """What holds of every page, public or staff's, at any moment."""
    axe(page)
    everything_is_named(page)


def axe(page: Page) -> None:
    """No violation of WCAG 2.2 A and AA on the page as it stands; its content security policy stays in force."""
    page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, WCAG)
    report = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n    " + "\n    ".join(node["html"] for node in rule["nodes"])
        for rule in found["violations"]
    ]
    assert found["passes"], "axe looked at nothing"
    assert not report, f"{page.url} {page.viewport_size}:\n" + json.dumps(report, ensure_ascii=False, indent=1)


def no_sideways_scroll(page: Page) -> None:
    """The page is not wider than the window (WCAG 1.4.10)."""
    width, window = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert width <= window, f"{page.url} is {width} wide in a window of {window}"


def fits_a_phone(page: Page) -> None:
    """No sideways scroll at 320 pixels, which are 400 % of 1280; the window is 1280 wide afterwards."""
    page.set_viewport_size({"width": 320, "height": 512})
    no_sideways_scroll(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def everything_is_named(page: Page) -> None:
    """Each control of the accessibility tree has a name a screen reader can say."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    controls = [node for node in nodes if not node["ignored"] and node["role"]["value"] in NAMED]
    unnamed = [node["backendDOMNodeId"] for node in controls if not node["name"]["value"].strip()]
    found = [session.send("DOM.describeNode", {"backendNodeId": key})["node"].get("attributes") for key in unnamed]
    session.detach()
    assert controls
    assert not found, f"{page.url}: without a name: {found}"
