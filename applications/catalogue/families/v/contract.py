"""特定技能雇用契約."""

from applications.catalogue.model import Repeat, Section
from applications.catalogue.shared.asking import HOURS, YES, choice, day, integer, money, other, radio, yes_no
from applications.catalogue.shared.employment import occupation

EMPLOYMENT_CONTRACT = Section(
    id="employment_contract",
    ja="特定技能雇用契約",
    en="Employment contract for a specified skilled worker",
    number="2",
    items=(
        day(
            "contract_from",
            "特定技能雇用契約　(1)雇用契約期間(始期)",
            "Period of employment contract: from",
            official="selGykyPeriodFromYear(4),selGykyPeriodFromMonth(2),selGykyPeriodFromDay(2)",
        ),
        day(
            "contract_to",
            "特定技能雇用契約　(1)雇用契約期間(終期)",
            "Period of employment contract: to",
            official="selGykyPeriodToYear(4),selGykyPeriodToMonth(2),selGykyPeriodToDay(2)",
        ),
        Repeat(
            id="industrial_fields",
            ja="特定技能雇用契約",
            en="Employment contract for a specified skilled worker",
            max=3,
            questions=(
                choice(
                    "industrial_field",
                    "特定技能雇用契約　(2)従事すべき業務の内容　特定産業分野",
                    "Specified industrial field",
                    "CC04",
                    official="selKykySngoBnyaCode{row}",
                ),
                choice(
                    "work_category",
                    "特定技能雇用契約　(2)従事すべき業務の内容　業務区分",
                    "Work category",
                    "CC04",
                    choices_by="industrial_field",
                    first_row_only=True,
                    official="selKykyGyoumuKbnCode{row}",
                ),
            ),
        ),
        *occupation(
            "特定技能雇用契約　(2)従事すべき業務の内容　職種　", ("selKykyMainSyokusCode", "selKykyOtheSyokusCode{row}")
        ),
        integer(
            "weekly_hours",
            "特定技能雇用契約　(3)所定労働時間(週平均）",
            "Prescribed working hours (weekly average)",
            4,
            unit=HOURS,
            official="txtKykyShoteiRodoJikanSu",
        ),
        integer(
            "monthly_hours",
            "特定技能雇用契約　(3)所定労働時間(月平均）",
            "Prescribed working hours (monthly average)",
            4,
            unit=HOURS,
            official="txtKykykRdTimeMonthAvg",
        ),
        yes_no(
            "hours_equivalent",
            "特定技能雇用契約　(3)所定労働時間が通常の労働者の所定労働時間と同等であることの有無",
            "Are the prescribed working hours equivalent to the prescribed working hours of regular workers?",
            official="radKykykRdTimeDtUmFlg",
        ),
        money(
            "monthly_remuneration",
            "特定技能雇用契約　(4)月額報酬",
            "Monthly remuneration",
            8,
            official="txtKykyMonthHoshKngk",
        ),
        money(
            "hourly_basic_salary",
            "特定技能雇用契約　(4)基本給の時間換算額",
            "Time converted amount of basic salary",
            8,
            official="txtKykykTrmTimeKngk",
        ),
        money(
            "comparable_japanese_remuneration",
            "特定技能雇用契約　(4)同等の業務に従事する日本人の月額報酬",
            "Monthly remuneration of Japanese national engaging in the same type of work",
            8,
            required=False,
            official="txtKykykJphtGtkk",
        ),
        yes_no(
            "remuneration_equal",
            "特定技能雇用契約　(4)報酬の額が日本人が従事する場合の報酬の額と同等以上であることの有無",
            "Will the foreign national receive an equal or greater amount of remuneration than a Japanese "
            "national would receive for comparable work?",
            official="radKykykJphtijGtkkUmFlg",
        ),
        radio(
            "payment_method",
            "特定技能雇用契約　(5)報酬の支払方法",
            "Payment method of remuneration",
            "CC08",
            official="radKykyHoshPayCode",
        ),
        yes_no(
            "different_treatment_exists",
            "特定技能雇用契約　(6)外国人であることを理由に日本人と異なった待遇としている事項の有無",
            "Are any matters stipulated related to treatment that differ from that given to a Japanese "
            "national due to the applicant being a foreign national?",
            official="radHphtKtnrUmFlg",
        ),
        other(
            "different_treatment_details",
            "特定技能雇用契約　(6)外国人であることを理由に日本人と異なった待遇としている事項の有無　有　内容入力欄",
            "Details",
            "different_treatment_exists",
            YES,
            max=60,
            official="txtHphtKtnrDetail",
        ),
        yes_no(
            "paid_leave_for_return",
            "(7)一時帰国を希望した場合に必要な有給休暇を取得させるものとしていることの有無",
            "Will the foreign national be given the necessary paid holidays in the event of wanting to return "
            "temporarily to his/her home country?",
            official="radYkkkUmFlg",
        ),
        yes_no(
            "employment_field_criteria_met",
            "(8)雇用関係につき告示で定められる基準に適合していることの有無",
            "Are the criteria stipulated in a public notice specific to the specified industrial field in "
            "terms of the employment relations being met?",
            required=False,
            official="radTktsgbyKjnUmFlg",
        ),
        yes_no(
            "return_travel_covered",
            "(9)外国人が帰国旅費を負担できないとき、旅費を負担し、その他必要な措置をすることの有無",
            "Will the organization of affiliation pay for the travel expenses for return if the foreign "
            "national cannot afford them, and take necessary measures to ensure smooth departure?",
            official="radGykykRhodUmFlg",
        ),
        yes_no(
            "health_measures",
            "(10)外国人の健康の状況その他の生活の状況を把握するために必要な措置を講ずることの有無",
            "Is the organization of affiliation taking the necessary measures to check the state of the "
            "foreign national's health and other living conditions?",
            official="radKkjkHascUmFlg",
        ),
        yes_no(
            "residence_field_criteria_met",
            "(11)特定産業分野に特有の事情に鑑みて告示で定められる基準に適合していることの有無",
            "Are the criteria stipulated in a public notice in terms of the matters necessary to ensure the "
            "proper residence of the foreign nationals being met?",
            required=False,
            official="radTktsgbyKjnTgUmFlg",
        ),
    ),
)
