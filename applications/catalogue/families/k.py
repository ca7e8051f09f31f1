"""K: 宗教."""

from applications.catalogue.families.step import activity_step
from applications.catalogue.model import By, Section
from applications.catalogue.rules.career import jobs_in_order
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import choice, full_width, months, phone, text
from applications.catalogue.shared.career import EN, JA, jobs
from applications.catalogue.shared.employment import (
    contract_section,
    occupation,
    position_section,
    salary_section,
)
from applications.catalogue.shared.organization import corporate_number, industry, insurance_number

WORK_HISTORY = Section(id="jobs", ja=JA, en=EN, number=By("20", coe="25"), items=jobs(8))
CONTRACT_TYPE = contract_section()
ORGANIZATION = Section(
    id="organization",
    ja="所属機関等契約先",
    en="Organization of affiliation (place of work or activity)",
    number="3",
    items=(
        text("org_name", "所属機関等契約先　（1）名称", "Name", 60, official="txtWorkPlaceName"),
        *corporate_number("org", "所属機関等契約先　（2）", ("knmskKtdskHujnNoUmFlg", "txtWorkPlaceHujnNum")),
        insurance_number("org", "所属機関等契約先　（3）", official="txtSzknKyhkntkyjgyshNo"),
        *industry(
            "org",
            "所属機関等契約先　（4）業種　",
            ("selSzknMainGyosCode", "txtSzknMainGyosSnta", "selSzknOtheGyosCode{row}", "txtSzknOtheGyos{row}Snta"),
        ),
        *address(
            "org",
            "所属機関等契約先　（5）所在地",
            "Address",
            ("knmskKtdskSzaiPostNo", "hdnSearchedAddress", "txtDetailAddress"),
        ),
        phone("org_phone", "所属機関等契約先　電話番号", "Telephone No.", official="txtWorkPlaceTelNum"),
    ),
)
PERIOD = Section(
    id="period",
    ja="派遣予定期間",
    en="Period of dispatch",
    number="4",
    items=(
        months(
            "dispatch_period_months",
            "派遣予定期間",
            "Period of dispatch (months)",
            required=False,
            official="txtHknPeriod",
        ),
    ),
)
SALARY = salary_section("5", "給与・報酬（月額）（税引き前の支払額）")
POSITION = position_section("6")
OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number="7",
    items=occupation("職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number="8",
    items=(text("activity_details", "活動内容詳細", "Details of activities", 40, official="txtSnsinnActNiyu"),),
)
DISPATCHING_ORGANIZATION = Section(
    id="dispatching_organization",
    ja="派遣元団体",
    en="Dispatching religious organization",
    number="9",
    items=(
        full_width("dispatching_org_name", "派遣元団体　（1）名称", "Name", 60, official="txtHknMtName"),
        choice(
            "dispatching_org_country",
            "派遣元団体　（2）所在地　国・地域",
            "Address: nationality / region",
            "CA61",
            official="selHknMtNationalityAndRegion",
        ),
        full_width("dispatching_org_address", "派遣元団体　（2）所在地", "Address", 80, official="txtHknMtAddress"),
    ),
)
ACTIVITY = activity_step(
    WORK_HISTORY,
    CONTRACT_TYPE,
    ORGANIZATION,
    PERIOD,
    SALARY,
    POSITION,
    OCCUPATION,
    DUTIES,
    DISPATCHING_ORGANIZATION,
    rules=(jobs_in_order,),
)
