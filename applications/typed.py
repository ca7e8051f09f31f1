"""From a posted page to raw answers: what was typed, nothing judged, nothing dropped."""

import re
from collections import ChainMap
from typing import Any

from django.http import QueryDict

from applications import partial_dates
from applications.catalogue.model import Answers, Kind, Question, Repeat, Step

ROWS_AT_MOST = 40
"""Rows read from a post, well above any block's limit: what is too much is named (WZBAM024E), not cut off unseen."""


def read_step(step: Step, post: QueryDict, before: Answers, *, leaving: bool) -> dict[str, Any]:
    """The document `before` with this page's answers replaced by what was typed.

    An input that the page did not send because its question is not asked keeps its former text until the page is left.
    """
    answers = dict(before)
    for section in step.sections:
        kept = not leaving
        asked = section.asked is None or section.asked.holds(answers)
        for item in section.items:
            answers[item.id] = (
                _rows(item, post, before, kept=kept) if isinstance(item, Repeat) else _read(item, item.id, post)
            )
            if answers[item.id] is None and kept and not (asked and _asked(item, answers)):
                answers[item.id] = before.get(item.id)
    return {key: value for key, value in answers.items() if value}


def _rows(repeat: Repeat, post: QueryDict, before: Answers, *, kept: bool) -> list[dict[str, str]] | None:
    pattern = re.compile(rf"{re.escape(repeat.id)}\.(\d{{1,3}})\.")
    numbers = {int(match[1]) for key in post if (match := pattern.match(key))}
    if not numbers:
        return None
    former = before.get(repeat.id) or []
    rows = []
    for number in sorted(numbers)[:ROWS_AT_MOST]:
        row: dict[str, str] = {}
        scope = ChainMap(row, dict(before))
        for question in repeat.questions:
            typed = _read(question, f"{repeat.id}.{number}.{question.id}", post)
            if typed is None and kept and number < len(former) and not _asked(question, scope):
                typed = former[number].get(question.id)
            if typed:
                row[question.id] = typed
        rows.append(row)
    return rows


def _asked(item: Question | Repeat, answers: Answers) -> bool:
    return item.condition is None or item.condition.holds(answers)


def _read(question: Question, name: str, post: QueryDict) -> str | None:
    if question.kind is Kind.PARTIAL_DATE and f"{name}.y" in post:
        return partial_dates.joined(*(post.get(f"{name}.{part}", "").strip() for part in "ymd"))
    return post.get(name)
