"""受理庁: the regional bureau that receives an application (behaviour 3.5, decision 16)."""

from applications.catalogue.lists import code_list
from applications.catalogue.model import Answers, Type
from messages.text import Text

_CITIES = {
    "札": Text("札幌", "Sapporo"),
    "仙": Text("仙台", "Sendai"),
    "東": Text("東京", "Tokyo"),
    "名": Text("名古屋", "Nagoya"),
    "阪": Text("大阪", "Osaka"),
    "広": Text("広島", "Hiroshima"),
    "高": Text("高松", "Takamatsu"),
    "福": Text("福岡", "Fukuoka"),
}
BUREAUS = {
    kanji: Text(f"{city.ja}出入国在留管理局", f"{city.en} Regional Immigration Services Bureau")
    for kanji, city in _CITIES.items()
}
"""The regional bureaus by the kanji that receipt numbers begin with."""
_ADDRESSES = {Type.COE: ("rep_municipality", "org_municipality")}
_OWN_ADDRESS = ("address_municipality",)


def city(bureau: str) -> Text:
    """Where a bureau is, for narrow columns: 東京; "" for none."""
    return _CITIES.get(bureau, Text("", ""))


def receiving_bureau(type: str, answers: Answers) -> str:
    """The one kanji of the bureau ("東"); "" when the answers hold no address in Japan.

    Extension and the like go by the applicant's address; a certificate of eligibility by the representative's,
    else the organization's.
    """
    for id in _ADDRESSES.get(Type(type), _OWN_ADDRESS):
        municipality = code_list("CA69").get(str(answers.get(id) or ""))
        prefecture = code_list("CA69_1").get(municipality.parent) if municipality else None
        if prefecture:
            return prefecture.parent
    return ""
