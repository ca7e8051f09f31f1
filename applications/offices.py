"""受理庁: the regional bureau that receives an application (behaviour 3.5, decision 16)."""

from applications.catalogue.lists import code_list
from applications.catalogue.model import Answers, Type
from messages.text import Text

BUREAUS = {
    "札": Text("札幌出入国在留管理局", "Sapporo Regional Immigration Services Bureau"),
    "仙": Text("仙台出入国在留管理局", "Sendai Regional Immigration Services Bureau"),
    "東": Text("東京出入国在留管理局", "Tokyo Regional Immigration Services Bureau"),
    "名": Text("名古屋出入国在留管理局", "Nagoya Regional Immigration Services Bureau"),
    "阪": Text("大阪出入国在留管理局", "Osaka Regional Immigration Services Bureau"),
    "広": Text("広島出入国在留管理局", "Hiroshima Regional Immigration Services Bureau"),
    "高": Text("高松出入国在留管理局", "Takamatsu Regional Immigration Services Bureau"),
    "福": Text("福岡出入国在留管理局", "Fukuoka Regional Immigration Services Bureau"),
}
_ADDRESSES = {Type.COE: ("rep_municipality", "org_municipality")}
_OWN_ADDRESS = ("address_municipality",)


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
