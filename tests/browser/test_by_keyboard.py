"""A whole application without a pointer: from the top page to the receipt number, the focus visible at every stop."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from applications.catalogue import forms
from messages import clock
from tests.attachments import samples
from tests.browser.keys import KeyboardTypist, Keys, walk_by_keyboard
from tests.browser.test_main_job import UI
from tests.support import examples
from tests.support.people import PASSWORD


class KeyboardJob:
    """The main job by keyboard, in Japanese."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.keys = Keys(page)
        self.ui = UI["ja"]

    def called(self, role: str, key: str) -> Locator:
        return self.page.get_by_role(role, name=self.ui[key], exact=True).first  # type: ignore[arg-type]

    def press(self, key: str, role: str = "button") -> None:
        """Press a button or a link and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.keys.press(self.called(role, key))

    def sign_in(self, authentication_id: str) -> None:
        self.page.goto("/")
        self.press("entrance", "link")
        self.keys.write(self.page.get_by_label(self.ui["id"]), authentication_id)
        self.keys.write(self.page.get_by_label(self.ui["password"], exact=True), PASSWORD)
        self.press("login")

    def enter(self, type: str, status: str, answers: dict[str, object]) -> None:
        form = forms.form(type, status)
        typist = KeyboardTypist(self.page, form, "ja")
        self.press("one", "link")
        self.keys.choose(self.page.get_by_label(self.ui["type"]), forms.type_label(type).ja)
        self.keys.choose(self.page.get_by_label(re.compile(self.ui["status"])), forms.status_label(status).ja)
        self.press("enter")
        for step in form.steps:
            assert walk_by_keyboard(self.page) > 10
            typist.fill(step, answers)
            self.press({form.steps[-2]: "confirm", form.steps[-1]: "entered"}.get(step, "next"))
        self.keys.press(self.called("link", "to_list"))
        with self.page.expect_navigation():
            self.keys.press(self.page.get_by_role("dialog", name="注意").get_by_role("button", name="OK", exact=True))

    def choose(self) -> None:
        self.keys.tick(self.page.get_by_role("radio", name=re.compile(self.ui["choose"])).first)

    def attach_photo(self, photo: Path) -> None:
        self.choose()
        self.press("photo")
        walk_by_keyboard(self.page)
        with self.page.expect_file_chooser() as chooser:
            self.keys.press(self.page.get_by_label(re.compile(rf"^{self.ui['photo_file']}")))
        chooser.value.set_files(photo)
        self.press("register")

    def file(self) -> None:
        self.choose()
        self.press("file")
        walk_by_keyboard(self.page)
        self.press("file_now")


@pytest.mark.nightly
def test_a_whole_application_by_keyboard(page_ja: Page, new_person: Callable[..., str], tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(samples.jpeg())
    job = KeyboardJob(page_ja)
    job.sign_in(new_person("LAW"))
    job.enter("extension", "N2", examples.extension(clock.today()) | {"residence_card_number": "KB87654321EF"})
    job.attach_photo(photo)
    job.file()
    expect(page_ja.get_by_role("heading", level=1)).to_contain_text(job.ui["filed"])
    assert re.search(r"\S*オン\S+\d{8}", page_ja.locator("main").inner_text())
    assert walk_by_keyboard(page_ja) > 5
