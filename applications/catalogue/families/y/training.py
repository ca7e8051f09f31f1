"""The trainee and the training: career, plan, trade and periods."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Repeat, Section
from applications.catalogue.shared.asking import choice, day, digits, other
from applications.catalogue.shared.career import EN, JA, jobs
from applications.catalogue.shared.employment import occupation

WORK_HISTORY = Section(id="jobs", ja=JA, en=EN, number=By("19", coe="24"), items=jobs(10, row="emDpHisList[{row}]."))
PLAN = Section(
    id="plan",
    ja="技能実習計画",
    en="Technical intern training plan",
    number="2",
    items=(
        choice(
            "plan_accreditation_symbol",
            "技能実習計画　(1)認定番号(記号部)",
            "Accreditation number (symbol)",
            "A043",
            official=By("txtNntiNumKgu", coe="gnjsPlnNntiNoKigo"),
        ),
        digits(
            "plan_accreditation_number",
            "技能実習計画　(1)認定番号(数字部)",
            "Accreditation number (digits)",
            10,
            official="txtNntiNumNum",
        ),
        day(
            "plan_accreditation_date",
            "技能実習計画　(2)認定年月日",
            "Date of accreditation",
            official="selNntiDateYear|selNntiDateMonth|selNntiDateDay",
        ),
        Repeat(
            id="training_trades",
            ja="技能実習計画",
            en="Technical intern training plan",
            max=2,
            questions=(
                choice(
                    "training_trade",
                    "技能実習計画　技能実習内容　大分類",
                    "Technical intern training: occupation",
                    "CA94",
                    official="selGnuJsshNiyuDai{row}",
                ),
                choice(
                    "training_operation",
                    "技能実習計画　技能実習内容　小分類",
                    "Technical intern training: operations",
                    "CA94",
                    choices_by="training_trade",
                    official="selGnuJsshNiyuShu{row}",
                ),
                other(
                    "training_operation_other",
                    "技能実習計画　技能実習内容　その他",
                    "Technical intern training: Others",
                    "training_operation",
                    "ED",
                    official="txtOtherGnuJsshNiyu{row}",
                ),
            ),
        ),
        choice(
            "training_category",
            "技能実習計画　(3)技能実習の区分",
            "Category of technical intern training",
            "CA83",
            official="selGnuJsshKbn",
        ),
    ),
)
THIRD = Is("training_category", "03", "06")
"""第３号: a temporary return comes before it."""

OCCUPATION = Section(
    id="occupation",
    ja="職種、技能実習期間及び一時帰国期間",
    en="Occupation, period of training and temporary return",
    number="3",
    items=(
        *occupation(
            "職種、技能実習期間及び一時帰国期間　(1)職種　",
            ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}"),
        ),
        day(
            "training_from",
            "職種、技能実習期間及び一時帰国期間　(2)技能実習期間(始期)",
            "Period of technical intern training: from",
            official="selGnuJsshPeriodStartYear|selGnuJsshPeriodStartMonth|selGnuJsshPeriodStartDay",
        ),
        day(
            "training_to",
            "職種、技能実習期間及び一時帰国期間　(2)技能実習期間(終期)",
            "Period of technical intern training: to",
            official="selGnuJsshPeriodEndYear|selGnuJsshPeriodEndMonth|selGnuJsshPeriodEndDay",
        ),
        day(
            "temporary_return_from",
            "職種、技能実習期間及び一時帰国期間　(3)一時帰国期間(始期)",
            "Period of temporary return: from",
            asked=THIRD,
            official="selOneTimeComeHomeStartY|selOneTimeComeHomeStartM|selOneTimeComeHomeStartD",
        ),
        day(
            "temporary_return_to",
            "職種、技能実習期間及び一時帰国期間　(3)一時帰国期間(終期)",
            "Period of temporary return: to",
            asked=THIRD,
            official="selOneTimeComeHomeEndY|selOneTimeComeHomeEndM|selOneTimeComeHomeEndD",
        ),
    ),
)
TRAINING = (WORK_HISTORY, PLAN, OCCUPATION)
