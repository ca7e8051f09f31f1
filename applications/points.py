"""The points table on the page: the running total beside the form and the dialog before the confirmation."""

from typing import Any

from django.utils.translation import get_language

from applications.catalogue.model import Answers, Form
from applications.catalogue.points import shown
from applications.catalogue.points.calculation import of_form
from messages import catalogue as texts
from messages.refusal import Refusal

STEP = shown.STEP


def panel(form: Form, answers: Answers) -> dict[str, Any] | None:
    """The running total for raw answers; None for a form without a points table."""
    points = of_form(form, answers)
    if points is None:
        return None
    language = get_language()
    lines = []
    for line in points.lines:
        question = form.find(line.question)
        note = line.note.to(language) if line.note else ""
        lines.append(
            {"number": question.number, "label": question.label.to(language), "points": line.points, "note": note}
        )
    return {
        "counted": points.counted,
        "total": shown.total_text(points).to(language),
        "verdict": shown.verdict(points).to(language),
        "reached": not points.warnings,
        "lines": lines,
        "facts": [(str(label), str(value)) for id, label, value in shown.summary(form, answers) if id == "ratio"],
    }


def warnings(form: Form, answers: Answers) -> list[str]:
    """What the dialog says before the confirmation, in its order; [] when there is nothing to say."""
    points = of_form(form, answers)
    return [texts.render(Refusal(id)) for id in points.warnings] if points else []
