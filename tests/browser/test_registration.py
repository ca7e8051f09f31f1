"""The three registrations in a real browser: through the mail's link to the first login, ja and en."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.support import letters
from tests.support.running import Installation

PASSWORD = "Kaede#4821"
PEOPLE = {  # kind → name, sex, birth date, door, what else is asked (by language: the demo has each once)
    "agent": ("HOUMU,SABURO", "1", {"ja": "1985-05-05", "en": "1990-09-09"}, "organization"),
    "recipient": ("MIHON,HANA", "2", {"ja": "1991-01-01", "en": "1991-01-01"}, "recipient"),
    "representative": ("MIHON,MEI", "2", {"ja": "1995-05-05"}, "individual"),
    "relative": ("MIHON,MEI", "2", {"en": "1995-05-05"}, "individual"),
}
CERTIFICATES = {"ja": "100000000002", "en": "100000000003"}
CASES = [(kind, language) for kind, (_, _, days, _) in PEOPLE.items() for language in days]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=re.compile(name)).first.click()


def look(page: Page, shot: Callable[[Page, str], None], name: str) -> None:
    axe(page)
    no_sideways_scroll(page)
    shot(page, name)


def choose_municipality(page: Page, shot: Callable[[Page, str], None]) -> None:
    page.locator("#q-address_municipality").click()
    page.locator("#q-q").fill("千代田")
    page.get_by_role("search").get_by_role("button").click()
    look(page, shot, "municipality")
    page.locator(".result-list button").first.click()
    expect(page.locator("#q-address_municipality-o")).to_contain_text(re.compile("千代田|Chiyoda"))


@pytest.mark.parametrize("size", ["desktop"])
@pytest.mark.parametrize(("kind", "language"), CASES)
def test_a_registration(
    open_page: Callable[..., Page], server: Installation, shot: Callable, kind: str, language: str, size: str
) -> None:
    name, sex, days, door = PEOPLE[kind]
    email = f"{kind}-{language}@example.jp"
    page = open_page(language, "phone" if language == "en" else size)
    page.goto("/")
    page.locator(f'a[href="/register/{"individual" if door == "individual" else kind}/"]').click()
    if door == "individual":
        look(page, shot, "who")
        page.locator(f'a[href="/register/{kind}/"]').click()
    press(page, "^確認|^Check")
    expect(page.locator("#errors")).to_contain_text("WZBAM001E")
    look(page, shot, "empty")
    page.locator("#q-name").fill(name)
    page.locator(f'input[name="sex"][value="{sex}"]').check()
    page.locator("#q-birth_date").fill(days[language])
    choose_municipality(page, shot)
    page.locator("#q-address_street").fill("１－１－１")
    page.locator("#q-phone").fill("0312345678")
    page.locator("#q-email").fill(email)
    page.locator("#q-email_again").fill(email)
    if kind == "agent":
        page.locator("#q-certificate_number").fill(CERTIFICATES[language])
    page.locator("#q-terms").check()
    press(page, "^確認|^Check")
    if door == "individual":
        look(page, shot, "card")
        press(page, "ＭＥＩ")
    page.wait_for_url(re.compile("/confirm/"))
    look(page, shot, "confirm")
    press(page, "^登録|^Register")
    page.wait_for_url(re.compile("/complete/"))
    expect(page.locator("main")).to_contain_text(email)
    look(page, shot, "complete")

    page.goto(server.do(letters.password_path, to=email))
    look(page, shot, "password")
    page.locator("#q-new").fill(PASSWORD)
    page.locator("#q-again").fill(PASSWORD)
    press(page, "^登録|^Register")
    page.wait_for_url("**/password/set/")
    sign_in(page, server.do(letters.issued_id, to=email), door, PASSWORD)
    expect(page).to_have_url(re.compile("/menu/$"))
    for path in ("/profile/", "/profile/change/", "/profile/password/", "/profile/logins/"):
        page.goto(path)
        look(page, shot, path.strip("/").replace("/", "-"))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_forgotten_password_and_id(open_page: Callable[..., Page], shot: Callable, language: str) -> None:
    page = open_page(language, "phone")
    for path in ("/login/organization/forgotten/", "/login/organization/forgotten-id/"):
        page.goto(path)
        page.locator("main form button").click()
        expect(page.locator("#errors")).to_contain_text("WZBAM001E")
        look(page, shot, path.strip("/").replace("/", "-"))
