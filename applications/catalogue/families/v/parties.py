"""Whom the contract brings in: 派遣先, 職業紹介事業者, 取次機関."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import choice, day, full_width, person_name, phone, text
from applications.catalogue.shared.organization import corporate_number, insurance_number

DISPATCH_SITE = Section(
    id="dispatch_site",
    ja="派遣先（労働者派遣の対象とする場合）",
    en="Dispatch site (if the foreign national may be sent out for worker dispatch)",
    number="2",
    items=(
        text(
            "dispatch_name",
            "特定技能雇用契約　(12)派遣先　氏名又は名称",
            "Name of person or organization",
            60,
            required=False,
            official="txtHksName",
        ),
        *corporate_number(
            "dispatch", "特定技能雇用契約　(12)派遣先　", ("hksHujnNoUmFlg", "txtHksHujnNo"), required=False
        ),
        insurance_number("dispatch", "特定技能雇用契約　(12)派遣先　", official="txtHksKyhkntkyjgyshNo"),
        *address(
            "dispatch",
            "特定技能雇用契約　(12)派遣先　住所（所在地）",
            "Address",
            ("hksPostNo", "hdnSearchHksAddressCode", "txtDetailHksAddress"),
            required=False,
        ),
        phone(
            "dispatch_phone",
            "特定技能雇用契約　(12)派遣先　電話番号",
            "Telephone No.",
            required=False,
            official="txtHksTel",
        ),
        person_name(
            "dispatch_representative",
            "特定技能雇用契約　(12)派遣先　代表者の氏名",
            "Name of the representative",
            required=False,
            official="txtHksDhsName",
        ),
        day(
            "dispatch_from",
            "特定技能雇用契約　(12)派遣先　派遣期間(始期)",
            "Period of dispatch: from",
            required=False,
            official="selHakenPeriodFromYear(4),selHakenPeriodFromMonth(2),selHakenPeriodFromDay(2)",
        ),
        day(
            "dispatch_to",
            "特定技能雇用契約　(12)派遣先　派遣期間(終期)",
            "Period of dispatch: to",
            required=False,
            official="selHakenPeriodToYear(4),selHakenPeriodToMonth(2),selHakenPeriodToDay(2)",
        ),
    ),
)
PLACEMENT = Section(
    id="placement",
    ja="職業紹介事業者",
    en="Employment placement service provider",
    number="2",
    items=(
        full_width(
            "placement_name",
            "特定技能雇用契約　(13)職業紹介事業者　氏名又は名称",
            "Name of person or organization",
            60,
            required=False,
            official="txtSkgsksName",
        ),
        *corporate_number(
            "placement",
            "特定技能雇用契約　(13)職業紹介事業者　",
            ("skgsksHujnNoUmFlg", "txtSkgsksHujnNo"),
            required=False,
        ),
        insurance_number("placement", "特定技能雇用契約　(13)職業紹介事業者　", official="txtSkgsksKyhkntkyjgyshNo"),
        *address(
            "placement",
            "特定技能雇用契約　(13)職業紹介事業者　住所（所在地）",
            "Address",
            ("skgsksPostNo", "hdnSearchSkgsksAddressCode", "txtDetailSkgsksAddress"),
            required=False,
        ),
        phone(
            "placement_phone",
            "特定技能雇用契約　(13)職業紹介事業者　電話番号",
            "Telephone No.",
            required=False,
            official="txtSkgsksTel",
        ),
        full_width(
            "placement_permission_number",
            "特定技能雇用契約　(13)職業紹介事業者　許可・届出番号",
            "Permission / notification no.",
            16,
            required=False,
            official="txtSkgsksKkNo",
        ),
        day(
            "placement_receipt_date",
            "特定技能雇用契約　(13)職業紹介事業者　受理年月日",
            "Date of receipt",
            required=False,
            official="selSkgsksAceptYmdYear(4),selSkgsksAceptYmdMonth(2),selSkgsksAceptYmdDay(2)",
        ),
    ),
)
INTERMEDIARY = Section(
    id="intermediary",
    ja="取次機関",
    en="Intermediary organization",
    number="2",
    items=(
        full_width(
            "intermediary_name",
            "特定技能雇用契約　(14)取次機関　氏名又は名称",
            "Name of person or organization",
            60,
            required=False,
            official="txtToriSzknName",
        ),
        choice(
            "intermediary_country",
            "特定技能雇用契約　(14)取次機関　国・地域",
            "Country / region",
            "CB79",
            required=False,
            official="selToriRegion",
        ),
        *address(
            "intermediary",
            "特定技能雇用契約　(14)取次機関　住所（所在地）",
            "Address",
            ("ttgnToriPostNo", "hdnSearchToriAddressCode", "txtDetailToriAddress"),
            asked=Is("intermediary_country", "900"),
            required=False,
        ),
        phone(
            "intermediary_phone",
            "特定技能雇用契約　(14)取次機関　電話番号",
            "Telephone No.",
            required=False,
            official="txtToriTel",
        ),
    ),
)

PARTIES = (DISPATCH_SITE, PLACEMENT, INTERMEDIARY)
