"""現に有する在留資格: present status, period and card of somebody who is in Japan."""

from dataclasses import replace

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import NO, YES, choice, day, digits, letters, residence_card, yes_no
from applications.catalogue.shared.official_names import at
from messages.text import Text

IN_JAPAN = (Type.CHANGE, Type.EXTENSION, Type.CERTIFICATE, Type.REENTRY, Type.ACTIVITY)

STATUS = choice(
    "current_status",
    "現に有する在留資格",
    "Status of residence",
    "CB19",
    number="1",
    official=at("selCurrentZirySkk", "doji.rasZirySkkCode"),
)
CURRENT_STATUS = Section(
    id="current_status_of_residence",
    ja="現に有する在留資格",
    en="Present status of residence",
    types=IN_JAPAN,
    items=(
        STATUS,
        choice(
            "current_period",
            "在留期間",
            "Period of stay",
            "CB19",
            choices_by="current_status",
            number="2",
            official=at("selZiryPeriod", "doji.rasZirySkkKknCode"),
        ),
        day(
            "current_expiry",
            "在留期間の満了日",
            "Date of expiration",
            number="3",
            official=at(
                "selExpirationDateYear(4),selExpirationDateMonth(2),selExpirationDateDay(2)", "doji.gnyuStayPriodYmd"
            ),
        ),
        yes_no(
            "has_residence_card",
            "在留カードの有無",
            "Residence card: yes/no",
            official=at("zrteCardUmFlg", "doji.zrteCardUmFlg"),
        ),
        residence_card(
            "residence_card_number",
            By(
                "在留カード番号",
                certificate="在留カード番号／特別永住者証明書番号",
                reentry="在留カード番号／特別永住者証明書番号",
            ),
            By(
                "Residence card number",
                certificate="Residence card number / Special Permanent Resident Certificate number",
                reentry="Residence card number / Special Permanent Resident Certificate number",
            ),
            asked=Is("has_residence_card", YES),
            exclusive=True,
            missing="WZBAM240E",
            number="4",
            official=at("txtZiryCardNum", "doji.gnyuZrteCardNo"),
        ),
        letters(
            "ed_letters",
            "ＥＤ番号（英字）",
            "ED number (letters)",
            4,
            asked=Is("has_residence_card", NO),
            exclusive=True,
            missing="WZBAM240E",
            sensitive=True,
            number="5",
            example="ABCD",
            help=Text(
                "ＥＤカード裏面の右上にある番号です。", "The number at the top right of the back of the ED card."
            ),
            official=at("txtEdNumEng", "doji.edNoEng"),
        ),
        digits(
            "ed_digits",
            "ＥＤ番号（数字）",
            "ED number (digits)",
            7,
            asked=Is("has_residence_card", NO),
            exclusive=True,
            missing="WZBAM240E",
            sensitive=True,
            number="5",
            example="1234567",
            official=at("txtEdNumNum", "doji.edNoNum"),
        ),
    ),
)


def current_status(type: Type, statuses: str) -> Section:
    """The section; an extension is for one of the `statuses` of its form, other applications for any status."""
    if type is not Type.EXTENSION:
        return CURRENT_STATUS
    return replace(CURRENT_STATUS, items=(replace(STATUS, choices=statuses), *CURRENT_STATUS.items[1:]))
