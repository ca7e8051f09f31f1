"""The three registrations in a real browser: through the mail's link to the first login, ja and en."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.support import letters, people
from tests.support.running import Installation

PASSWORD = "Kaede#4821"
READER = """() => document.addEventListener("my-number-card:request", async (event) => {
  event.preventDefault();
  const read = await window.sign(event.detail.challenge);
  document.dispatchEvent(new CustomEvent("my-number-card:answer", {detail: {authentication: read}}));
})"""
CASES = [  # kind, language, name, sex, birth date, entrance: the demo's registers and cards have each person once
    ("agent", "ja", "HOUMU,SABURO", "1", "1985-05-05", "organization"),
    ("agent", "en", "HOUMU,SABURO", "1", "1990-09-09", "organization"),
    ("recipient", "ja", "MIHON,HANA", "2", "1991-01-01", "recipient"),
    ("recipient", "en", "MIHON,HANA", "2", "1991-01-01", "recipient"),
    ("foreign-national", "ja", "MIHON,MEI", "2", "1995-05-05", "individual"),
    ("foreign-national", "en", "TAMESHI,JOHN", "1", "1990-09-09", "individual"),
]
CARDS = {"MIHON,MEI": "ＭＥＩ", "TAMESHI,JOHN": "ＪＯＨＮ"}
RESIDENCE_CARDS = {"MIHON,MEI": "AB12345678CD", "TAMESHI,JOHN": "EF12345678GH"}
CERTIFICATES = {"ja": "100000000002", "en": "100000000003"}


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


def sign_in_by_card(page: Page, shot: Callable[[Page, str], None], card: str) -> None:
    page.goto("/login/individual/")
    press(page, "^マイナンバーカードを読み取る|^Read the My Number card")
    expect(page.locator("[data-card-missing]")).to_be_visible()
    look(page, shot, "login-card")
    press(page, card)
    page.wait_for_url("**/login/individual/password/")
    page.locator("form.section button").first.click()
    expect(page.locator("#errors")).to_contain_text("WZBAM001E")
    look(page, shot, "login-password")
    page.locator("#password").fill(PASSWORD)
    page.locator("form.section button").first.click()


def type_in(page: Page, shot: Callable, *, kind: str, language: str, name: str, sex: str, day: str) -> None:
    """Everything a registration of this kind asks for but the mail address."""
    page.locator("#q-name").fill(name)
    page.locator(f'input[name="sex"][value="{sex}"]').check()
    page.locator("#q-birth_date").fill(day)
    choose_municipality(page, shot)
    page.locator("#q-address_street").fill("見本町１－１－１")
    page.locator("#q-phone").fill("0312345678")
    if kind == "agent":
        page.locator("#q-certificate_number").fill(CERTIFICATES[language])
    if kind == "foreign-national":
        page.locator("#q-residence_card_number").fill(RESIDENCE_CARDS[name])
    page.locator("#q-terms").check()


@pytest.mark.parametrize(
    ("kind", "language", "name", "sex", "day", "door"), CASES, ids=[f"{case[0]}-{case[1]}" for case in CASES]
)
def test_a_registration(
    open_page: Callable[..., Page],
    server: Installation,
    shot: Callable,
    kind: str,
    language: str,
    name: str,
    sex: str,
    day: str,
    door: str,
) -> None:
    email = f"{kind}-{language}@example.jp"
    page = open_page(language, "phone" if language == "en" else "desktop")
    page.goto("/")
    page.locator(f'a[href="/register/{"individual" if door == "individual" else kind}/"]').click()
    if door == "individual":
        look(page, shot, "who")
        page.locator(f'a[href="/register/{kind}/"]').click()
    press(page, "^確認|^Check")
    expect(page.locator("#errors")).to_contain_text("WZBAM001E")
    look(page, shot, "empty")
    type_in(page, shot, kind=kind, language=language, name=name, sex=sex, day=day)
    page.locator("#q-email").fill(email)
    page.locator("#q-email_again").fill(email)
    press(page, "^確認|^Check")
    if door == "individual":
        look(page, shot, "card")
        press(page, CARDS[name])
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
    if door == "individual":
        sign_in_by_card(page, shot, CARDS[name])
    else:
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


CARD_PAGES = ["/my-number-card/", "/register/individual/", "/login/individual/card/"]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_card_pages_and_a_readers_software(
    open_page: Callable[..., Page], server: Installation, shot: Callable, language: str
) -> None:
    """The reader's software is played by the page's own script; it signs with a software card."""
    page = open_page(language, "phone" if language == "en" else "desktop")
    for path in CARD_PAGES:
        page.goto(path)
        look(page, shot, path.strip("/").replace("/", "-"))
    card = f"reader-{language}"
    server.do(people.new_holder, card=card)
    page.goto("/login/individual/")
    page.expose_function("sign", lambda challenge: server.do(people.sign, card=card, challenge=challenge))
    page.evaluate(READER)
    press(page, "^マイナンバーカードを読み取る|^Read the My Number card")
    page.wait_for_url("**/login/individual/password/")
    page.locator("#password").fill(people.PASSWORD)
    page.locator("form.section button").first.click()
    expect(page).to_have_url(re.compile("/menu/$"))
    page.goto("/profile/logins/")
    page.locator("#q-current").fill(people.PASSWORD)
    press(page, "^ほかの画面|^End all other")
    expect(page.locator(".notice--success, [role=status]").first).to_be_visible()
    look(page, shot, "sessions")
