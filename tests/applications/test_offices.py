"""Behaviour 3.5, decision 16: the bureau that receives an application."""

import pytest

from applications.catalogue.forms import form, offered
from applications.catalogue.lists import code_list
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from applications.offices import BUREAUS, receiving_bureau
from tests.support.answers import TODAY_OF_EXAMPLES as TODAY
from tests.support.answers import valid

JURISDICTION = {
    "札": "北海道",
    "仙": "青森県 岩手県 宮城県 秋田県 山形県 福島県",
    "東": "茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 山梨県 長野県",
    "名": "富山県 石川県 福井県 岐阜県 静岡県 愛知県 三重県",
    "阪": "滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県",
    "広": "鳥取県 島根県 岡山県 広島県 山口県",
    "高": "徳島県 香川県 愛媛県 高知県",
    "福": "福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県",
}
BY_PREFECTURE = {name: bureau for bureau, names in JURISDICTION.items() for name in names.split()}


def test_every_municipality_has_its_bureau() -> None:
    prefectures = {entry.code: entry.text.ja for entry in code_list("CA69_1")}
    assert sorted(prefectures.values()) == sorted(BY_PREFECTURE)
    for municipality in code_list("CA69"):
        bureau = receiving_bureau("extension", {"address_municipality": municipality.code})
        assert bureau == BY_PREFECTURE[prefectures[municipality.parent]]
        assert bureau in BUREAUS


TOKYO, SAPPORO, OSAKA = (
    code_list("CA69").find(name) or "" for name in ("東京都千代田区", "札幌市中央区", "大阪市北区")
)


@pytest.mark.parametrize("type", ["extension", "change", "acquisition", "certificate"])
def test_people_in_japan_go_by_their_own_address(type: str) -> None:
    assert receiving_bureau(type, {"address_municipality": SAPPORO, "rep_municipality": TOKYO}) == "札"


def test_a_certificate_of_eligibility_goes_by_the_representative_else_the_organization() -> None:
    answers = {"address_municipality": SAPPORO, "rep_municipality": TOKYO, "org_municipality": OSAKA}
    assert receiving_bureau("coe", answers) == "東"
    del answers["rep_municipality"]
    assert receiving_bureau("coe", answers) == "阪"


WITHOUT_ORGANIZATION = frozenset("RT")
"""Families are with family; a spouse, child or other relative is the representative."""


@pytest.mark.parametrize("status", sorted({status for type, status in offered() if type == "coe"}))
def test_every_certificate_of_eligibility_finds_its_organization(status: str) -> None:
    asked = form("coe", status)
    answers = {key: value for key, value in valid(asked, TODAY, fill="all").items() if not key.startswith("rep_")}
    family = ACTIVITY_BY_CODE[status].base[0] if status in ACTIVITY_BY_CODE else status[0]
    bureau = receiving_bureau("coe", answers)
    assert bureau in BUREAUS if family not in WITHOUT_ORGANIZATION else bureau == ""


def test_the_seat_of_a_school_and_of_a_company_that_trains_count_too() -> None:
    assert receiving_bureau("coe", {"school_municipality": OSAKA, "guardian_municipality": TOKYO}) == "阪"
    trained = {"accepting_organizations": [{"accepting_municipality": SAPPORO}, {"accepting_municipality": TOKYO}]}
    assert receiving_bureau("coe", trained) == "札"
    assert receiving_bureau("coe", {"accepting_organizations": []}) == ""


@pytest.mark.parametrize("code", ["", "999999", "13", "１３１０１６"])
def test_no_address_has_no_bureau(code: str) -> None:
    assert receiving_bureau("extension", {"address_municipality": code}) == ""
