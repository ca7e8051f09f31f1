"""L: 報道, 企業内転勤, 研究（転勤）."""

from applications.catalogue.families.l.kinds import INDUSTRY, OCCUPATIONS
from applications.catalogue.families.step import activity_step
from applications.catalogue.model import By, Section
from applications.catalogue.rules.career import employer_named, jobs_in_order, months_known_to_transferees
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import (
    choice,
    full_width,
    months,
    other,
    persons,
    phone,
    text,
    textarea,
)
from applications.catalogue.shared.career import EN, JA, detailed_jobs
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import contract_section, position_section, salary_section
from applications.catalogue.shared.organization import annual_sales, capital, corporate_number, insurance_number

WORK_HISTORY = Section(
    id="jobs", ja=JA, en=EN, number=By("20", coe="25"), items=detailed_jobs(6, exists="radKirkUmFlg")
)
CONTRACT_TYPE = contract_section()
ORGANIZATION = Section(
    id="organization",
    ja="所属機関等契約先",
    en="Organization of affiliation (contract)",
    number="3",
    items=(
        text("org_name", "所属機関等契約先　(1)名称", "Name", 60, official="txtWorkPlaceName"),
        *corporate_number("org", "所属機関等契約先　(2)", ("knmskKtdskHujnNoUmFlg", "txtWorkPlaceHujnNum")),
        text(
            "org_branch_name",
            "所属機関等契約先　(3)支店・事業所名",
            "Name of branch",
            60,
            official="txtWorkPlaceStnJgysh",
        ),
        insurance_number("org", "所属機関等契約先　(4)", official="txtSzknKyhkntkyjgyshNo"),
        *INDUSTRY,
        *address(
            "org",
            "所属機関等契約先　(6)所在地",
            "Address",
            ("knmskKtdskSzaiPostNo", "hdnSearchedAddress", "txtDetailAddress"),
        ),
        phone("org_phone", "所属機関等契約先　(6)電話番号", "Telephone No.", official="txtWorkPlaceTelNum"),
        capital("org", "所属機関等契約先　(7)資本金", official="txtWorkPlaceShnkn"),
        annual_sales(
            "org",
            "所属機関等契約先　(8)年間売上高（直近年度）",
            official="txtWorkPlaceUragdk",
        ),
        persons("org_employees", "所属機関等契約先　(9)従業員数", "Number of employees", official="txtWorkPlaceJgyin"),
        persons(
            "org_foreign_employees",
            "所属機関等契約先　(9)従業員数　うち外国人職員数",
            "Number of foreign employees",
            official="txtWorkPlaceEmployerForeignWorker",
        ),
    ),
)
SALARY = salary_section("4", "給与・報酬（月額・税引き前の支払額）")
POSITION = position_section("5")
PERIOD = Section(
    id="period",
    ja="派遣・就労予定期間",
    en="Period of dispatch / work",
    number="6",
    items=(
        months(
            "work_period_months",
            "派遣・就労予定期間",
            "Period of dispatch / work (months)",
            official="txtHknWorkPeriod",
        ),
    ),
)
OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number="7",
    items=OCCUPATIONS,
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number="8",
    items=(
        textarea("activity_details", "活動内容詳細", "Details of activities", official="txaShkmNiyuShsi"),
        *changed(
            "duty",
            ("職務内容変更の有無（前回許可時以降）", "職務内容変更　具体的内容"),
            ("radShkmNiyuChangeUm", "txaShkmNiyuDetail"),
        ),
    ),
)
DISPATCHING_ORGANIZATION = Section(
    id="dispatching_organization",
    ja="派遣元会社若しくは団体又は契約を締結している報道機関",
    en="Dispatching company / organization, or press organization in contract",
    number="9",
    items=(
        full_width(
            "dispatching_org_name",
            "派遣元会社若しくは団体又は契約を締結している報道機関　(1)名称",
            "Name",
            60,
            official="txtHuduKknName",
        ),
        choice(
            "dispatching_org_country",
            "派遣元会社若しくは団体又は契約を締結している報道機関　(2)所在地　国・地域",
            "Address: nationality / region",
            "CA61",
            official="selHuduKknNationalityAndRegion",
        ),
        full_width(
            "dispatching_org_address",
            "派遣元会社若しくは団体又は契約を締結している報道機関　(2)所在地",
            "Address",
            80,
            official="txtHuduKknAddress",
        ),
        choice(
            "dispatching_org_relation",
            "派遣元会社又は団体と勤務先との関係",
            "Relationship between the dispatching company and the place of employment",
            "CB15",
            number="10",
            official="selHuduKknRelation",
        ),
        other(
            "dispatching_org_relation_other",
            "派遣元会社又は団体と勤務先との関係　その他",
            "Relationship: Others",
            "dispatching_org_relation",
            "9",
            number="10",
            official="txtHuduKknOtherRelation",
        ),
    ),
)
ACTIVITY = activity_step(
    WORK_HISTORY,
    CONTRACT_TYPE,
    ORGANIZATION,
    SALARY,
    POSITION,
    PERIOD,
    OCCUPATION,
    DUTIES,
    DISPATCHING_ORGANIZATION,
    rules=(employer_named, jobs_in_order, months_known_to_transferees),
)
