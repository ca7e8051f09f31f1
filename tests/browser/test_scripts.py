"""The scripts of static/js, each on a small page of its own in a real Chromium, without a server."""

import json
import mimetypes
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.house.sources import BASE
from tests.look.drawing import drawn

HOST = "http://look.test"
SCRIPTS = "".join(
    f'<script type="module" src="/js/{path.name}"></script>' for path in (BASE / "static/js").glob("*.js")
)
FORM = (
    '<form method="post" action="/posted" novalidate data-enter="none" data-unsaved data-parts-url="/parts">{}'
    '<button name="go" value="1">送る</button></form>'
)
PAGE = '<!doctype html><html lang="ja"><head><meta charset="utf-8">{}</head><body>{}</body></html>'
ASK = (
    '<form method="post" action="/posted"><button name="go" value="2" data-confirm="sure">申請</button></form>'
    '<dialog id="sure"><p>よろしいですか</p><button data-dialog="ok">OK</button>'
    '<button data-dialog="cancel">取消</button></dialog>'
)
Show = Callable[..., Page]


class Site:
    """Answers every request of the browser and keeps what was posted."""

    def __init__(self) -> None:
        self.body = ""
        self.posted: list[dict[str, list[str]]] = []
        self.extended = True
        self.parts: dict[str, str] = {}
        self.asked: list[list[str]] = []

    def answer(self, route: Route) -> None:
        address, request = urlsplit(route.request.url), route.request
        if address.path.startswith("/js/"):
            file = BASE / "static" / address.path[1:]
            route.fulfill(path=file, content_type=mimetypes.guess_type(file.name)[0] or "text/javascript")
        elif address.path == "/choices":
            typed = parse_qs(address.query)["q"][0]
            found = [{"code": str(n), "label": f"{typed}国{n}"} for n in range(3)] if typed != "無" else []
            if typed == "日本":
                found = [{"code": "7", "label": "日本"}]
            route.fulfill(json=found)
        elif address.path == "/parts":
            names = parse_qs(address.query)["part"]
            self.asked.append(names)
            known = set(names) <= set(self.parts)
            route.fulfill(status=200 if known else 401, body="".join(self.parts.get(name, "") for name in names))
        elif address.path.startswith("/options/"):
            code = address.path.rpartition("/")[2]
            route.fulfill(json=[{"code": f"{code}{n}", "label": f"小分類{code}{n}"} for n in range(2)])
        elif address.path == "/extend":
            self.posted.append({})
            route.fulfill(json={"seconds": 200}) if self.extended else route.fulfill(status=401, json={})
        elif request.method == "POST":
            self.posted.append(parse_qs(request.post_data or "", keep_blank_values=True))
            route.fulfill(body="posted", content_type="text/html")
        else:
            page = PAGE.format(SCRIPTS, self.body)
            route.fulfill(body=page, content_type="text/html; charset=utf-8")


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def show(chromium: Browser, site: Site) -> Iterator[Show]:
    """`show(html)` opens a page with that body and every script; broken scripts fail the test."""
    context = chromium.new_context(locale="ja-JP")
    context.set_default_timeout(5_000)
    context.route("**/*", site.answer)
    broken: list[str] = []

    def open_page(*parts: str, form: bool = True, clock: bool = False) -> Page:
        site.body = FORM.format("".join(parts)) if form else "".join(parts)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        if clock:
            page.clock.install()
        page.goto(HOST)
        return page

    yield open_page
    context.close()
    assert broken == []


def field(kind: str, name: str, label: str, *condition: Any, **changes: Any) -> str:
    when = json.dumps(condition) if condition else ""
    return drawn(kind, path=name, name=name, id=f"q-{name.replace('.', '-')}", label=label, when=when, **changes)


