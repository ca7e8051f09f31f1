"""M: 経営・管理."""

from applications.catalogue.conditions import Is
from applications.catalogue.families.step import activity_step
from applications.catalogue.model import By, Section
from applications.catalogue.rules.career import jobs_in_order
from applications.catalogue.shared.address import address
from applications.catalogue.shared.asking import (
    SQUARE_METRES,
    integer,
    money,
    months,
    persons,
    phone,
    radio,
    text,
    textarea,
)
from applications.catalogue.shared.career import EN, JA, jobs
from applications.catalogue.shared.education import EDUCATION, major
from applications.catalogue.shared.employment import contract_section, fixed_period, occupation, salary_section
from applications.catalogue.shared.organization import (
    annual_sales,
    capital,
    corporate_number,
    industry,
    insurance_number,
)
from messages.text import Text

MANAGEMENT_EXPERIENCE = Section(
    id="management_experience",
    ja="事業の経営又は管理の実務経験",
    en="Experience in operating or managing business",
    number=By("20", coe="25"),
    items=(
        months(
            "management_experience_months",
            "事業の経営又は管理についての実務経験期間",
            "Experience in the operation or management of business (months)",
            official="txtJtmKiknPeriod",
        ),
    ),
)
WORK_HISTORY = Section(id="jobs", ja=JA, en=EN, number=By("21", coe="26"), items=jobs(8, row="empHis[{row}]."))
CONTRACT_TYPE = contract_section()
ORGANIZATION = Section(
    id="organization",
    ja="勤務先",
    en="Place of employment",
    number="3",
    items=(
        text("org_name", "勤務先　(1)名称", "Name", 60, official="txtWorkPlaceName"),
        *corporate_number("org", "勤務先　(2)", ("knmskHujnNoUmFlg", "txtWorkPlaceHujnNum")),
        text("org_branch_name", "勤務先　(3)支店・事業所名", "Name of branch", 60, official="txtWorkPlaceStnJgysh"),
        insurance_number("org", "勤務先　(4)", official="txtKnmskKyhkntkyjgyshNo"),
        *industry(
            "org",
            "勤務先　(5)業種　",
            ("selKnmskMainGyosCode", "txtKnmskMainGyosSnta", "selKnmskOtheGyosCode{row}", "txtKnmskOtheGyos{row}Snta"),
        ),
        *address(
            "org",
            "勤務先　(6)所在地",
            "Address",
            ("knmskSzaiPostNo", "hdnSearchedWorkPlaceAddress", "txtDetailWorkPlaceAddress"),
        ),
        phone("org_phone", "勤務先　(6)電話番号", "Telephone No.", official="txtWorkPlaceTelNum"),
        capital("org", "勤務先　(7)資本金", official="txtWorkPlaceShnkn"),
        annual_sales(
            "org",
            "勤務先　(8)年間売上高(直近年度)",
            official="txtWorkPlaceUragdk",
        ),
        money(
            "org_corporate_tax",
            "勤務先　(9)法人税納付額",
            "Amount of corporate tax paid",
            8,
            official="txtWorkPlaceHujnTaxPay",
        ),
        money(
            "applicant_investment",
            "勤務先　(10)申請人の投資額",
            "Amount invested by the applicant",
            8,
            required=False,
            official="txtSnsinnInvestment",
        ),
        persons(
            "org_full_time_employees",
            "勤務先　(11)常勤従業員数",
            "Number of full-time employees",
            required=False,
            help=Text(
                "申請人が事業の経営を開始しようとする場合に入力してください。",
                "Only if the applicant is to start operating the business.",
            ),
            official="txtFullTimeEmployee",
        ),
        persons(
            "org_full_time_japanese_etc",
            "勤務先　(11)常勤従業員数のうち日本人、特別永住者、永住者、日本人の配偶者等、"
            "永住者の配偶者等又は定住者の数",
            "Of which Japanese, special permanent residents, permanent residents, spouses or long term residents",
            required=False,
            help=Text(
                "申請人が事業の経営を開始しようとする場合に入力してください。",
                "Only if the applicant is to start operating the business.",
            ),
            official="txtSpouseOrPermResiOrLongTermResi",
        ),
    ),
)
OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number="4",
    items=occupation("職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number="5",
    items=(textarea("activity_details", "活動内容詳細", "Details of activities", official="txaActNiyuShsi"),),
)
PERIOD = Section(
    id="period",
    ja="就労予定期間",
    en="Period of work",
    number="6",
    help=Text("申請人が管理者の場合に入力してください。", "Fill this in if the applicant is a manager."),
    items=fixed_period(
        "就労予定期間",
        "Period of work",
        "A025_1",
        ("selSyurPlnTrmUmFlg", "selSyurPlnTrmYear", "selSyurPlnTrmMonth"),
        required=False,
    ),
)
SALARY = salary_section("7")
POSITION = Section(
    id="position",
    ja="職務上の地位",
    en="Position (Title)",
    number="8",
    items=(text("position_title", "職務上の地位（役職名）", "Position (Title)", 60, official="txtWorkPositionName"),),
)
PREMISES = Section(
    id="premises",
    ja="事業所の状況",
    en="Office",
    number="9",
    items=(
        integer(
            "premises_area_m2",
            "事業所の状況　(1)面積",
            "Area (square meters)",
            5,
            unit=SQUARE_METRES,
            official="txtJgyshArea",
        ),
        radio("premises_tenure", "事業所の状況　(2)保有の形態", "Ownership / Lease", "CB17", official="radHyuKiti"),
        money(
            "premises_monthly_rent",
            "事業所の状況　(2)月額家賃",
            "Monthly rent",
            8,
            asked=Is("premises_tenure", "2"),
            official="txtRentMonthly",
        ),
    ),
)
ACTIVITY = activity_step(
    EDUCATION,
    major("CA80"),
    MANAGEMENT_EXPERIENCE,
    WORK_HISTORY,
    CONTRACT_TYPE,
    ORGANIZATION,
    OCCUPATION,
    DUTIES,
    PERIOD,
    SALARY,
    POSITION,
    PREMISES,
    rules=(jobs_in_order,),
)
