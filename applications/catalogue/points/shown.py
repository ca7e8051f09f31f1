"""The total of a points table in words, for the page's running total, the confirmation and the copies."""

from collections.abc import Iterator

from applications.catalogue.model import Answers, Form
from applications.catalogue.points.calculation import Points, of_form, percentage
from applications.catalogue.points.table import PASS_MARK
from messages.text import Text

STEP = "points"
TOTAL = Text("合計点数", "Total points")
RATIO = Text("試験研究費等の割合", "R&D expenses as a share of sales")
REACHED = Text(f"{PASS_MARK}点以上です。", f"{PASS_MARK} points are reached.")
NOT_REACHED = Text(f"{PASS_MARK}点未満です。", f"Below {PASS_MARK} points.")
NOT_COUNTED = Text("特別高度人材制度を利用するため、計算しません。", "Not counted: the J-Skip scheme is used.")

Fact = tuple[str, Text, Text]
"""A short id, what it is, and its value in words."""


def summary(form: Form, answers: Answers) -> list[Fact]:
    """Total, the notes on what is not added, and the ratio of R&D expenses; [] for a form without a points table."""
    points = of_form(form, answers)
    return list(_facts(form, points, answers)) if points else []


def verdict(points: Points) -> Text:
    """Whether the pass mark is reached."""
    return REACHED if points.total >= PASS_MARK else NOT_REACHED


def total_text(points: Points) -> Text:
    return Text(f"{points.total}点", f"{points.total} points")


def _facts(form: Form, points: Points, answers: Answers) -> Iterator[Fact]:
    if not points.counted:
        yield "total", TOTAL, NOT_COUNTED
        return
    words, judged = total_text(points), verdict(points)
    yield "total", TOTAL, Text(f"{words.ja}（{judged.ja.rstrip('。')}）", f"{words.en} ({judged.en.rstrip('.')})")
    ratio = percentage(answers) if answers.get("points_rnd_ratio") == "02" else None
    if ratio is not None:
        yield "ratio", RATIO, Text(f"{ratio}％", f"{ratio}%")
    for line in points.lines:
        if line.note:
            yield f"note_{line.question}", form.find(line.question).label, line.note
