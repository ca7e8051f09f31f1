"""犯罪を理由とする処分を受けたことの有無."""

from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import YES, other, yes_no
from messages.text import Text

HELP = Text(
    "日本国外におけるものを含みます。交通違反等による処分を含みます。",
    "Including dispositions outside Japan and those for traffic violations.",
)
NUMBER = By("9", extension="8", acquisition="5", reentry="11")

RECORD = (
    yes_no(
        "criminal_record",
        "犯罪を理由とする処分を受けたことの有無",
        "Criminal record (in Japan / overseas)",
        number=NUMBER,
        help=HELP,
        official=By("radHnziUm1", reentry="re.reHnziSbnUmFlg"),
    ),
    other(
        "criminal_record_detail",
        "（具体的内容）",
        "Detail",
        "criminal_record",
        YES,
        number=NUMBER,
        official=By("txtHnziNiyu", reentry="re.reHnziSbnDetailFr"),
    ),
)
CRIMINAL_RECORD = Section(
    id="record",
    ja="犯罪を理由とする処分",
    en="Criminal record",
    items=RECORD,
    types=(Type.COE, Type.CHANGE, Type.EXTENSION, Type.ACQUISITION),
)