def test_a_question_is_shown_only_while_it_is_asked_and_only_then_sent(show: Show, site: Site) -> None:
    page = show(
        field("radio", "sex", "性別"),
        field("text", "spouse", "配偶者", "is", "sex", ["2"], value="TARO", off=True),
        field("text", "job", "職業", "filled", "spouse"),
    )
    spouse, job = page.get_by_label("配偶者"), page.get_by_label("職業")
    expect(spouse).to_be_hidden()
    expect(job).to_be_hidden()
    page.get_by_label("女").check()
    expect(spouse).to_be_visible()
    expect(job).to_be_visible()
    spouse.fill("")
    expect(job).to_be_hidden()
    spouse.fill("JIRO")
    page.get_by_label("男").check()
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/posted")
    assert set(site.posted[0]) == {"sex", "go"}


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        (["is", "a", ["1", "3"]], True),
        (["is", "a", ["2"]], False),
        (["filled", "b"], False),
        (["not", ["filled", "b"]], True),
        (["all", [["is", "a", ["1"]], ["filled", "b"]]], False),
        (["any", [["is", "a", ["1"]], ["filled", "b"]]], True),
        (["filled", "day"], True),
        (["filled", "nothing"], False),
    ],
    ids=str,
)
def test_conditions_mean_what_they_mean_on_the_server(show: Show, condition: list[Any], shown: bool) -> None:
    page = show(
        field("text", "a", "い", value="1"),
        field("text", "b", "ろ"),
        field("partial_date", "day", "日付", parts={"y": "", "m": "3", "d": ""}),
        field("text", "x", "問い", *condition),
    )
    expect(page.locator("#q-x")).to_be_visible(visible=shown)


def test_a_condition_looks_into_its_own_row_first(show: Show) -> None:
    def row(number: int, kind: str) -> str:
        fields = field("text", f"r.{number}.kind", f"種類{number}", value=kind)
        fields += field("text", f"r.{number}.name", "名", "is", "kind", ["1"])
        return f'<div data-row-prefix="r.{number}.">{fields}</div>'

    page = show(field("text", "kind", "種類", value="1"), row(0, "2"), row(1, "1"))
    expect(page.locator("#q-r-0-name")).to_be_hidden()
    expect(page.locator("#q-r-1-name")).to_be_visible()


def test_a_linked_list_follows_its_parent(show: Show) -> None:
    page = show(
        field("select", "major", "大分類"),
        field("select", "minor", "小分類", options=(), options_by="major", options_url="/options/{}"),
    )
    minor = page.get_by_label("小分類")
    page.get_by_label("大分類").select_option("2")
    minor.select_option("小分類21")
    page.get_by_label("大分類").select_option("1")
    expect(minor).to_have_value("")
    expect(minor.locator("option")).to_have_text(["選択してください", "小分類10", "小分類11"])
    page.get_by_label("大分類").select_option("")
    expect(minor.locator("option")).to_have_count(1)


def test_suggestions_can_be_chosen_by_keyboard_and_by_mouse(show: Show, site: Site) -> None:
    page = show(field("search", "nation", "国籍", choices_url="/choices"))
    box = page.get_by_role("combobox", name="国籍")
    box.press_sequentially("ベ")
    expect(page.get_by_role("option")).to_have_count(3)
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(page.get_by_role("option", name="ベ国1")).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(box).to_have_value("ベ国1")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.fill("日")
    page.get_by_role("option", name="日国2").click()
    expect(box).to_have_value("日国2")
    box.fill("米")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("米")
    assert site.posted == []


def test_a_condition_on_a_searched_list_is_judged_by_what_was_chosen(show: Show, site: Site) -> None:
    page = show(
        field("search", "nation", "国籍", choices_url="/choices", value="べ国2", code="2"),
        field("text", "visa", "査証", "is", "nation", ["1", "7"]),
        field("text", "why", "理由", "filled", "nation"),
    )
    box, visa, why = page.get_by_role("combobox", name="国籍"), page.get_by_label("査証"), page.get_by_label("理由")
    expect(visa).to_be_hidden()
    expect(why).to_be_visible()
    box.fill("べ")
    page.get_by_role("option", name="べ国1").click()
    expect(visa).to_be_visible()
    box.fill("べ国")
    expect(visa).to_be_hidden()
    expect(why).to_be_visible()
    box.fill("日本")
    box.press("Escape")
    box.blur()
    expect(visa).to_be_visible()
    box.fill("")
    expect(why).to_be_hidden()
    assert site.posted == []


FOLDED = """
<section id="section-a" data-part="a"><input type="hidden" name="kept" value="a">
<input type="hidden" data-answer="sex" value="2"><button name="action" value="open:a">開く</button></section>
<section id="section-b" data-part="b" data-when='["is","sex",["1"]]'>
<input type="hidden" name="kept" value="b"></section>
"""


