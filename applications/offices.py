"""受理庁: the regional bureau that receives an application (behaviour 3.5, decision 16)."""

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
_PREFECTURES = {
    "札": "01",
    "仙": "02 03 04 05 06 07",
    "東": "08 09 10 11 12 13 14 15 19",
    "名": "16 17 18 21 22 23 24",
    "阪": "25 26 27 28 29 30",
    "広": "31 32 33 34 35",
    "高": "36 37 38 39",
    "福": "40 41 42 43 44 45 46 47",
}
_BY_PREFECTURE = {code: kanji for kanji, codes in _PREFECTURES.items() for code in codes.split()}
_ADDRESSES = {Type.COE: ("representative_municipality", "employer_municipality")}
_OWN_ADDRESS = ("address_municipality",)


def receiving_bureau(type: str, answers: Answers) -> str:
    """The one kanji of the bureau ("東"); "" when the answers hold no address in Japan.

    Extension and the like go by the applicant's address; a certificate of eligibility by the representative's,
    else the organization's.
    """
    for id in _ADDRESSES.get(Type(type), _OWN_ADDRESS):
        bureau = _BY_PREFECTURE.get(str(answers.get(id) or "")[:2])
        if bureau:
            return bureau
    return ""
