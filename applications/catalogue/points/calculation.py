"""What the answers of a points table come to (manual 2.4.6, points table of 2026-04)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from applications.catalogue.model import Answers, Form
from applications.catalogue.points.table import (
    INCOMES_AT_AGE,
    JAPANESE_DEGREE,
    MANY_DEGREES_WITH,
    PASS_MARK,
    RESEARCH,
    RESEARCH_POINTS,
    TABLES,
    UNDER_FLOOR,
)
from applications.catalogue.shared.asking import YES
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from messages.text import Text

TOO_FEW, TOO_LITTLE_INCOME, GO_ON = "WZAAS003M0011", "WZAAS003M0021", "WZAAS003M0031"
LONGEST_AMOUNT = 13
APPLICABLE = frozenset({"01", "02"})
NO_TWO_DEGREES = Text(
    "最終学歴が博士・修士・専門職学位の場合に加算されます。",
    "Added only where the highest degree is a doctor's, master's or professional degree.",
)
COUNTED_ALREADY = Text(
    "(4)の「日本の大学を卒業又は大学院の課程を修了」と重複して加算されません。",
    "Not added to the degree from a Japanese university of (4).",
)


@dataclass(frozen=True, slots=True)
class Line:
    """What one question brings. `note` says why an answer that has points in the table brings none."""

    question: str
    points: int
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A total and the questions it comes from. `counted` is false for 特別高度人材 (J-Skip), who need no points.

    `warnings` are the message ids of the dialog before the confirmation, in its order; () when there is nothing to say.
    """

    total: int
    lines: tuple[Line, ...] = ()
    warnings: tuple[str, ...] = ()
    counted: bool = True


def of_form(form: Form, answers: Answers) -> Points | None:
    """The points of a form's answers; None for a form without a points table."""
    activity = ACTIVITY_BY_CODE.get(form.status)
    return total(activity.category, answers) if activity else None


def total(category: str, answers: Answers) -> Points:
    """The points of a category (X1 to X3). Answers may be raw and incomplete: what is no code brings nothing.

    Raises `KeyError` for an unknown category.
    """
    table = TABLES[category]
    if answers.get("special_highly_skilled") == YES:
        return Points(0, counted=False)
    lines = tuple(line for line in _lines(category, answers) if line.points or line.note)
    reached = sum(line.points for line in lines)
    too_little = "points_age" not in table or category == "X2"
    warned = tuple(_warnings(reached, too_little and answers.get("points_income") == UNDER_FLOOR))
    return Points(reached, lines, warned)


def percentage(answers: Answers) -> Decimal | None:
    """試験研究費等 as per cent of 売上高, one digit after the point and not rounded up; None without both amounts."""
    spent, sold = amount(answers, "points_rnd_expenses"), amount(answers, "points_sales")
    if spent is None or not sold:
        return None
    return (Decimal(spent) * 100 / sold).quantize(Decimal("0.1"), ROUND_DOWN)


def amount(answers: Answers, id: str) -> int | None:
    """Whole yen typed for a question; None for none and for what is not a number."""
    text = str(answers.get(id) or "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_AMOUNT else None


def _warnings(reached: int, too_little_income: bool) -> Iterator[str]:
    if too_little_income:
        yield TOO_LITTLE_INCOME
    if reached < PASS_MARK:
        yield TOO_FEW
    if too_little_income or reached < PASS_MARK:
        yield GO_ON


def _lines(category: str, answers: Answers) -> Iterator[Line]:
    for id, worth in TABLES[category].items():
        code = answers.get(id)
        points = worth.get(code, 0) if isinstance(code, str) else 0
        if points:
            yield _line(category, id, points, answers)
    if category in RESEARCH_POINTS:
        kinds = sum(answers.get(id) == YES for id in RESEARCH)
        yield Line(RESEARCH[0], RESEARCH_POINTS[category][min(kinds, 2)])


def _line(category: str, id: str, points: int, answers: Answers) -> Line:
    if id == "points_multiple_degrees" and answers.get("points_education") not in MANY_DEGREES_WITH:
        return Line(id, 0, NO_TWO_DEGREES)
    if id == "points_jica_training" and answers.get("points_japanese_university") in JAPANESE_DEGREE:
        return Line(id, 0, COUNTED_ALREADY)
    if id == "points_org_innovation_sme" and answers.get("points_org_innovation") not in APPLICABLE:
        return Line(id, 0)
    if id == "points_income" and category != "X3" and not _income_counts(answers):
        return Line(id, 0)
    return Line(id, points)


def _income_counts(answers: Answers) -> bool:
    age = answers.get("points_age")
    return isinstance(age, str) and answers["points_income"] in INCOMES_AT_AGE.get(age, ())