def test_folded_parts_are_fetched_when_they_are_asked(show: Show, site: Site) -> None:
    site.parts = {
        "a": '<section id="section-a">{}</section>'.format(field("radio", "sex", "性別", value="2")),
        "b": '<section id="section-b" data-when=\'["is","sex",["1"]]\'>{}</section>'.format(
            field("search", "nation", "国籍", choices_url="/choices")
        ),
    }
    page = show(FOLDED, field("text", "wife", "妻", "is", "sex", ["2"]))
    expect(page.get_by_label("女")).to_be_visible()
    expect(page.get_by_label("妻")).to_be_visible()
    assert site.asked == [["a"]]
    page.get_by_label("男").check()
    expect(page.get_by_role("combobox", name="国籍")).to_be_visible()
    expect(page.get_by_label("妻")).to_be_hidden()
    assert site.asked == [["a"], ["b"]]
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/posted")
    assert set(site.posted[0]) == {"sex", "nation", "go"}


def test_a_part_that_cannot_be_fetched_keeps_its_button_and_says_that_it_is_kept(show: Show, site: Site) -> None:
    page = show(FOLDED, field("text", "wife", "妻", "is", "sex", ["2"]))
    expect(page.get_by_label("妻")).to_be_visible()
    expect(page.get_by_role("button", name="開く")).to_be_visible()
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/posted")
    assert site.posted[0]["kept"] == ["a"]


def test_enter_in_a_line_of_text_presses_no_button(show: Show, site: Site) -> None:
    page = show(field("text", "name", "氏名"), field("radio", "sex", "性別"), field("textarea", "why", "理由"))
    page.get_by_label("氏名").press("Enter")
    page.get_by_label("女").press("Enter")
    page.get_by_label("理由").press("Enter")
    assert page.get_by_label("理由").input_value() == "\n"
    page.get_by_role("button", name="送る").press("Enter")
    page.wait_for_url("**/posted")
    assert len(site.posted) == 1


def test_a_second_press_does_nothing(show: Show, site: Site) -> None:
    page = show(field("text", "name", "氏名"))
    page.evaluate("() => { const button = document.querySelector('button'); button.click(); button.click(); }")
    page.wait_for_url("**/posted")
    assert [post["go"] for post in site.posted] == [["1"]]
    page.go_back()
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/posted")
    assert len(site.posted) == 2


def test_a_form_is_sent_once_it_is_confirmed(show: Show, site: Site) -> None:
    page = show(ASK, form=False)
    page.get_by_role("button", name="申請").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="取消").click()
    assert site.posted == []
    page.get_by_role("button", name="申請").click()
    page.get_by_role("button", name="OK").click()
    page.wait_for_url("**/posted")
    assert site.posted == [{"go": ["2"]}]


def test_leaving_with_unsaved_text_asks_first(show: Show) -> None:
    page = show(field("text", "name", "氏名"))
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    page.get_by_label("氏名").fill("TARO")
    page.reload()
    assert asked == ["beforeunload"]


def test_errors_get_the_focus(show: Show) -> None:
    page = show('<div class="errors" id="errors" tabindex="-1">WZBAM001E</div>', form=False)
    expect(page.locator("#errors")).to_be_focused()


WARNING = """
<dialog id="session-warning" data-idle-seconds="200" data-warning-seconds="150">
<div data-session="before"><p role="timer"><strong data-session="left"></strong></p>
<form method="post" action="/extend"><button>延長する</button></form></div>
<div data-session="after" hidden>時間切れ<button data-session="close">閉じる</button></div></dialog>
"""


def test_the_end_of_the_session_is_announced_and_can_be_put_off(show: Show, site: Site) -> None:
    page = show(WARNING, form=False, clock=True)
    page.clock.run_for(48_000)
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.clock.run_for(3_000)
    expect(page.get_by_role("timer")).to_have_text("2:29")
    page.get_by_role("button", name="延長する").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert len(site.posted) == 1
    page.clock.run_for(60_000)
    expect(page.get_by_role("dialog")).to_be_visible()
    site.extended = False
    page.get_by_role("button", name="延長する").click()
    expect(page.get_by_text("時間切れ")).to_be_visible()


def test_a_move_in_another_tab_counts(show: Show) -> None:
    first = show(WARNING, form=False, clock=True)
    first.clock.run_for(60_000)
    expect(first.get_by_role("dialog")).to_be_visible()
    first.evaluate("() => { const tab = new BroadcastChannel('session'); tab.postMessage(Date.now() + 200000); }")
    expect(first.get_by_role("dialog")).to_be_hidden()


def test_after_the_end_the_page_says_so(show: Show) -> None:
    page = show(WARNING, form=False, clock=True)
    page.clock.run_for(201_000)
    expect(page.get_by_text("時間切れ")).to_be_visible()
    page.get_by_role("button", name="閉じる").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
