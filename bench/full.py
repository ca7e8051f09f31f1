"""A complete row: every question of a form that can be asked at once, filled; every block to its last row."""

from datetime import date
from typing import Any

from applications.catalogue.check import check_form
from applications.catalogue.lists import code_list
from applications.catalogue.model import Form, Kind, Question, Repeat
from applications.examples import example

ROUNDS = 30


def full_row(form: Form, start: dict[str, Any], today: date) -> dict[str, Any]:
    """A clean document that begins with the valid answers `start` and holds as many more as the form lets it."""
    best = start
    for step in form.steps:
        for item in step.items():
            best = _fuller(form, item, best, today)
    return check_form(form, best, today).clean


def _fuller(form: Form, item: Question | Repeat, best: dict[str, Any], today: date) -> dict[str, Any]:
    candidates: list[Any] = []
    if isinstance(item, Repeat):
        row = (best.get(item.id) or [{}])[0]
        row = {q.id: row.get(q.id) or _answer(form, q, {**best, **row}, today) for q in item.questions}
        candidates = [[{**row} for _ in range(item.max)], [best[item.id][0]] * item.max if best.get(item.id) else None]
    elif not best.get(item.id) or item.kind is Kind.RADIO:
        candidates = [_answer(form, item, best, today)]
    for candidate in candidates:
        tried = _mended(form, {**best, item.id: candidate}, today) if candidate else None
        if tried is not None and _size(tried) > _size(best):
            return tried
    return best


def _answer(form: Form, question: Question, scope: dict[str, Any], today: date) -> str:
    if question.kind is Kind.RADIO and question.choices and "1" in code_list(str(question.choices), form.type).codes:
        return "1"
    return example(form, question, scope, today)


def _mended(form: Form, tried: dict[str, Any], today: date) -> dict[str, Any] | None:
    """`tried` with the answers that it makes necessary; None when it cannot be completed."""
    for _ in range(ROUNDS):
        checked = check_form(form, tried, today)
        if checked.ok:
            return checked.clean
        for problem in checked.problems:
            item = form.index.get(problem.path)
            if not isinstance(item, Question) or tried.get(item.id):
                return None
            tried = {**tried, item.id: _answer(form, item, tried, today)}
    return None


def _size(answers: dict[str, Any]) -> int:
    return sum(sum(map(len, value)) if isinstance(value, list) else 1 for value in answers.values())
