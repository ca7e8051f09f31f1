"""The work: contract, occupation, duties, position and reward."""

from dataclasses import replace

from applications.catalogue.conditions import Is
from applications.catalogue.families.u.kinds import (
    DESIGNATED,
    FOR_A_PERIOD,
    IN_A_POSITION,
    KIND,
    MEDICAL,
    OFFICES,
    OFFICIAL_DUTY,
    REWARDED,
    WORKING,
)
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import YES, behind, digits, money, months, radio, text, textarea, yes_no
from applications.catalogue.shared.changes import changed
from applications.catalogue.shared.employment import contract_type, occupation, position_section

CONTRACT_TYPE = Section(
    id="contract",
    ja="契約の形態",
    en="Type of contract",
    number="1",
    items=contract_type(asked=WORKING, required=False),
)

OCCUPATION = Section(
    id="occupation",
    ja="職種",
    en="Occupation",
    number="3",
    items=occupation("職種　", ("selKtdMainSyokusCode", "selKtdOtheSyokusCode{row}"), asked=WORKING, required=False),
)

DUTIES = Section(
    id="duties",
    ja="活動内容詳細",
    en="Details of activities",
    number="4",
    items=(
        textarea(
            "activity_details", "活動内容詳細", "Details of activities", asked=WORKING, official="txaIryuActNiyuShsi"
        ),
        *changed(
            "activity",
            ("活動内容変更の有無（前回許可時以降）", "活動内容変更　具体的内容"),
            ("ktdDetailChgFlg", "ktdDetailChg"),
            asked=WORKING,
            required=False,
            hidden_for=("U1",),
        ),
        *changed(
            "duty",
            ("職務内容変更の有無（前回許可時以降）", "職務内容変更の有無　具体的内容"),
            ("radIryuActDetail", "txaIryuActDetail"),
            "Details of the change of duties",
            asked=Is(KIND, *MEDICAL),
            required=By(False, extension=True),
            only_for=("U1",),
        ),
        yes_no(
            "manufacturing_plan_changed",
            "製造特定活動計画内容の変更の有無",
            "Change of the plan of specified activities in manufacturing",
            asked=Is(KIND, "56"),
            required=False,
            only_for=DESIGNATED,
            official="szttktdplnDetailchgUmFlg",
        ),
        textarea(
            "manufacturing_plan_change_details",
            "製造特定活動計画内容の変更の有無　製造特定活動計画内容",
            "Details of the change of the plan",
            **behind("manufacturing_plan_changed"),
            only_for=DESIGNATED,
            official="szttktdplnDetailchg",
        ),
        money(
            "paid_reward_total",
            "支払った報酬の総額",
            "Total amount of reward paid",
            6,
            asked=Is(KIND, "56"),
            required=False,
            only_for=DESIGNATED,
            official="paidHoshKngk",
        ),
        yes_no(
            "childcare_pledge",
            "児童の日常生活上の世話及び必要な保護を行わせない旨の誓約",
            "Pledge not to have the applicant take daily care of children",
            asked=Is(KIND, "57"),
            required=False,
            only_for=DESIGNATED,
            official="jidoSeykUmFlg",
        ),
    ),
)

OFFICIAL_BUSINESS = Section(
    id="official",
    ja="公用に係る事項",
    en='Matters concerning "Official"',
    only_for=("U2", "U4"),
    items=(
        radio(
            "passport_type",
            "旅券の種類",
            "Type of passport",
            "CA92",
            asked=Is(KIND, OFFICIAL_DUTY),
            only_for=("U2",),
            official="passSyriCode",
        ),
        text(
            "official_business",
            "用務",
            "Official business",
            40,
            asked=Is(KIND, OFFICIAL_DUTY, *OFFICES),
            required=By(False, coe=True),
            official="yomu",
        ),
        radio(
            "locally_hired_staff",
            "現地職員",
            "Locally hired staff",
            "CB48",
            asked=Is(KIND, OFFICIAL_DUTY),
            only_for=("U2",),
            official="gentiStaffUmFlg",
        ),
        yes_no(
            "mofa_id_exists",
            "外務省身分証明票番号　有無",
            "Identification card issued by the Ministry of Foreign Affairs (Yes / No)",
            asked=Is(KIND, OFFICIAL_DUTY),
            only_for=("U2",),
            official="gaimuMbnSyomiNoUmFlg",
        ),
        replace(
            digits(
                "mofa_id_number",
                "外務省身分証明票番号",
                "Identification card number of the Ministry of Foreign Affairs",
                10,
                asked=Is("mofa_id_exists", YES),
                only_for=("U2",),
                official="gaimuMbnSyomiNo",
            ),
            exact=False,
        ),
    ),
)

POSITION = position_section(
    "6", names=("radIryuWorkPosition", "txtIryuWorkPositionName"), hidden_for=("U2",), asked=IN_A_POSITION
)

TERMS = Section(
    id="terms",
    ja="就労又は就学予定期間・月額報酬",
    en="Period of work or study, and reward",
    number="7",
    hidden_for=("U2",),
    items=(
        months(
            "work_period_months",
            "就労又は就学予定期間",
            "Period of work or study (months)",
            asked=FOR_A_PERIOD,
            official="txtIryuWorkPeriod",
        ),
        money(
            "monthly_reward",
            "月額報酬",
            "Reward (monthly, before taxes)",
            8,
            asked=REWARDED,
            number="8",
            official="txtIryuAllowanceMonthly",
        ),
    ),
)
