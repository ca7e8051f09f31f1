"""登録支援機関."""

from dataclasses import replace

from applications.catalogue.families.v.kinds import BY_ANOTHER
from applications.catalogue.model import Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import day, full_width, money, person_name, phone, text
from applications.catalogue.shared.organization import corporate_number, insurance_number

REGISTERED_SUPPORT_ORG = Section(
    id="registered_support_org",
    ja="登録支援機関",
    en="Registered support organization",
    number="5",
    items=(
        full_width(
            "rso_name",
            "登録支援機関　(1)氏名又は名称",
            "Name of person or organization",
            60,
            asked=BY_ANOTHER,
            official="txtSeknName",
        ),
        *corporate_number("rso", "登録支援機関　(2)", ("seknHujnNoUmFlg", "txtSeknHujnNo"), asked=BY_ANOTHER),
        insurance_number("rso", "登録支援機関　(3)", asked=BY_ANOTHER, official="txtSeknKyhkntkyjgyshNo"),
        *address(
            "rso",
            "登録支援機関　(4)所在地",
            "Address",
            ("seknPostNo", "hdnSearchSeknAddressCode", "txtDetailSeknAddress"),
            asked=BY_ANOTHER,
        ),
        phone(
            "rso_phone",
            "登録支援機関　(4)電話番号",
            "Telephone No.",
            asked=BY_ANOTHER,
            official="txtSeknTel",
        ),
        person_name(
            "rso_representative",
            "登録支援機関　(5)代表者の氏名",
            "Name of the representative",
            asked=BY_ANOTHER,
            official="txtSeknDhsName",
        ),
        replace(
            full_width(
                "rso_registration_number",
                "登録支援機関　(6)登録番号",
                "Registration no.",
                9,
                asked=BY_ANOTHER,
                official="txtEntrySenTurkNo",
            ),
            exact=True,
        ),
        day(
            "rso_registration_date",
            "登録支援機関　(7)登録年月日",
            "Date of Registration",
            asked=BY_ANOTHER,
            official="selSeknEntYmdYear(4),selSeknEntYmdMonth(2),selSeknEntYmdDay(2)",
        ),
        full_width(
            "rso_office_name",
            "登録支援機関　(8)支援を行う事業所の名称",
            "Name of place of business implementing support",
            60,
            asked=BY_ANOTHER,
            official="txtEntrySenJgyName",
        ),
        *address(
            "rso_office",
            "登録支援機関　(9)所在地",
            "Address (office)",
            ("seknJgsPostNo", "hdnSearchEntrySenSekninAddressCode", "txtDetailEntrySenSekninAddress"),
            asked=BY_ANOTHER,
        ),
        person_name(
            "rso_support_manager",
            "登録支援機関　(10)支援責任者名",
            "Support manager",
            asked=BY_ANOTHER,
            official="txtEntrySenSekninNameKnj",
        ),
        person_name(
            "rso_support_staff",
            "登録支援機関　(11)支援担当者名",
            "Support staff",
            asked=BY_ANOTHER,
            official="txtEntrySenTantoNameKnj",
        ),
        text(
            "rso_languages",
            "登録支援機関　(12)対応可能言語",
            "Available languages",
            60,
            asked=BY_ANOTHER,
            official="txtEntrySenAvailLangFr",
        ),
        money(
            "rso_commission_fee",
            "登録支援機関　(13)支援委託手数料(月額/人)",
            "Support commission fee (person per month)",
            8,
            asked=BY_ANOTHER,
            official="txtEntrySeknItkTsr",
        ),
    ),
)
