"""The work itself: contract, period, position and occupation."""

from typing import Unpack

from applications.catalogue.conditions import Condition, Is
from applications.catalogue.model import By, Item, Question, Section
from applications.catalogue.shared.asking import Options, behind, choice, money, other, radio, text, yes_no
from applications.catalogue.shared.further import further

Name = str | By[str]
FIXED = "1"


def contract_type(
    names: tuple[Name, Name] = ("radKiykStatCode", "txtKiykStatSnta"), **options: Unpack[Options]
) -> tuple[Question, ...]:
    """契約の形態 (employment, entrustment, contracting, other)."""
    hidden = Options(hidden_for=options.get("hidden_for", ()))
    return (
        radio("contract_type", "契約の形態", "Type of contract", "CA81", **options | Options(official=names[0])),
        other(
            "contract_type_other",
            "契約の形態　その他　入力内容",
            "Type of contract: Others",
            "contract_type",
            "9",
            **hidden | Options(official=names[1]),
        ),
    )


def contract_section(number: Name = "2", names: tuple[Name, Name] = ("radKiykStatCode", "txtKiykStatSnta")) -> Section:
    """契約の形態, as a section of its own."""
    return Section(id="contract", ja="契約の形態", en="Type of contract", number=number, items=contract_type(names))


def fixed_period(
    ja: str, en: str, years: str, names: tuple[Name, Name, Name], **options: Unpack[Options]
) -> tuple[Question, ...]:
    """A period of work, fixed or not; when fixed, in years (from the list `years`) and months."""
    fixed, year, month = names
    return (
        radio("work_period_fixed", ja, f"{en} (Fixed / Non-fixed)", "CC36", **options | Options(official=fixed)),
        choice(
            "work_period_years",
            f"{ja}(年数)",
            f"{en} (years)",
            years,
            asked=Is("work_period_fixed", FIXED),
            official=year,
        ),
        choice(
            "work_period_months",
            f"{ja}(月数)",
            f"{en} (months)",
            "A026",
            asked=Is("work_period_fixed", FIXED),
            official=month,
        ),
    )


def occupation(
    ja: str, names: tuple[Name, Name], choices: str | By[str] = "CC02_1_{key}", **options: Unpack[Options]
) -> tuple[Item, ...]:
    """The main occupation and up to three more, from those of the status."""
    return (
        choice(
            "occupation_main",
            f"{ja}主たる職種",
            "Occupation (main)",
            choices,
            **options | Options(official=names[0]),
        ),
        further(
            "other_occupations",
            f"{ja}他職種",
            "Occupation (other)",
            3,
            options,
            choice(
                "occupation_other",
                f"{ja}他職種",
                "Occupation (other)",
                choices,
                choices_by=options.get("choices_by", ""),
                official=names[1],
            ),
        ),
    )


def position_if_any(
    labels: tuple[str, str], names: tuple[Name, Name], **options: Unpack[Options]
) -> tuple[Question, ...]:
    """職務上の地位: whether there is one, and its title."""
    return (
        yes_no("position_exists", labels[0], "Position (Yes / No)", **options | Options(official=names[0])),
        text(
            "position_title",
            labels[1],
            "Position (Title)",
            60,
            **behind("position_exists"),
            official=names[1],
        ),
    )


def position_section(
    number: Name,
    labels: tuple[str, str] = ("職務上の地位", "職務上の地位　役職名"),
    names: tuple[Name, Name] = ("radWorkPosition", "txtWorkPositionName"),
    hidden_for: tuple[str, ...] = (),
    asked: Condition | None = None,
) -> Section:
    """職務上の地位, as a section of its own."""
    items = position_if_any(labels, names, asked=asked)
    return Section(
        id="position", ja="職務上の地位", en="Position (Title)", number=number, hidden_for=hidden_for, items=items
    )


def monthly_salary(ja: str = "月額給与・月額報酬(税引き前の支払額)", **options: Unpack[Options]) -> Question:
    """The salary of a month, before taxes."""
    given = Options(official="txtAllowancesAndSalary") | options
    return money("monthly_salary", ja, "Salary / Reward (monthly, before taxes)", 8, **given)


def salary_section(number: Name, *ja: str) -> Section:
    """給与・報酬, as a section of its own; `ja` where the question is not called as usual."""
    return Section(id="salary", ja="給与・報酬", en="Salary / Reward", number=number, items=(monthly_salary(*ja),))
