import ast
import string
from pathlib import Path

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from messages.catalogue import CatalogueError, all_messages, line, message, remedy, render
from messages.refusal import Refusal
from messages.text import Text

ROOT = Path(__file__).parents[2]
ROOMS = ("messages", "accounts", "applications", "attachments", "bulk_upload", "coe_receipt")


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_all_129_messages_of_the_manuals_are_there() -> None:
    assert len(all_messages()) == 129
    assert sum(entry.kind == "dialog" for entry in all_messages().values()) == 3


@pytest.mark.parametrize("id", all_messages())
def test_every_message_is_whole_in_both_languages(id: str) -> None:
    entry = message(id)
    assert entry.id == id
    assert entry.kind in {"error", "dialog"}
    for wording in (entry.wording(), *entry.variants.values()):
        for text in (wording.text, wording.remedy):
            assert text.ja.strip() == text.ja != ""
            assert text.en.strip() == text.en != ""
            assert text.en.isascii()
            assert text.en.endswith((".", ")"))
        assert placeholders(wording.text.ja) == placeholders(wording.text.en) == sorted(entry.placeholders)
        assert set(placeholders(wording.remedy.ja)) <= set(entry.placeholders)
        assert set(placeholders(wording.remedy.en)) == set(placeholders(wording.remedy.ja))


@pytest.mark.parametrize("id", [id for id, entry in all_messages().items() if entry.placeholders])
def test_a_missing_parameter_is_a_loud_error(id: str) -> None:
    names = message(id).placeholders
    for left_out in names:
        with pytest.raises(CatalogueError, match=left_out):
            render(Refusal(id, **{name: "x" for name in names if name != left_out}))


def test_an_unknown_id_or_variant_is_a_loud_error() -> None:
    with pytest.raises(CatalogueError, match="WZBAM999E"):
        message("WZBAM999E")
    with pytest.raises(CatalogueError, match="WZBAM999E"):
        line(Refusal("WZBAM999E"))
    with pytest.raises(CatalogueError, match="self"):
        render(Refusal("WZBAM001E", variant="self"))


@pytest.mark.parametrize(
    ("refusal", "ja"),
    [
        (Refusal("WZBAM001E"), "WZBAM001E：「！」がついている項目を入力してください。"),
        (Refusal("WZBAM114E"), "WZBAM114E：在留カードの券面の内容通りに入力してください。"),
        (
            Refusal("WZBAM003E", field=Text("氏名", "Name"), length=Text("104文字", "104 characters")),
            "WZBAM003E：氏名は104文字以内で入力してください。",
        ),
        (
            Refusal("WZBAM173E", cause="在留期限の満了", operation="申請"),
            "WZBAM173E：在留期限の満了のため申請はできません。官署窓口にお越しください。",
        ),
        (
            Refusal("WZBAM289E", cause="メール（送信済）", operation="受取方法の変更"),
            "WZBAM289E：メール（送信済）のため受取方法の変更はできません。最寄りの官署にご連絡ください。",
        ),
        (
            Refusal("WZBAM137E", count="1000件"),
            "WZBAM137E：一覧表示が可能な最大件数を超えました。"
            "検索ヒット件数は、1000件です。検索条件を絞り込んでください。",
        ),
        (Refusal("WZAAS003M0021"), "年収300万円未満の場合、許可の対象となりません。"),
    ],
)
def test_the_japanese_line_is_the_manuals(refusal: Refusal, ja: str) -> None:
    assert line(refusal, "ja") == ja
    assert line(refusal, "ja-easy") == ja


def test_the_reader_s_language_fills_text_and_parameters() -> None:
    refusal = Refusal("WZBAM003E", field=Text("氏名", "Name"), length=Text("104文字", "104 characters"))
    with translation.override("en"):
        assert line(refusal) == "WZBAM003E：Name: enter no more than 104 characters."
    with translation.override("ja"):
        assert line(refusal) == "WZBAM003E：氏名は104文字以内で入力してください。"


def test_an_abbreviation_at_the_end_of_a_sentence_has_one_full_stop() -> None:
    refusal = Refusal("WZBAM105E", field1=Text("電話番号", "Telephone No."), field2=Text("携帯電話番号", "Mobile No."))
    assert render(refusal, "en") == "Enter either Telephone No. or Mobile No."
    assert render(refusal, "ja") == "電話番号と携帯電話番号のどちらかを入力してください。"


def test_the_remedy_speaks_the_reader_s_language_and_names_the_items() -> None:
    refusal = Refusal("WZBAM170E", field1="A", field2="B", field3="C")
    assert remedy(refusal, "ja") == "Aを入力する場合はBとCは全て入力しないでください。"
    assert remedy(refusal, "en") == "If you enter A, leave B and C empty."
    assert remedy(Refusal("WZBAM117E"), "ja") == "ヘルプデスクにお問合せください。"


def test_a_sentence_of_ours_may_follow_the_text() -> None:
    refusal = Refusal("WZBAM149E", detail=Text("画像を開けません。", "The image cannot be opened."))
    assert render(refusal, "ja").endswith("取込みできません。画像を開けません。")
    assert render(refusal, "en").endswith("not read. The image cannot be opened.")


@pytest.mark.parametrize("id", ["WZBAM110E", "WZBAM121E"])
def test_people_who_file_for_themselves_read_another_text_of_the_same_id(id: str) -> None:
    agent, own = Refusal(id), Refusal(id, variant="self")
    for language in ("ja", "en"):
        assert line(own, language).startswith(f"{id}：")
        assert line(own, language) != line(agent, language)
        assert remedy(own, language) != remedy(agent, language)


@given(st.text())
def test_parameters_are_shown_as_they_are_and_never_interpreted(value: str) -> None:
    assert (
        render(Refusal("WZBAM005E", field=value), "ja") == f"{value}の入力内容に誤りがあります。再度入力してください。"
    )


def calls_of_refusal() -> list[tuple[str, str, set[str]]]:
    found = []
    for path in (file for room in ROOMS for file in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name == "Refusal" and node.args and isinstance(node.args[0], ast.Constant):
                given = {keyword.arg for keyword in node.keywords}
                found.append((f"{path.relative_to(ROOT)}:{node.lineno}", node.args[0].value, given))
    return found


def test_every_refusal_in_the_code_names_a_message_and_all_its_parameters() -> None:
    wrong = []
    for place, id, given_names in calls_of_refusal():
        known = all_messages().get(id)
        needed = set(known.placeholders) if known else set()
        if known is None or (None not in given_names and not needed <= given_names):
            wrong.append((place, id, given_names))
    assert not wrong
