"""Easy Japanese: `{漢字|かんじ}` becomes ruby, everything else stays text."""

import re

import pytest
from django.template import Context, engines
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from messages.templatetags.bilingual import ruby
from tests.house.sources import ROOMS, of_kind, text

WORD = re.compile(r"\{[^{}|\n]+\|([ぁ-んー・]+)\}")
LONGEST = 12
"""Kana: a marked word does not break across lines, and a phone magnified fourfold is as wide as that."""


def drawn(source: str, language: str, **values: object) -> str:
    with override(language):
        return engines["django"].engine.from_string(source).render(Context(values))


def test_marked_words_become_ruby_with_parentheses_for_old_browsers() -> None:
    assert ruby("{在留|ざいりゅう}カード") == ("<ruby>在留<rp>（</rp><rt>ざいりゅう</rt><rp>）</rp></ruby>カード")


@pytest.mark.parametrize("plain", ["", "住居地", "{住居地}", "a|b", "{|}", "{a|}", "}{"])
def test_unmarked_text_stays(plain: str) -> None:
    assert ruby(plain) == plain


@given(st.text(alphabet="<>&\"'{}|ab漢"))
def test_nothing_written_becomes_markup(value: str) -> None:
    html = str(ruby(value))
    for tag in ("<ruby>", "<rp>", "<rt>", "</ruby>", "</rp>", "</rt>"):
        html = html.replace(tag, "")
    assert "<" not in html
    assert ">" not in html


@pytest.mark.parametrize(
    ("language", "shown"),
    [("ja", "住居地"), ("en", "Address"), ("ja-easy", "<ruby>住<rp>（</rp><rt>す</rt><rp>）</rp></ruby>むところ")],
)
def test_a_text_is_shown_in_the_readers_language(language: str, shown: str) -> None:
    assert drawn('{% t "住居地" "Address" "{住|す}むところ" %}', language) == shown


def test_easy_japanese_falls_back_to_japanese() -> None:
    assert drawn('{% t "住居地" "Address" %}', "ja-easy") == "住居地"


def test_values_given_to_a_text_are_escaped() -> None:
    assert drawn("{% t name name %}", "ja", name="<b>") == "&lt;b&gt;"
    assert drawn("{% both name name %}", "ja", name="<b>") == '&lt;b&gt; <span lang="en">&lt;b&gt;</span>'


def test_marked_words_fit_on_a_magnified_page() -> None:
    paths = [*of_kind(".html", "templates"), *of_kind(".py", *ROOMS)]
    readings = [(str(path), reading) for path in paths for reading in WORD.findall(text(path))]
    assert readings
    assert [each for each in readings if len(each[1]) > LONGEST] == []
