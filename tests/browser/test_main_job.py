"""The main job in a real browser: from the top page to the bureau's desk, by label and role alone."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from applications.catalogue import forms
from messages import clock
from tests.attachments import samples
from tests.browser.steps import axe, sign_in_staff
from tests.browser.typist import Typist
from tests.support import examples
from tests.support.people import PASSWORD

Shot = Callable[[Page, str], None]
UI: dict[str, dict[str, str]] = {
    "ja": {
        "entrance": "法人、弁護士・行政書士",
        "id": "認証ID",
        "password": "パスワード",
        "login": "ログイン",
        "one": "申請情報入力（1件ずつ申請情報を入力）",
        "type": "申請種別",
        "status": "在留資格",
        "activity": "主たる活動内容",
        "enter": "入力",
        "next": "次へ",
        "confirm": "確認",
        "entered": "申請情報入力",
        "to_list": "申請情報一覧へ",
        "choose": "選択",
        "photo": "顔写真を添付する",
        "photo_file": "顔写真",
        "register": "登録",
        "documents": "資料を添付する",
        "document_file": "資料",
        "file": "入管庁に申請を行う",
        "file_now": "申請する",
        "filed": "申請受付完了",
        "submitted": "申請完了",
        "logout": "ログアウト",
    },
    "en": {
        "entrance": "Organizations, attorneys and administrative scriveners",
        "id": "Authentication ID",
        "password": "Password",
        "login": "Log in",
        "one": "Enter one application",
        "type": "Type of application",
        "status": "Status of residence",
        "activity": "Main activity",
        "enter": "Enter",
        "next": "Next",
        "confirm": "Confirm",
        "entered": "Enter application",
        "to_list": "To the list of applications",
        "choose": "Select",
        "photo": "Attach a photo",
        "photo_file": "Photo",
        "register": "Register",
        "documents": "Attach documents",
        "document_file": "Document",
        "file": "File with the immigration bureau",
        "file_now": "File the application",
        "filed": "Application received",
        "submitted": "Filed",
        "logout": "Log out",
    },
}


class Job:
    """One person doing the main job in one language, with axe run on every page on the way."""

    def __init__(self, page: Page, language: str, shot: Shot, folder: Path) -> None:
        self.page = page
        self.ui = UI[language]
        self.language = language
        self.shot = shot
        self.folder = folder

    def look(self, name: str) -> None:
        axe(self.page)
        self.shot(self.page, name)

    def press(self, key: str, **options: Any) -> None:
        self.page.get_by_role("button", name=self.ui[key], exact=True, **options).first.click()

    def follow(self, key: str) -> None:
        self.page.get_by_role("link", name=self.ui[key], exact=True).first.click()

    def sign_in(self, authentication_id: str) -> None:
        self.page.goto("/")
        self.look("top")
        self.follow("entrance")
        self.look("login")
        self.page.get_by_label(self.ui["id"]).fill(authentication_id)
        self.page.get_by_label(self.ui["password"], exact=True).fill(PASSWORD)
        self.press("login")
        self.look("menu")

    def enter(self, type: str, status: str, answers: dict[str, Any]) -> None:
        form = forms.form(type, status)
        typist = Typist(self.page, form, self.language)
        self.follow("one")
        self.look("start")
        self.page.get_by_label(self.ui["type"]).select_option(label=forms.type_label(type).to(self.language))
        chosen, activity = forms.chosen_at_start(status)
        status_field = re.compile(self.ui["status"])
        self.page.get_by_label(status_field).select_option(chosen)
        if activity:
            self.page.get_by_label(self.ui["activity"]).select_option(activity)
        self.press("enter")
        for step in form.steps[:-1]:
            self.look(step.id)
            typist.fill(step, answers)
            last = step is form.steps[-2]
            self.press("confirm" if last else "next")
        self.look("confirmation")
        typist.fill(form.steps[-1], answers)
        self.press("entered")
        self.look("completed")
        self.follow("to_list")
        self.page.get_by_role("dialog").get_by_role("button", name="OK", exact=True).click()
        self.look("list")

    def choose(self) -> None:
        self.page.get_by_role("radio", name=re.compile(self.ui["choose"])).first.check(force=True)

    def attach(self) -> None:
        photo, document = self.folder / "photo.jpg", self.folder / "document.pdf"
        photo.write_bytes(samples.jpeg())
        document.write_bytes(samples.pdf())
        self.choose()
        self.press("photo")
        self.look("photo")
        self.page.get_by_label(re.compile(rf"^{self.ui['photo_file']}")).set_input_files(photo)
        self.press("register")
        self.choose()
        self.press("documents")
        self.look("documents")
        self.page.get_by_label(re.compile(rf"^{self.ui['document_file']}")).set_input_files(document)
        self.press("register")
        self.page.get_by_role("dialog").get_by_role("button", name=self.ui["confirm"], exact=True).click()

    def file(self) -> str:
        self.choose()
        self.press("file")
        self.look("filing")
        self.press("file_now")
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(self.ui["filed"])
        self.look("filed")
        number = re.search(r"\S*オン\S+\d{8}", self.page.locator("main").inner_text())
        assert number, "the completion page names the receipt number"
        self.follow("to_list")
        expect(self.page.locator("main")).to_contain_text(self.ui["submitted"])
        return number[0]


def staff_moves_on(page: Page, staff: str, number: str, shot: Shot) -> None:
    """Staff find the application by its number, read it, and move it to its end."""
    sign_in_staff(page, staff)
    axe(page)
    page.goto("/admin/applications/application/")
    page.get_by_role("searchbox").fill(number)
    page.get_by_role("button", name=re.compile("検索|Search")).click()
    axe(page)
    shot(page, "admin-list")
    page.get_by_role("link", name=number).click()
    axe(page)
    shot(page, "admin-application")
    page.get_by_role("button", name="審査開始").click()
    expect(page.locator("body")).to_contain_text("審査中")
    page.get_by_role("link", name="結果登録").or_(page.get_by_role("button", name="結果登録")).first.click()
    shot(page, "admin-result")
    axe(page)
    page.get_by_label("許可・交付").check()
    page.get_by_role("button", name=re.compile("登録|確認")).first.click()
    expect(page.locator("body")).to_contain_text("発行待ち")
    page.get_by_role("button", name="完了").or_(page.get_by_role("link", name="完了")).first.click()
    if page.get_by_role("button", name=re.compile("完了")).count() and "発行待ち" in page.locator("body").inner_text():
        page.get_by_role("button", name=re.compile("完了")).first.click()
    expect(page.locator("body")).to_contain_text("完了")
    shot(page, "admin-closed")


@pytest.mark.parametrize(
    ("type", "example"), [("extension", examples.extension), ("coe", examples.certificate)], ids=["extension", "coe"]
)
def test_the_main_job_in_japanese(
    page_ja: Page,
    open_page: Callable[..., Page],
    new_person: Callable[..., str],
    shot: Shot,
    tmp_path: Path,
    type: str,
    example: Callable[[date], dict[str, Any]],
) -> None:
    job = Job(page_ja, "ja", shot, tmp_path)
    job.sign_in(new_person("LAW"))
    job.enter(type, "N2", example(clock.today()))
    job.attach()
    number = job.file()
    staff_moves_on(open_page("ja"), new_person("STF"), number, shot)


def test_the_main_job_in_english_on_a_phone(
    phone_en: Page, new_person: Callable[..., str], shot: Shot, tmp_path: Path
) -> None:
    job = Job(phone_en, "en", shot, tmp_path)
    job.sign_in(new_person("LAW"))
    answers = examples.extension(clock.today()) | {"residence_card_number": "CD87654321EF"}
    job.enter("extension", "N2", answers)
    job.attach()
    assert job.file().startswith("東オンEN")
    assert phone_en.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
