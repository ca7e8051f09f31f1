"""Folding and the 外字 test."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.catalogue import text
from applications.catalogue.characters import full_width, naming, refuse_strange, repertoire
from messages.refusal import Refusal
from messages.text import Text

LABEL = Text("住所", "Address")
FOLDS = (text.any_width, text.lines, text.half_width, text.full_width, text.latin_name)
TYPED = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ｱｶﾞﾊﾟｰ-－−ー―〜～　 ,、'\"＼\\￥¥0１aＡ\r\n\t\u200b\u3099\u0301がé葛\U000e0100𠮷髙㈱"),
    ),
    max_size=40,
)


@pytest.mark.parametrize("fold", FOLDS)
@given(raw=TYPED)
def test_folding_twice_changes_nothing_more(fold, raw):
    once = fold(raw)
    assert fold(once) == once


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1-1-1", "１－１－１"),
        ("１ー１ー２０１", "１－１－２０１"),
        ("1‐2–3−4―5", "１－２－３－４－５"),
        ("ｶﾞﾝﾊﾞﾚ ｳﾞｨﾗ", "ガンバレ　ヴィラ"),
        ("スーパー 1〜3F", "スーパー　１～３Ｆ"),
        ('O\'Neil "A"', "Ｏ’Ｎｅｉｌ　”Ａ”"),
        ("　霞が関　", "霞が関"),
        ("ﾊﾟｰｸﾊｲﾂ2-B", "パークハイツ２－Ｂ"),
        ("か\u3099", "が"),
        ("髙﨑①㈱", "髙﨑①㈱"),
        ("神田", "神田"),
    ],
)
def test_full_width_fields_take_what_was_typed_half_width(typed, stored):
    assert text.full_width(typed) == stored


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("ａｂｃ", "abc"),
        ("１２－３４", "12-34"),
        ("Ａ　Ｂ", "A B"),
        ("‘ｘ’", "'x'"),
        ("tel—1", "tel-1"),
        ("\u200b1\u202c", "1"),
    ],
)
def test_half_width_fields_take_what_was_typed_full_width(typed, stored):
    assert text.half_width(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "HOUMU TARO",
        "houmu  taro",
        "ＨＯＵＭＵ　ＴＡＲＯ",
        "HOUMU, TARO",
        "HOUMU，TARO",
        "HOUMU、TARO",
        "HOUMU<<TARO",
        " HOUMU,TARO, ",
    ],
)
def test_a_latin_name_gets_the_manuals_comma(typed):
    assert text.latin_name(typed) == "HOUMU,TARO"


def test_any_width_keeps_both_widths_of_letters_and_spaces():
    assert text.any_width(" 米国 New　Ｙｏｒｋ ｽﾄﾘｰﾄ ") == "米国 New　Ｙｏｒｋ ストリート"


def test_every_line_end_becomes_one_line_feed():
    assert text.lines("一\r\n二\r三\n四\r\n") == "一\n二\n三\n四"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Viet Nam", "ＶＩＥＴＮＡＭ"),
        ("ちよだ", "ﾁﾖﾀﾞ"),
        ("茅ヶ崎", "茅ケ崎"),
        ("Cote d'Ivoire", "Côte d’Ivoire"),
        ("Osaka", "Ōsaka"),
    ],
)
def test_spellings_of_one_label_share_a_search_key(one, other):
    assert text.search_key(one) == text.search_key(other)


@pytest.mark.parametrize(
    ("label", "japanese"),
    [
        ("男 male", "男"),
        ("成田空港(NRT) Narita International Airport", "成田空港(NRT)"),
        ("QS・ランキング（英国） QS Rankings(UK)", "QS・ランキング（英国）"),
        ("朝鮮", "朝鮮"),
        ("Others", "Others"),
    ],
)
def test_the_japanese_half_of_an_official_label(label, japanese):
    assert text.japanese_part(label) == japanese


def test_the_repertoire_is_what_one_of_the_two_codecs_can_write():
    for sign in repertoire():
        assert _writable(sign), hex(ord(sign))


def test_the_repertoire_holds_jis_vendor_and_jis_x_0213_characters():
    assert set("亜熙①㈱℡Ⅳ髙﨑濵栁𡈽鷗é") <= repertoire()
    assert set("Ａ－ー々ア漢§×") <= full_width()
    assert not set("A1é-ｱ") & full_width()


@pytest.mark.parametrize(
    ("sign", "id"),
    [
        ("\ue000", "WZBAM011E"),
        ("\U000f0000", "WZBAM011E"),
        ("𠮷", "WZBAM011E"),
        ("㋿", "WZBAM011E"),
        ("😀", "WZBAM011E"),
        ("\ufe0f", "WZBAM011E"),
        ("\U000e0100", "WZBAM011E"),
        ("\u3099", "WZBAM011E"),
        ("\u0378", "WZBAM011E"),
        ("\ud800", "WZBAM011E"),
        ("한", "WZBAM011E"),
        ("\x00", "WZBAM020E"),
        ("\x07", "WZBAM020E"),
        ("\t", "WZBAM020E"),
        ("\n", "WZBAM020E"),
        ("\x85", "WZBAM020E"),
        ("\u2028", "WZBAM020E"),
        ("\u200d", "WZBAM020E"),
    ],
)
def test_strange_characters_are_refused_and_named(sign, id):
    with pytest.raises(Refusal) as refused:
        refuse_strange(f"神田{sign}", LABEL)
    assert refused.value.id == id
    assert f"U+{ord(sign):04X}" in str(refused.value.params["detail"].ja)
    refused.value.params["detail"].ja.encode("utf-8")


def test_a_variation_selector_is_shown_with_its_character():
    assert naming("葛\U000e0100", 1).ja == "「葛\U000e0100」(U+845B U+E0100)は使えません。"


def _writable(sign: str) -> bool:
    for codec in ("cp932", "euc_jis_2004"):
        try:
            sign.encode(codec)
        except UnicodeEncodeError:
            continue
        return True
    return False
