"""研修内容: what, when and how long (所属機関等作成用２)."""

from applications.catalogue.conditions import Is
from applications.catalogue.model import By, Section
from applications.catalogue.shared.asking import (
    HOURS,
    PERCENT,
    choice,
    day,
    integer,
    money,
    months,
    other,
    radio,
    text,
    yes_no,
)

TRAINING = Section(
    id="training",
    ja="研修内容",
    en="Contents of training",
    number="3",
    items=(
        choice("training_contents", "研修内容", "Contents of training", "CA98", official="selKnshNiyu"),
        other(
            "training_contents_other",
            "研修内容　その他",
            "Contents of training: Others",
            "training_contents",
            "99",
            official=By("knsyDetailCode", coe="knsyDetailSnta"),
        ),
        day(
            "training_from",
            "研修期間(始期)",
            "Period of training: from",
            number="4",
            official="selKnshPeriodStartYear|selKnshPeriodStartMonth|selKnshPeriodStartDay",
        ),
        day(
            "training_to",
            "研修期間(終期)",
            "Period of training: to",
            number="4",
            official="selKnshPeriodEndYear|selKnshPeriodEndMonth|selKnshPeriodEndDay",
        ),
        months(
            "practical_training_months",
            "研修期間のうち実務研修期間",
            "Of which period of practical training (months)",
            number="4",
            official="txtJtmKnshPeriodOfKnshPeriod",
        ),
        money(
            "monthly_allowance",
            "月額研修手当",
            "Training allowance (monthly)",
            8,
            number="5",
            official="txtKnshTatMonthly",
        ),
        choice(
            "training_start_hour",
            "研修実施時間(始期)　時",
            "Training hours: start (hour)",
            "A030",
            number="6",
            official="selKnshJssTimeStartHour(2),selKnshJssTimeStartMinute(2)",
        ),
        choice(
            "training_start_minute",
            "研修実施時間(始期)　分",
            "Training hours: start (minute)",
            "A031",
            number="6",
            official="knsyJsjknSHm",
        ),
        choice(
            "training_end_hour",
            "研修実施時間(終期)　時",
            "Training hours: end (hour)",
            "A030",
            number="6",
            official="selKnshJssTimeEndHour(2),selKnshJssTimeEndMinute(2)",
        ),
        choice(
            "training_end_minute",
            "研修実施時間(終期)　分",
            "Training hours: end (minute)",
            "A031",
            number="6",
            official="knsyJsjknEHm",
        ),
        yes_no(
            "practical_training_exists",
            "実務研修の有無",
            "Practical training (Yes / No)",
            number="7",
            official="radJssKnshUm",
        ),
        integer(
            "training_total_hours",
            "研修総時間数",
            "Total training hours",
            4,
            number="8",
            unit=HOURS,
            official="txtKnshTotalTime",
        ),
        integer(
            "practical_training_hours",
            "研修総時間数のうち実務研修時間数",
            "Of which hours of practical training",
            4,
            number="8",
            unit=HOURS,
            official="txtJtmKnshTimeOfKnshTotalTime",
        ),
        integer(
            "practical_training_ratio",
            "研修総時間数に対する実務研修の比率",
            "Ratio of practical training (%)",
            3,
            number="8",
            unit=PERCENT,
            official="txtJsshKnshRatio",
        ),
    ),
)
RETURN_TRAVEL = Section(
    id="return_travel",
    ja="帰国旅費の確保",
    en="Securing of travel expenses for return",
    number="9",
    items=(
        radio(
            "return_travel_secured_by", "帰国旅費の確保", "Travel expenses for return", "CA77", official="radKkkRyhKkh"
        ),
        text(
            "return_travel_org_name",
            "帰国旅費の確保　受入れ機関名",
            "Name of the accepting organization",
            60,
            asked=Is("return_travel_secured_by", "1"),
            official="txtUkirKknName",
        ),
        other(
            "return_travel_other",
            "帰国旅費の確保　その他",
            "Travel expenses for return: Others",
            "return_travel_secured_by",
            "9",
            official="txtOtherKkkRyhKkh",
        ),
    ),
)
TRAINING_PART = (TRAINING, RETURN_TRAVEL)
