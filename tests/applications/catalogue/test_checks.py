"""The check of one question, for every kind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.catalogue.checks import checker, choice_checker
from applications.catalogue.lists import code_list
from applications.catalogue.model import Charset, Kind, Question
from messages.refusal import Refusal
from messages.text import Text

LABEL = Text("項目", "Item")


def question(kind: Kind, **more: object) -> Question:
    return Question(id="item", ja="項目", en="Item", kind=kind, **more)  # type: ignore[arg-type]


TEXTS = {
    "any": question(Kind.TEXT, max=40),
    "full": question(Kind.TEXT, max=40, charset=Charset.FULL_WIDTH),
    "half": question(Kind.TEXT, max=40, charset=Charset.HALF_WIDTH),
    "capitals": question(Kind.TEXT, max=40, charset=Charset.CAPITALS),
    "code": question(Kind.TEXT, max=12, charset=Charset.ALPHANUMERIC),
    "digits": question(Kind.TEXT, max=12, charset=Charset.DIGITS),
    "area": question(Kind.TEXTAREA, max=600),
    "full area": question(Kind.TEXTAREA, max=600, charset=Charset.FULL_WIDTH),
    "name": question(Kind.NAME, max=104),
    "letters": question(Kind.LETTERS, max=4, exact=True),
}
OTHERS = {
    "date": question(Kind.DATE),
    "partial": question(Kind.PARTIAL_DATE),
    "month": question(Kind.YEAR_MONTH),
    "year": question(Kind.YEAR),
    "integer": question(Kind.INTEGER, max=3),
    "money": question(Kind.MONEY, max=10),
    "corporate": question(Kind.DIGITS, max=13, exact=True),
    "insurance": question(Kind.DIGITS, max=11, exact=True),
    "phone": question(Kind.PHONE, max=12),
    "email": question(Kind.EMAIL, max=60),
    "postal": question(Kind.POSTAL_CODE),
    "municipality": question(Kind.MUNICIPALITY),
    "card": question(Kind.RESIDENCE_CARD),
    "yes": question(Kind.RADIO, choices="A045"),
    "country": question(Kind.CHOICE, choices="CB79"),
    "tick": question(Kind.CHECKBOX, required=False),
}
ALL = TEXTS | OTHERS


def refused(name: str, raw: str) -> str:
    with pytest.raises(Refusal) as refusal:
        checker(ALL[name])(raw)
    return refusal.value.id


@pytest.mark.parametrize(
    ("name", "raw", "clean"),
    [
        ("any", "米国　ニューヨーク", "米国　ニューヨーク"),
        ("any", " 米国 NY ｽﾄﾘｰﾄ ", "米国 NY ストリート"),
        ("any", "㈱髙﨑①", "㈱髙﨑①"),
        ("full", "1-1-1 霞ヶ関ハイツ202号", "１－１－１　霞ヶ関ハイツ２０２号"),
        ("full", "３ー１", "３－１"),
        ("half", "Ｅｘａｍｐｌｅ　Ｕｎｉｖ．", "Example Univ."),
        ("capitals", "abc def", "ABC DEF"),
        ("code", "ａｂ１２３４５６７", "AB1234567"),
        ("digits", "１２ー３４", "1234"),
        ("area", "一行目\r\n\r\n　二行目\r\n", "一行目\n\n　二行目"),
        ("full area", "1行目\r\n2行目", "１行目\n２行目"),
        ("name", "Houmu　Taro", "HOUMU,TARO"),
        ("name", "SUHARTO", "SUHARTO"),
        ("name", "o'connor jean-pierre", "O'CONNOR,JEAN-PIERRE"),
        ("letters", "ａｂｃｄ", "ABCD"),
        ("integer", "１２", "12"),
        ("integer", "007", "7"),
        ("integer", "0", "0"),
        ("money", "￥3,000,000", "3000000"),
        ("money", "３，０００円", "3000"),
        ("corporate", "1-2345-6789-0123", "1234567890123"),
        ("insurance", "1301-123456-7", "13011234567"),
        ("phone", "03-1234-5678", "0312345678"),
        ("phone", "+81 3 1234 5678", "0312345678"),
        ("phone", "＋８１（０）９０ー１２３４ー５６７８", "09012345678"),
        ("phone", "(03)1234-5678", "0312345678"),
        ("email", " ｔａｒｏ@example.jp ", "taro@example.jp"),
        ("postal", "〒100-0001", "1000001"),
        ("postal", "0000000", "0000000"),
        ("municipality", "131016", "131016"),
        ("municipality", "東京都千代田区", "131016"),
        ("municipality", "千代田区", "131016"),
        ("card", "ab-12345678-cd", "AB12345678CD"),
        ("card", "ＡＢ１２３４５６７８ＣＤ", "AB12345678CD"),
        ("yes", "有 Yes", "1"),
        ("yes", "no", "0"),
        ("country", "ベトナム", "283"),
        ("country", "ベトナム Viet Nam", "283"),
        ("country", "viet nam", "283"),
        ("country", "アメリカ", "265"),
        ("tick", "on", "1"),
        ("tick", "0", ""),
    ],
)
def test_what_can_be_folded_is_taken(name, raw, clean):
    assert checker(ALL[name])(raw) == clean


@pytest.mark.parametrize(
    ("name", "raw", "id"),
    [
        ("any", "あ" * 41, "WZBAM003E"),
        ("any", "𠮷野家", "WZBAM011E"),
        ("any", "法務😀", "WZBAM011E"),
        ("any", "葛\U000e0100飾", "WZBAM011E"),
        ("any", "法務\x00太郎", "WZBAM020E"),
        ("any", "法務\n太郎", "WZBAM020E"),
        ("any", "法務  太郎", "WZBAM019E"),
        ("any", "法務 　太郎", "WZBAM019E"),
        ("any", "\u200b", "WZBAM005E"),
        ("full", "法務é", "WZBAM008E"),
        ("full", "法務　　太郎", "WZBAM019E"),
        ("full", "１" * 41, "WZBAM003E"),
        ("half", "Université", "WZBAM005E"),
        ("half", "漢字", "WZBAM005E"),
        ("capitals", "ABC1", "WZBAM005E"),
        ("code", "AB!123", "WZBAM005E"),
        ("code", "A" * 13, "WZBAM003E"),
        ("digits", "12a4", "WZBAM005E"),
        ("area", "あ" * 601, "WZBAM003E"),
        ("area", "一\t二", "WZBAM020E"),
        ("area", "一  二", "WZBAM019E"),
        ("full area", "é", "WZBAM008E"),
        ("name", "HOUMU/TARO", "WZBAM006E"),
        ("name", "HOUMU・TARO", "WZBAM006E"),
        ("name", "HOUMU1,TARO", "WZBAM005E"),
        ("name", "法務太郎", "WZBAM005E"),
        ("name", "JOSÉ,GARCIA", "WZBAM005E"),
        ("name", "HOUMU,😀", "WZBAM011E"),
        ("name", "HOUMU\x07TARO", "WZBAM020E"),
        ("name", "HOUMU,-", "WZBAM005E"),
        ("name", "A" * 105, "WZBAM003E"),
        ("letters", "ABC", "WZBAM004E"),
        ("letters", "ABC1", "WZBAM005E"),
        ("integer", "1234", "WZBAM003E"),
        ("integer", "-5", "WZBAM005E"),
        ("integer", "1.5", "WZBAM005E"),
        ("money", "12345678901", "WZBAM003E"),
        ("money", "三百万", "WZBAM005E"),
        ("corporate", "123456789012", "WZBAM004E"),
        ("insurance", "1234567890A", "WZBAM005E"),
        ("phone", "0312345678901", "WZBAM003E"),
        ("phone", "内線12", "WZBAM005E"),
        ("phone", "+84 123", "WZBAM005E"),
        ("email", "taro@example", "WZBAM021E"),
        ("email", "taro example.jp", "WZBAM021E"),
        ("email", "法務@example.jp", "WZBAM021E"),
        ("email", "a" * 50 + "@example.jp", "WZBAM003E"),
        ("postal", "100001", "WZBAM004E"),
        ("postal", "100000A", "WZBAM005E"),
        ("municipality", "999999", "WZBAM005E"),
        ("municipality", "府中", "WZBAM005E"),
        ("card", "AB1234567CD", "WZBAM004E"),
        ("card", "A112345678CD", "WZBAM005E"),
        ("yes", "2", "WZBAM005E"),
        ("yes", "はい", "WZBAM005E"),
        ("country", "ZZ", "WZBAM005E"),
        ("country", "コンゴ", "WZBAM005E"),
        ("tick", "maybe", "WZBAM005E"),
        ("date", "2026-02-30", "WZBAM111E"),
        ("date", "20261301", "WZBAM111E"),
        ("date", "9999-12-31", "WZBAM111E"),
        ("date", "1899-12-31", "WZBAM111E"),
        ("date", "令和元年4月30日", "WZBAM111E"),
        ("date", "99999999", "WZBAM111E"),
        ("date", "2026-04-", "WZBAM106E"),
        ("date", "-04-01", "WZBAM106E"),
        ("date", "2026", "WZBAM106E"),
        ("date", "4/1/2026", "WZBAM005E"),
        ("date", "明日", "WZBAM005E"),
        ("partial", "1990--15", "WZBAM106E"),
        ("partial", "-05-", "WZBAM106E"),
        ("partial", "1990-13-", "WZBAM111E"),
        ("partial", "19900230", "WZBAM111E"),
        ("partial", "00000000", "WZBAM111E"),
        ("month", "2020-", "WZBAM107E"),
        ("month", "2020", "WZBAM107E"),
        ("month", "2020-13", "WZBAM111E"),
        ("month", "2020-04-01", "WZBAM005E"),
        ("year", "20", "WZBAM005E"),
        ("year", "3000", "WZBAM111E"),
    ],
)
def test_what_cannot_be_folded_is_refused_with_the_message_that_fits(name, raw, id):
    assert refused(name, raw) == id


@pytest.mark.parametrize(
    "raw",
    [
        *("20260401", "2026-04-01", "2026/4/1", "2026.4.1", "2026年4月1日", "２０２６年４月１日", " 2026年 4月 1日 "),
        *(
            "令和8年4月1日",
            "令和８年４月１日",
            "R8.4.1",
            "r8/4/1",
            "R080401",
            "㋿8年4月1日",
            "平成38年4月1日",
            "2026-04-01 00:00:00",
        ),
    ],
)
def test_every_usual_way_to_write_a_date(raw):
    assert checker(OTHERS["date"])(raw) == "20260401"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("平成元年1月8日", "19890108"),
        ("昭和64年1月7日", "19890107"),
        ("大正15年12月24日", "19261224"),
        ("明治45年7月29日", "19120729"),
        ("S60.5.3", "19850503"),
    ],
)
def test_japanese_eras(raw, clean):
    assert checker(OTHERS["date"])(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("1990--", "19900000"),
        ("1990-05-", "19900500"),
        ("1990-5-3", "19900503"),
        ("1990年5月", "19900500"),
        ("昭和60年", "19850000"),
        ("1990", "19900000"),
        ("99999999", "99999999"),
        ("9999--", "99999999"),
        ("不明", "99999999"),
        ("19900000", "19900000"),
    ],
)
def test_dates_with_unknown_parts(raw, clean):
    assert checker(OTHERS["partial"])(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"), [("2020-04", "202004"), ("202004", "202004"), ("令和2年4月", "202004"), ("2020/4", "202004")]
)
def test_months(raw, clean):
    assert checker(OTHERS["month"])(raw) == clean


@pytest.mark.parametrize(("raw", "clean"), [("2020", "2020"), ("令和2年", "2020"), ("２０２０年", "2020")])
def test_years(raw, clean):
    assert checker(OTHERS["year"])(raw) == clean


@given(day=st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_every_day_of_the_calendar_passes(day):
    for kind in ("date", "partial"):
        assert checker(OTHERS[kind])(day.isoformat()) == day.strftime("%Y%m%d")


TYPED = st.one_of(
    st.text(max_size=50),
    st.text(st.sampled_from("あｱカ漢字髙①𠮷aＡ0１-－ー―., 　\n\r\t'/@年月日令和"), max_size=30),
    st.from_regex(r"[0-9０-９\-/ ー]{0,14}", fullmatch=True),
    st.from_regex(r"[A-Za-zａ-ｚ ,]{0,20}", fullmatch=True),
)


@pytest.mark.parametrize("name", ALL)
@given(raw=TYPED)
def test_a_clean_value_passes_unchanged_and_can_be_written(name, raw):
    check = checker(ALL[name])
    try:
        clean = check(raw)
    except Refusal as refusal:
        assert refusal.id.startswith("WZBAM")
        return
    if clean:
        assert check(clean) == clean
        _encode(clean)


@pytest.mark.parametrize("name", ALL)
def test_a_megabyte_is_refused(name):
    for flood in ("あ" * 1_000_000, "1" * 1_000_000, " " * 999_999 + "x", "\x00" * 1_000_000):
        with pytest.raises(Refusal):
            checker(ALL[name])(flood)


def test_lengths_carry_their_unit_and_the_label():
    with pytest.raises(Refusal) as refusal:
        checker(TEXTS["any"])("あ" * 41)
    assert refusal.value == Refusal("WZBAM003E", field=LABEL, length=Text("40文字", "40"))


def test_a_wrong_character_is_named():
    with pytest.raises(Refusal) as refusal:
        checker(TEXTS["half"])("Universite\u0301")
    assert refusal.value.params["detail"] == Text("「é」(U+00E9)は使えません。", "“é” (U+00E9) cannot be used.")


def test_a_required_tick_cannot_be_taken_back():
    with pytest.raises(Refusal) as refusal:
        checker(question(Kind.CHECKBOX, missing="WZBAM110E"))("0")
    assert refusal.value.id == "WZBAM110E"


def test_a_list_that_differs_by_type_is_checked_for_the_type():
    asked = question(Kind.CHOICE, choices="A062")
    assert checker(asked, "change")("51") == "51"
    with pytest.raises(Refusal):
        checker(asked, "coe")("51")
    with pytest.raises(KeyError):
        checker(asked)


def test_a_code_of_another_status_is_refused_in_a_linked_list():
    check = choice_checker(code_list("C970_T26"), LABEL)
    assert check("T260300000") == "T260300000"
    assert check("技術・人文・国際（３年） 3years") == "T260300000"
    with pytest.raises(Refusal) as refusal:
        check("T200300000")
    assert refusal.value == Refusal("WZBAM005E", field=LABEL)


def _encode(clean: str) -> None:
    for sign in clean.replace("\n", ""):
        try:
            sign.encode("cp932")
        except UnicodeEncodeError:
            sign.encode("euc_jis_2004")
