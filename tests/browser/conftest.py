"""Browser tests: a real Chromium against the real server. Nothing here touches the test database."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.browser import find_chromium
from scripts.installation import BASE
from tests.support import people
from tests.support.running import Installation
from tests.support.stack import Stack
from tests.support.watched_page import watched

ARTIFACTS = BASE / "test-artifacts"
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """The running system with its demo data: on SQLite, on the services under test, or as the whole stack."""
    kind = Stack if os.environ.get("TEST_STACK") else Installation
    installation = kind(
        tmp_path_factory.mktemp("installation"),
        database_url=os.environ.get("TEST_DATABASE_URL", ""),
        broker_url=os.environ.get("TEST_REDIS_URL", ""),
    )
    try:
        installation.serve()
        yield installation
    finally:
        installation.end()


@pytest.fixture(scope="session")
def base_url(server: Installation) -> str:
    return server.url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    arguments = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    # Playwright keeps an event loop in this thread; tests of the database that run after these would be refused.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, base_url: str) -> Iterator[Callable[..., Page]]:
    """Opens a browser of its own: `open_page("en", "phone")`. At the test's end its console must be clean."""
    opened: list[tuple[BrowserContext, Page, list[str]]] = []

    def open_one(language: str = "ja", size: str = "desktop", **options: Any) -> Page:
        context = chromium.new_context(
            base_url=base_url,
            locale={"ja": "ja-JP", "en": "en-GB"}[language],
            timezone_id="Asia/Tokyo",
            viewport=SIZES[size],
            ignore_https_errors=base_url.startswith("https:"),  # the stack of the tests signs its own certificate
            has_touch=size == "phone",
            **options,
        )
        context.set_default_timeout(20_000)
        page = context.new_page()
        opened.append((context, page, watched(page)))
        return page

    yield open_one
    complaints = [complaint for _, _, found in opened for complaint in found]
    for context, _, _ in opened:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page_ja(open_page: Callable[..., Page]) -> Page:
    """A Japanese browser, 1280 wide."""
    return open_page("ja", "desktop")


@pytest.fixture
def phone_en(open_page: Callable[..., Page]) -> Page:
    """An English browser of a phone's size, 390 × 844."""
    return open_page("en", "phone")


@pytest.fixture
def new_person(server: Installation) -> Callable[..., str]:
    """Makes a user in the running system: `new_person("LAW")` returns the 認証ID; the password is the demo's."""

    def make(category: str = "LAW", **fields: Any) -> str:
        return str(server.do(people.new_person, category=category, **fields))

    return make


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """`shot(page, "menu")` keeps a picture of the whole page in test-artifacts/ when SHOTS=1."""

    def take(page: Page, name: str) -> None:
        if os.environ.get("SHOTS"):
            ARTIFACTS.mkdir(exist_ok=True)
            test = re.sub(r"\W+", "-", request.node.name).strip("-")
            page.screenshot(path=ARTIFACTS / f"{test}-{name}.png", full_page=True)

    return take
