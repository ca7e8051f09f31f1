"""What each answer of the points tables is worth, by category, question and official code.

Source: ministerial order on the standards for 高度専門職第１号, as the official tool of 2026 has it.
"""

from collections.abc import Mapping

PASS_MARK = 70
UNDER_FLOOR = "17"
"""Code of an income below 3,000,000 yen, which no total makes good for ロ and ハ."""
MANY_DEGREES_WITH = frozenset({"01", "02", "03", "04"})
"""The degrees of which somebody may hold two or more: a bachelor's is not among them."""
JAPANESE_DEGREE = frozenset({"01", "03"})
"""Answers of (4) that count a degree from a Japanese university."""
INCOMES_AT_AGE = {
    "00": frozenset({"01", "02", "03", "04", "05", "06", "07"}),
    "01": frozenset({"01", "02", "03", "04", "05", "06"}),
    "02": frozenset({"01", "02", "03", "04", "05"}),
    "03": frozenset({"01", "02", "03"}),
}
"""By age (under 30, 30–34, 35–39, 40 and above): the incomes of イ and ロ that are worth points."""
RESEARCH = ("points_research_patent", "points_research_grants", "points_research_papers", "points_research_other")
RESEARCH_POINTS = {"X1": (0, 20, 25), "X2": (0, 15, 15)}
"""Points for no, one, and two or more kinds of research achievements."""

Worth = Mapping[str, Mapping[str, int]]
_FIVE = {"02": 5}
_TEN = {"01": 10}
_AGE = {"00": 15, "01": 10, "02": 5}
_INCOME = {"01": 40, "02": 35, "03": 30, "04": 25, "05": 20, "06": 15, "07": 10}
_SPECIAL: Worth = {
    "points_org_innovation": _TEN,
    "points_org_innovation_sme": _TEN,
    "points_org_local_government": _TEN,
    "points_rnd_ratio": _FIVE,
    "points_foreign_qualification": _FIVE,
    "points_japanese_university": {"01": 25, "02": 15, "03": 10, "04": 10},
    "points_growth_project": _TEN,
    "points_designated_university": _TEN,
    "points_jica_training": _FIVE,
}
TABLES: Mapping[str, Worth] = {
    "X1": {
        "points_education": {"01": 30, "03": 20, "05": 10},
        "points_multiple_degrees": _FIVE,
        "points_experience": {"05": 15, "07": 10, "09": 5},
        "points_age": _AGE,
        "points_income": _INCOME,
        **_SPECIAL,
    },
    "X2": {
        "points_education": {"01": 30, "02": 25, "03": 20, "05": 10},
        "points_multiple_degrees": _FIVE,
        "points_experience": {"02": 20, "04": 15, "07": 10, "09": 5},
        "points_age": _AGE,
        "points_income": _INCOME,
        "points_qualification": {"01": 10, "02": 5},
        **_SPECIAL,
        "points_investment_management": _TEN,
    },
    "X3": {
        "points_education": {"02": 25, "04": 20, "05": 10},
        "points_multiple_degrees": _FIVE,
        "points_experience": {"01": 25, "03": 20, "06": 15, "08": 10},
        "points_income": {"12": 50, "13": 40, "14": 30, "15": 20, "16": 10},
        "points_position": {"01": 10, "02": 5},
        **_SPECIAL,
        "points_investment": _FIVE,
        "points_investment_management": _TEN,
    },
}
