"""The work agreed on: when, for how much, as what."""

from applications.catalogue.conditions import empty
from applications.catalogue.model import By, Section, Type
from applications.catalogue.shared.asking import day, months, other, radio, textarea
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import (
    fixed_period,
    occupation,
    position_section,
    salary_section,
)

FOR_RESIDENTS = (Type.CHANGE, Type.EXTENSION)

PERIOD = Section(
    id="period",
    ja="就労予定期間",
    en="Period of work",
    number=By("4", coe="5"),
    items=fixed_period(
        "就労予定期間",
        "Period of work",
        "A025_2",
        ("radSyurPlnTrmUmFlg", "selSyurPlnTrmYear", "selSyurPlnTrmMonth"),
    ),
)
EMPLOYMENT_START = Section(
    id="employment_start",
    ja="雇用開始(入社)年月日",
    en="Start date of employment",
    number=By("5", coe="6"),
    items=(
        radio(
            "employment_start_undecided",
            "雇用開始未定の場合",
            "If the start date of employment is undecided",
            "CC34",
            required=False,
            types=FOR_RESIDENTS,
            official="selKoyoKktiTmngCode",
        ),
        other(
            "employment_start_undecided_other",
            "雇用開始未定の場合　その他",
            "If undecided: Others",
            "employment_start_undecided",
            "99",
            types=FOR_RESIDENTS,
            official="txtKoyoOtheKktiTmngSnta",
        ),
        day(
            "employment_start_date",
            "雇用開始(入社)年月日",
            "Start date of employment",
            asked=By(None, change=empty("employment_start_undecided")),
            required=By(False, change=True),
            official="selKoyoStartYear|selKoyoStartMonth|selKoyoStartDay",
        ),
    ),
)
SALARY = salary_section(By("6", coe="7"))
EXPERIENCE = Section(
    id="experience",
    ja="実務経験",
    en="Business experience",
    number=By("7", coe="8"),
    items=(
        months(
            "business_experience_months", "実務経験月数", "Business experience (months)", official="txtJtmKiknYears"
        ),
    ),
)
POSITION = position_section(By("8", coe="9"), ("職務上の地位(役職名)　有無", "職務上の地位(役職名)"))
OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number=By("9", coe="10"),
    items=occupation("職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
)
DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number=By("10", coe="11"),
    items=(
        textarea("activity_details", "活動内容詳細", "Details of activities", official="txaShkmNiyuShsi"),
        *changed(
            "duty",
            ("職務内容変更の有無(前回許可時以降)", "職務内容変更の有無　具体的内容"),
            ("radActDetail", "txaActDetail"),
            details_required=By(True, coe=False),
            required=By(True, coe=False),
        ),
    ),
)
CONTRACT = (PERIOD, EMPLOYMENT_START, SALARY, EXPERIENCE, POSITION, OCCUPATION, DUTIES)
