"""高度専門職ポイント計算表: what its answers must say together."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers
from applications.catalogue.points.calculation import amount
from applications.catalogue.shared.asking import YES
from messages.refusal import Problem, Refusal
from messages.text import Text

RATIO_CLAIMED, APPLICABLE = "02", "01"
RESEARCH_PERCENT = 3
UNIVERSITY_KINDS = ("points_university_ranking", "points_university_global", "points_university_asia")
RANKINGS = ("points_ranking_qs", "points_ranking_the", "points_ranking_arwu")
ONE_OR_MORE = Text("1つ以上", "one or more")


def research_ratio(answers: Answers, today: date) -> Iterator[Problem]:
    """Who claims a ratio over 3 % gives amounts that come to more."""
    spent, sold = amount(answers, "points_rnd_expenses"), amount(answers, "points_sales")
    if answers.get("points_rnd_ratio") != RATIO_CLAIMED or spent is None or sold is None:
        return
    if sold == 0 or spent * 100 <= sold * RESEARCH_PERCENT:
        refusal = Refusal("WZBAM232E", field1=Text("試験研究費等", "R&D expenses"), field2=Text("売上高", "Sales"))
        yield Problem("points_rnd_expenses", refusal)


def university_kind(answers: Answers, today: date) -> Iterator[Problem]:
    if answers.get("points_designated_university") == APPLICABLE and not _any(answers, UNIVERSITY_KINDS):
        field = Text(
            "(6)法務大臣が告示で定める大学を卒業した者",
            "(6) Graduate of a university designated by the Minister of Justice",
        )
        choice = Text("該当する（１０点）", "Applicable (10 points)")
        refusal = Refusal("WZBAM231E", field=field, choice=choice, number=ONE_OR_MORE)
        yield Problem(UNIVERSITY_KINDS[0], refusal)


def university_ranking(answers: Answers, today: date) -> Iterator[Problem]:
    if answers.get(UNIVERSITY_KINDS[0]) == YES and not _any(answers, RANKINGS):
        field = Text("該当するものを選択", "Select what applies")
        choice = Text("世界大学ランキング", "University rankings")
        yield Problem(RANKINGS[0], Refusal("WZBAM231E", field=field, choice=choice, number=ONE_OR_MORE))


def _any(answers: Answers, ids: tuple[str, ...]) -> bool:
    return any(answers.get(id) == YES for id in ids)


RULES = (research_ratio, university_kind, university_ranking)
