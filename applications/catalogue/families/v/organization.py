"""特定技能所属機関."""

from applications.catalogue.model import Charset, Section
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import behind, full_width, person_name, persons, phone, text, yes_no
from applications.catalogue.shared.organization import (
    annual_sales,
    capital,
    corporate_number,
    industry,
    insurance_number,
)

ORGANIZATION = Section(
    id="organization",
    ja="特定技能所属機関",
    en="Organization of affiliation of the specified skilled worker",
    number="3",
    items=(
        full_width(
            "org_name",
            "特定技能所属機関　(1)氏名又は名称",
            "Name of person or organization",
            60,
            official="txtTtgnSzknName",
        ),
        *corporate_number("org", "特定技能所属機関　(2)", ("ttgnszknHujnNoUmFlg", "txtTtgnszknHujnNo")),
        insurance_number("org", "特定技能所属機関　(3)", official="txtTtgnszknKyhkntkyjgyshNo"),
        *industry(
            "org",
            "特定技能所属機関　(4)業種　",
            ("selTtgnMainGsyuCode", "txtSzknJgySnta", "selTtgnOtheGsyuCode{row}", "txtSzknJgySnta{row}"),
            others_in_words=True,
        ),
        *address(
            "org",
            "特定技能所属機関　(5)住所（所在地）",
            "Address of person or organization",
            ("ttgnPostNo", "hdnSearchTtgnAddressCode", "txtDetailTtgnAddress"),
        ),
        phone("org_phone", "特定技能所属機関　(5)電話番号", "Telephone No.", official="txtTtgnSzknTel"),
        capital("org", "特定技能所属機関　(6)資本金", official="txtTtgnszknCapitalKngk"),
        annual_sales(
            "org",
            "特定技能所属機関　(7)年間売上金額",
            13,
            official="txtTtgnszknYearUragKngk",
        ),
        persons(
            "org_full_time_staff",
            "特定技能所属機関　(8)常勤職員数",
            "Number of full-time employees",
            official="txtTtgnszknStaffNinzu",
        ),
        person_name(
            "org_representative",
            "特定技能所属機関　(9)代表者の氏名",
            "Name of the representative",
            official="txtTtgnDhyoNameKnj",
        ),
        text(
            "office_name",
            "特定技能所属機関　(10)勤務させる事業所名",
            "Name of place of business where foreign national is to work",
            60,
            official="txtTtgnszknJgsName",
        ),
        *address(
            "office",
            "特定技能所属機関　(10)勤務させる事業所　所在地",
            "Address",
            ("ttgnszknJgsPostNo", "hdnSearchTtgnszknJgsAddressCode", "txtDetailTtgnszknJgsAddress"),
        ),
        yes_no(
            "office_health_pension_insurance",
            "(10)勤務させる事業所が健康保険及び厚生年金保険の適用事業所であることの有無",
            "Does the place of business apply health insurance and employees pension insurance?",
            official="radTtgnKnkoKosiHkenUmFlg",
        ),
        yes_no(
            "office_accident_employment_insurance",
            "(10)勤務させる事業所が労災保険及び雇用保険の適用事業所であることの有無",
            "Does the place of business apply industrial accident insurance and employment insurance?",
            official="radTtgnRosiKoyoHkenUmFlg",
        ),
        text(
            "office_labor_insurance_number",
            "特定技能所属機関　(10)労働保険番号",
            "Labor insurance number",
            18,
            Charset.ALPHANUMERIC,
            **behind("office_accident_employment_insurance"),
            official="txtTtgnRodoHkenNo",
        ),
    ),
)
