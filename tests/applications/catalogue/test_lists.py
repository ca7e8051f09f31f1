"""The code lists are whole, and what is looked for is found."""

import hashlib
import subprocess
import sys

import pytest

from applications.catalogue import list_files
from applications.catalogue.lists import MUNICIPALITIES, CodeList, Entry, code_list, has_list, list_id
from applications.catalogue.model import Type

EVERY = sorted(list_files.index())


def names(found: tuple[Entry, ...]) -> list[str]:
    return [entry.text.ja for entry in found]


def test_the_files_are_the_ones_the_script_wrote():
    for line in (list_files.FOLDER / "SHA256SUMS").read_text().splitlines():
        checksum, name = line.split()
        assert hashlib.sha256((list_files.FOLDER / name).read_bytes()).hexdigest() == checksum, name


def test_every_list_loads_with_unique_codes_and_japanese_names():
    for id in EVERY:
        listed = code_list(id)
        assert listed.id == id
        assert len(listed.codes) == len(listed.entries), id
        assert all(entry.text.ja for entry in listed), id


def test_every_label_finds_its_own_code():
    for id in EVERY:
        listed = code_list(id)
        for entry in listed:
            found = listed.find(f"{entry.text.ja} {entry.text.en}")
            assert found in (entry.code, None), (id, entry)


@pytest.mark.parametrize(
    ("id", "size"),
    [
        (MUNICIPALITIES, 1904),
        ("CA69_1", 47),
        ("CB79", 198),
        ("CA61", 197),
        ("CB52", 66),
        ("C619", 55),
        ("bureau", 8),
        ("CB20", 427),
        ("C970@extension", 769),
        ("C970@coe+change", 324),
        ("C970_T51@extension", 425),
        ("CB19_T41@coe", 48),
        ("CC02", 206),
        ("CC13", 47),
        ("CC13_1_04N2", 47),
        ("CC02_1_04N2", 30),
        ("CA94", 93),
        ("CB30@coe+extension", 169),
        ("CB18_04X1", 15),
        ("CB22@coe", 3),
        ("A030", 24),
        ("A036", 2),
        ("A045", 2),
        ("CC02_1_01J2", 0),
    ],
)
def test_sizes(id, size):
    assert len(code_list(id)) == size


def test_nobody_names_japan_as_the_applicants_nationality():
    assert code_list("CA61").get("900") is None
    assert code_list("CB79").codes.keys() - code_list("CA61").codes.keys() == {"900"}
    assert names(code_list("CA61").entries[:3]) == ["中国", "ベトナム", "韓国"]


def test_parents_exist():
    prefectures, bureaus = code_list("CA69_1"), code_list("bureau")
    assert all(entry.parent in prefectures.codes for entry in code_list(MUNICIPALITIES))
    assert all(entry.parent in bureaus.codes for entry in (*prefectures, *code_list("CB52")))
    assert sum(len(code_list(f"CA69_1_{code}")) for code in prefectures.codes) == 1904
    assert all(len(code_list(f"C619_{code}")) for code in code_list("C619").codes)


def test_linked_lists_hang_on_codes_of_their_parent_list():
    statuses = code_list("CB19_3")
    linked = [id for id in EVERY if id.startswith("C970_")]
    assert len(linked) == 35
    assert all(id.partition("@")[0].removeprefix("C970_") in statuses.codes for id in linked)


def test_municipal_codes_carry_their_check_digit_and_prefecture():
    for entry in code_list(MUNICIPALITIES):
        weighted = sum(int(digit) * weight for digit, weight in zip(entry.code, (6, 5, 4, 3, 2), strict=False))
        assert entry.code[5] == str(11 - weighted % 11)[-1]
        assert entry.code[:2] == entry.parent[:2]
        assert entry.kana
        assert entry.text.en


def test_twelve_municipalities_have_no_inhabitants_under_their_name():
    unused = [entry.text.ja for entry in code_list(MUNICIPALITIES) if entry.obsolete]
    assert len(unused) == 12
    assert "岩手県岩手郡滝沢村" in unused


