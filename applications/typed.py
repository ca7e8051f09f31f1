"""From a posted page to raw answers: what was typed, nothing judged, nothing dropped."""

import re
from collections import ChainMap
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from applications import partial_dates
from applications.catalogue.model import Answers, Kind, Question, Repeat, Step
from applications.folding import KEPT

BOXES = frozenset({Kind.RADIO, Kind.CHECKBOX})
ROWS_AT_MOST = 40
"""Rows read from a post, well above any block's limit: what is too much is named (WZBAM024E), not cut off unseen."""


def read_step(step: Step, post: QueryDict, before: Answers, *, leaving: bool) -> dict[str, Any]:
    """The document `before` with this page's answers replaced by what was typed.

    What the post does not hold was not emptied by anybody, but for boxes, which browsers send only when ticked. It
    keeps its former text; that of questions which are not asked, only until the page is left. What stood folded on the
    page keeps its answers, boxes too (`folding`).
    """
    answers = dict(before)
    kept = frozenset(post.getlist(KEPT))
    page = _Posted(post, leaving, {key.partition(".")[0] for key in (*post, *kept)}, kept)
    anything = any(item.id in page.names for item in step.items())
    for section in step.sections:
        drawn = anything and section.id not in kept
        asked = section.asked is None or section.asked.holds(answers)
        for item in section.items:
            typed = page.rows(item, before) if isinstance(item, Repeat) else page.text(item, item.id)
            if typed is None and page.keeps(item, asked and _asked(item, answers), drawn):
                typed = before.get(item.id)
            answers[item.id] = typed
    return {key: value for key, value in answers.items() if value}


@dataclass(frozen=True, slots=True)
class _Posted:
    post: QueryDict
    leaving: bool
    names: set[str]
    kept: frozenset[str] = frozenset()

    def text(self, question: Question, name: str) -> str | None:
        """What was typed into one question; None when the post has no such input."""
        if question.kind is Kind.PARTIAL_DATE and f"{name}.y" in self.post:
            return partial_dates.joined(*(self.post.get(f"{name}.{part}", "").strip() for part in "ymd"))
        return self.post.get(name)

    def rows(self, repeat: Repeat, before: Answers) -> Any:
        """The rows that were posted, in their order; None when there was none."""
        pattern = re.compile(rf"{re.escape(repeat.id)}\.(\d{{1,3}})\.")
        numbers = {int(match[1]) for key in self.post if (match := pattern.match(key))}
        folded = re.compile(rf"{re.escape(repeat.id)}\.(\d{{1,3}})", re.ASCII)
        numbers |= {int(match[1]) for part in self.kept if (match := folded.fullmatch(part))}
        if repeat.id not in self.names or not numbers:
            return None
        former = before.get(repeat.id) or []
        return [
            self._row(repeat, number, former[number] if number < len(former) else {}, before)
            for number in sorted(numbers)[:ROWS_AT_MOST]
        ]

    def _row(self, repeat: Repeat, number: int, former: Answers, before: Answers) -> dict[str, str]:
        row: dict[str, str] = {}
        scope = ChainMap(row, dict(before))
        drawn = f"{repeat.id}.{number}" not in self.kept
        for question in repeat.questions:
            typed = self.text(question, f"{repeat.id}.{number}.{question.id}")
            if typed is None and self.keeps(question, _asked(question, scope), drawn):
                typed = former.get(question.id)
            if typed:
                row[question.id] = typed
        return row

    def keeps(self, item: Question | Repeat, asked: bool, drawn: bool) -> bool:
        """Whether an item that was not posted keeps its former answer; `drawn`: something else of the page was."""
        if not asked:
            return not self.leaving
        return not drawn or isinstance(item, Repeat) or item.kind not in BOXES


def _asked(item: Question | Repeat, answers: Answers) -> bool:
    return item.condition is None or item.condition.holds(answers)
