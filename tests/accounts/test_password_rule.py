"""What a password must be."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.password_rule import ALLOWED, SYMBOLS, refusal
from messages.catalogue import render
from messages.text import Text

FIELD = Text("パスワード", "Password")
ID = "kqzmw47362"


def judged(password, authentication_id=ID):
    found = refusal(password, field=FIELD, authentication_id=authentication_id)
    return found.id if found else ""


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("Kaede#4821", ""),
        ("aB3$aB3$", ""),
        ("a1#" + "x" * 29, ""),
        ("a1#xxxx", "WZBAM012E"),
        ("a1#" + "x" * 30, "WZBAM012E"),
        ("x" * 10_000, "WZBAM012E"),
        ("Kaede4821", "WZBAM005E"),
        ("Kaede#####", "WZBAM005E"),
        ("4821#4821", "WZBAM005E"),
        ("Kaede#48 21", "WZBAM005E"),
        ("Kaede#48/21", "WZBAM005E"),
        ("Ｋaede#4821", "WZBAM005E"),
        ("Kaede#4821\n", "WZBAM005E"),
        ("楓Kaede#4821", "WZBAM005E"),
        (f"a#{ID}", "WZBAM005E"),
        (f"#{ID.upper()}", "WZBAM005E"),
        ("Password#1", "WZBAM005E"),
        ("P@ssw0rd!", "WZBAM005E"),
        ("#2026qwerty", "WZBAM005E"),
    ],
)
def test_what_is_taken(password, expected):
    assert judged(password) == expected


@given(st.text(alphabet=sorted(ALLOWED), min_size=8, max_size=32))
def test_any_mix_of_the_three_kinds_is_taken_unless_it_is_well_known(password):
    kinds = [set(string.ascii_letters), set(string.digits), set(SYMBOLS)]
    if all(set(password) & kind for kind in kinds):
        found = refusal(password, field=FIELD, authentication_id="")
        assert found is None or "detail" in found.params
    else:
        assert judged(password, "") == "WZBAM005E"


@given(st.text(max_size=60))
def test_any_text_is_judged(password):
    assert judged(password) in {"", "WZBAM005E", "WZBAM012E"}


def test_the_message_names_the_lengths():
    found = refusal("a1#", field=FIELD, authentication_id=ID)
    assert render(found, "ja") == "パスワードには8桁以上32桁以下の値を設定してください。"
    assert "8 characters" in render(found, "en")