@pytest.mark.parametrize(
    ("bureau", "prefectures"),
    [
        ("札", "北海道"),
        ("仙", "青森県 岩手県 宮城県 秋田県 山形県 福島県"),
        ("東", "茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 山梨県 長野県"),
        ("名", "富山県 石川県 福井県 岐阜県 静岡県 愛知県 三重県"),
        ("阪", "滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県"),
        ("広", "鳥取県 島根県 岡山県 広島県 山口県"),
        ("高", "徳島県 香川県 愛媛県 高知県"),
        ("福", "福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県"),
    ],
)
def test_the_jurisdiction_of_the_bureaus(bureau, prefectures):
    assert {e.text.ja for e in code_list("CA69_1") if e.parent == bureau} == set(prefectures.split())


def test_offices_of_a_region():
    assert names(code_list("C619_040002").entries) == ["仙台出入国在留管理局"]
    assert code_list("C619_040002").entries[0].parent == "040002"


def test_periods_read_as_on_the_manuals_screens():
    assert code_list("C970_T20").get("T200300000").text.ja == "技能(3年)"
    assert code_list("C970_T20").get("T200300000").text.en == "Skilled Labor (3 years)"
    assert code_list("CB19_T41", "extension").get("0403000").text.en == "4 years 3 months"
    assert code_list("CB19_T02").get("0000015").text.ja == "15日"


@pytest.mark.parametrize(
    ("id", "type", "exact"),
    [
        ("A062", "extension", "A062@extension"),
        ("A062@coe", "", "A062@coe"),
        ("A062@coe", "change", "A062@coe"),
        ("CB19", "coe", "CB19@coe+extension"),
        ("CB19", Type.CHANGE, "CB19@change"),
        ("CB19", "acquisition", "CB19@change"),
        ("CB19", "certificate", "CB19@coe+extension"),
        ("CB19_T41", "extension", "CB19_T41@change+extension"),
        ("CB19@coe_T41", "", "CB19_T41@coe"),
        ("CB22@coe+change", "", "CB22@coe"),
        ("A045", "extension", "A045"),
        ("A045", "", "A045"),
    ],
)
def test_a_type_picks_its_variant(id, type, exact):
    assert list_id(id, type) == exact
    assert code_list(id, type).id == exact
    assert has_list(id, type)


@pytest.mark.parametrize(
    ("id", "type"), [("A062", ""), ("ZZ", "coe"), ("CB19_T99", "coe"), ("../index", ""), ("", ""), ("@", "")]
)
def test_unknown_and_ambiguous_lists(id, type):
    assert not has_list(id, type)
    with pytest.raises(KeyError):
        code_list(id, type)


@pytest.mark.parametrize(
    "query",
    ["千代田", "ちよだ", "ﾁﾖﾀﾞ", "chiyoda", "東京都 千代", "東京都千代田区", "とうきょうと ちよだ", "Tokyo chiyoda"],
)
def test_a_municipality_is_found_by_any_part_of_its_names(query):
    assert "131016" in [entry.code for entry in code_list(MUNICIPALITIES).search(query)]


def test_searching_puts_beginnings_first_and_unused_names_last():
    assert names(code_list(MUNICIPALITIES).search("滝沢")) == ["岩手県滝沢市", "岩手県岩手郡滝沢村"]
    assert names(code_list("CB79").search("国"))[0] == "中国"
    assert names(code_list("CB79").search("スイ"))[0] == "スイス"
    assert names(code_list("CB79").search("an", limit=1)) == ["アンドラ"]


def test_searching_finds_nothing_for_nothing():
    nationalities = code_list("CB79")
    assert nationalities.search("") == nationalities.search("　・") == nationalities.search("ｘｙｚ") == ()
    assert len(code_list(MUNICIPALITIES).search("市", limit=5)) == 5


def test_a_municipality_name_borne_by_several_stands_for_none():
    municipalities = code_list(MUNICIPALITIES)
    assert municipalities.find("府中市") is None
    assert municipalities.find("東京都府中市") == "132063"
    assert municipalities.find("東京都 府中市") == "132063"


def test_an_omitted_answer_has_the_empty_code():
    undecided = code_list("A036")
    assert [entry.code for entry in undecided] == ["1", ""]
    assert undecided.find("有 Yes") == ""


def test_lists_are_read_when_asked_for():
    script = (
        "import sys, applications.catalogue.lists as lists\n"
        "assert lists.list_files.index.cache_info().currsize == 0\n"
        "lists.code_list('A045')\n"
        "assert lists.list_files._sets.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=list_files.FOLDER.parents[3])


def test_a_list_is_made_once():
    assert code_list("CB79") is code_list("CB79", "coe")
    assert isinstance(code_list("CB79"), CodeList)
