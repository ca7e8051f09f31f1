"""The contracting organization (所属機関等作成用１)."""

from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import full_width, person_name, persons, phone, text
from applications.catalogue.shared.employment import contract_section
from applications.catalogue.shared.organization import (
    annual_sales,
    capital,
    corporate_number,
    industry,
    insurance_number,
)
from applications.catalogue.statuses import ACTIVITIES

RESEARCH = ("N1", *(activity.code for activity in ACTIVITIES if activity.category == "X1"))
"""研究, 特定活動 (No. 36) and 高度専門職１号イ."""

CONTRACT_TYPE = contract_section(names=("radKiykKiti", "txtOtherKiykKiti"))
EMPLOYER = Section(
    id="organization",
    ja="所属機関等契約先",
    en="Organization of affiliation (contract)",
    number="3",
    items=(
        full_width("org_name", "所属機関等契約先　(1)名称", "Name", 60, official="txtShzkKknKiykSkName"),
        *corporate_number("org", "所属機関等契約先　(2)", ("szknHujnNoUmFlg", "txtShzkKknKiykSkHujnNum")),
        text(
            "org_branch_name",
            "所属機関等契約先　(3)支店・事業所名",
            "Name of branch",
            60,
            required=By(True, coe=False),
            official="txtShzkKknKiykSkStnJgysh",
        ),
        insurance_number("org", "所属機関等契約先　(4)", official="txtSzknKyhkntkyjgyshNo"),
        *industry(
            "org",
            "所属機関等契約先　(5)業種　",
            ("selSzknMainGyosCode", "txtSzknMainGyosSnta", "selSzknOtheGyosCode{row}", "txtSzknOtheGyos{row}Snta"),
        ),
        *address(
            "org",
            "所属機関等契約先　(6)所在地",
            "Address",
            ("szknSzaiPostNo", "hdnSearchedShzkKknKiykSkAddress", "txtDetailShzkKknKiykSkAddress"),
        ),
        phone("org_phone", "所属機関等契約先　(6)電話番号", "Telephone No.", official="txtShzkKknKiykSkTelNum"),
        capital("org", "所属機関等契約先　(7)資本金", official="txtShzkKknKiykSkShnkn"),
        annual_sales(
            "org",
            "所属機関等契約先　(8)年間売上高(直近年度)",
            official="txtShzkKknKiykSkUragdk",
        ),
        persons(
            "org_employees",
            "所属機関等契約先　(9)従業員数",
            "Number of employees",
            official="txtShzkKknKiykSkEmployee",
        ),
        persons(
            "org_foreign_employees",
            "所属機関等契約先　(9)うち外国人職員数",
            "Number of foreign employees",
            official="txtShzkKknKiykSkForeignWorker",
        ),
        persons(
            "org_technical_interns",
            "所属機関等契約先　(9)(このうち技能実習生)",
            "Of which technical intern trainees",
            required=False,
            official="txtSzknSkillNinzu",
        ),
    ),
)
LABORATORY = Section(
    id="laboratory",
    ja="研究室",
    en="Laboratory",
    number="4",
    types=(Type.COE,),
    only_for=RESEARCH,
    items=(
        text(
            "laboratory_name",
            "研究室　(1)研究室名",
            "Name of laboratory",
            60,
            required=False,
            official="empHisList[1].txtKnkyustName",
        ),
        person_name(
            "supervisor_name",
            "研究室　(2)指導教員氏名",
            "Name of supervising professor",
            required=False,
            official="empHisList[1].txtSdkyinName",
        ),
    ),
)
ORGANIZATION = (CONTRACT_TYPE, EMPLOYER, LABORATORY)
