"""From a posted page to raw answers: what was typed, nothing judged, nothing dropped."""

import re
from typing import Any

from django.http import QueryDict

from applications.catalogue.model import Answers, Kind, Question, Repeat, Step

ROWS_AT_MOST = 40
"""Rows read from a post, well above any block's limit: what is too much is named (WZBAM024E), not cut off unseen."""


def read_step(step: Step, post: QueryDict, before: Answers, *, leaving: bool) -> dict[str, Any]:
    """The document `before` with this page's answers replaced by what was typed.

    An input that the page did not send because its question is not asked keeps its former text until the page is left.
    """
    answers = dict(before)
    for item in step.items():
        typed = _rows(item, post) if isinstance(item, Repeat) else _read(item, item.id, post)
        if typed is None and not leaving and item.condition is not None and not item.condition.holds(answers):
            typed = before.get(item.id)
        answers[item.id] = typed
    return {key: value for key, value in answers.items() if value}


def _rows(repeat: Repeat, post: QueryDict) -> list[dict[str, str]] | None:
    pattern = re.compile(rf"{re.escape(repeat.id)}\.(\d{{1,3}})\.")
    numbers = {int(match[1]) for key in post if (match := pattern.match(key))}
    if not numbers:
        return None
    rows = []
    for number in range(min(max(numbers) + 1, ROWS_AT_MOST)):
        typed = {each.id: _read(each, f"{repeat.id}.{number}.{each.id}", post) for each in repeat.questions}
        rows.append({key: value for key, value in typed.items() if value})
    return rows


def _read(question: Question, name: str, post: QueryDict) -> str | None:
    if question.kind is Kind.PARTIAL_DATE and f"{name}.y" in post:
        parts = [post.get(f"{name}.{part}", "").strip() for part in "ymd"]
        return "-".join(parts) if any(parts) else ""
    return post.get(name)
