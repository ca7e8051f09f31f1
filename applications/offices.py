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
ORGANIZATIONS = ("org", "school", "inviter", "implementer", "accepting_organizations.0.accepting", "employer")
"""Who invites the applicant, as the forms call it; a family has no organization."""
_OWN_ADDRESS = ("address",)
_ADDRESSES = {Type.COE: ("rep", *ORGANIZATIONS)}


def city(bureau: str) -> Text:
    """Where a bureau is, for narrow columns: 東京; "" for none."""
    return _CITIES.get(bureau, Text("", ""))


def receiving_bureau(type: str, answers: Answers) -> str:
    """The one kanji of the bureau ("東"); "" when the answers hold no address in Japan.

    Extension and the like go by the applicant's address; a certificate of eligibility by the representative's,
    else by the seat of the accepting organization.
    """
    for whose in _ADDRESSES.get(Type(type), _OWN_ADDRESS):
        municipality = code_list("CA69").get(_at(answers, f"{whose}_municipality"))
        prefecture = code_list("CA69_1").get(municipality.parent) if municipality else None
        if prefecture:
            return prefecture.parent
    return ""


def _at(answers: Answers, path: str) -> str:
    head, _, rest = path.partition(".")
    if not rest:
        return str(answers.get(head) or "")
    number, _, id = rest.partition(".")
    rows = answers.get(head) or []
    return str(rows[int(number)].get(id) or "") if int(number) < len(rows) else ""
