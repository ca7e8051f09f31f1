"""Each kind of question is drawn with its name, its errors and its hints tied to the input."""

import json
from typing import Any

import pytest

from tests.house.sources import BASE
from tests.look.drawing import Elements, drawn

FOLDER = BASE / "templates" / "components" / "question"
KINDS = sorted(path.stem for path in FOLDER.glob("[a-z]*.html"))
GROUPS = {"radio", "partial_date", "municipality"}
FULL: dict[str, Any] = {
    "hint": "半角大文字",
    "example": "HOUMU,TARO",
    "error": ["カンマ区切りで入力してください。", "外字は使えません。"],
    "help": "説明",
    "number": "3",
    "when": json.dumps(["is", "sex", ["1"]]),
    "off": True,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("changes", [{}, FULL], ids=["bare", "full"])
def test_every_kind_is_well_formed_and_points_at_what_is_there(
    kind: str, language: str, changes: dict[str, Any]
) -> None:
    elements = Elements(drawn(kind, language, **changes))
    assert elements.balanced
    pointed = {id for _, found in elements.all for id in (found.get("aria-describedby") or "").split()}
    assert pointed <= elements.ids()
    assert {found["for"] for tag, found in elements.all if tag == "label" and "for" in found} <= elements.ids()
    assert "q-name" in elements.ids()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_label_its_number_and_whether_it_is_required(kind: str) -> None:
    html = drawn(kind, number="3")
    assert "氏名" in html
    assert '<span class="field__number">3</span>' in html
    assert "必須" in html
    assert "必須" not in drawn(kind, required=False)
    assert "Required" in drawn(kind, "en")
    label = ("legend" if kind in GROUPS else "label", {"class": "choice" if kind == "checkbox" else "field__label"})
    assert any(tag == label[0] and found.get("class") == label[1]["class"] for tag, found in Elements(html).all)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_marked_and_tied_to_the_input(kind: str) -> None:
    html = drawn(kind, **FULL)
    elements = Elements(html)
    assert "！" in html
    assert "エラー：" in html
    assert "カンマ区切りで入力してください。" in html
    assert "外字は使えません。" in html
    described = [found["aria-describedby"] for _, found in elements.all if found.get("aria-describedby")]
    assert described
    assert all("q-name-e" in str(found) and "q-name-h" in str(found) for found in described)
    if kind not in ("radio", "municipality"):
        assert any(found.get("aria-invalid") == "true" for _, found in elements.all)


@pytest.mark.parametrize("kind", KINDS)
def test_a_condition_goes_to_the_script_as_json(kind: str) -> None:
    wrapper = Elements(drawn(kind, **FULL)).all[0][1]
    assert json.loads(str(wrapper["data-when"])) == ["is", "sex", ["1"]]
    assert "data-off" in wrapper
    assert "data-off" not in Elements(drawn(kind, when=FULL["when"])).all[0][1]


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_typed_never_becomes_markup(kind: str) -> None:
    evil = '"><script>alert(1)</script>'
    html = drawn(kind, value=evil, label=evil, error=[evil], hint=evil, parts={"y": evil, "m": evil, "d": evil})
    assert "<script>" not in html
    assert Elements(html).balanced


@pytest.mark.parametrize(("kind", "native"), [("date", "date"), ("year_month", "month")])
def test_dates_are_native_unless_what_was_typed_is_none(kind: str, native: str) -> None:
    assert Elements(drawn(kind, value="2026-04-01")).first("input")["type"] == native
    typed = Elements(drawn(kind, value="令和8年4月1日", type="text")).first("input")
    assert (typed["type"], typed["value"]) == ("text", "令和8年4月1日")


def test_a_date_with_unknown_parts_has_three_inputs() -> None:
    elements = Elements(drawn("partial_date", parts={"y": "2012", "m": "3", "d": ""}))
    assert [(found["name"], found["value"]) for tag, found in elements.all if tag == "input"] == [
        ("name.y", "2012"),
        ("name.m", "3"),
        ("name.d", ""),
    ]


def test_choices_show_what_was_chosen() -> None:
    assert "checked" in Elements(drawn("radio", value="2")).first("input", value="2")
    assert "selected" in Elements(drawn("select", value="2")).first("option", value="2")
    assert "checked" in Elements(drawn("checkbox", value="1")).first("input")
    assert "checked" not in Elements(drawn("checkbox")).first("input")


def test_a_municipality_is_shown_in_words_and_kept_as_a_code() -> None:
    html = drawn("municipality", value="131016", shown="東京都千代田区")
    assert "東京都千代田区" in html
    elements = Elements(html)
    assert elements.first("input", type="hidden")["value"] == "131016"
    assert elements.first("button", name="search")["value"] == "name"
    assert elements.first("button", name="action")["value"] == "clear:name"
    assert "クリア" not in drawn("municipality")


def test_no_input_cuts_off_what_is_pasted() -> None:
    assert not any(" maxlength=" in path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html"))


def test_a_hundred_questions_stay_small() -> None:
    full = {**FULL, "error": [], "help": "", "off": False}
    assert len(drawn("text", **full).encode()) < 600
