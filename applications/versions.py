"""Two versions of a page: what is stored, and what was typed into an old copy of it (``STALE_PAGE=explain``)."""

from collections import ChainMap
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from applications import drafts
from applications.catalogue.model import Form, Question, Repeat, Step
from applications.models import Draft
from applications.presentation import said
from applications.typed import read_step
from messages.text import Text

Lines = dict[tuple[int, int], tuple[str, str]]
"""What each answer is called and what it says, by its row (from 1; 0: in none) and its place in it."""
EMPTY, COLON = Text("（空欄）", "(empty)"), Text("：", ": ")


@dataclass(frozen=True, slots=True)
class Difference:
    """One question or block whose answers differ: every line is one answer, with the row it stands in."""

    id: str
    label: str
    typed: list[str]
    stored: list[str]


def keep_beside(draft: Draft, step: Step, post: QueryDict) -> bool:
    """Keep what was typed into an old page beside what is stored; False when it says the same."""
    typed = read_step(step, post, draft.answers, leaving=False)
    draft.beside = {"step": step.id, "answers": {item.id: typed.get(item.id) for item in step.items()}}
    if not differences(draft, "ja"):
        return False
    drafts.store(draft)
    return True


def differences(draft: Draft, language: str) -> list[Difference]:
    """Where the two versions differ, in the page's order; [] when nothing is kept beside any more."""
    form, stored = drafts.form_of(draft), draft.answers
    found = []
    for id, value in draft.beside.get("answers", {}).items():
        item = form.index.get(id)
        if item is None or value == stored.get(id):
            continue
        typed, kept = (_lines(form, item, each, stored, language) for each in (value, stored.get(id)))
        if typed != kept:
            new, old = _changed(typed, kept, language), _changed(kept, typed, language)
            found.append(Difference(id, item.label.to(language), new, old))
    return found


def take_over(draft: Draft, ids: Collection[str]) -> None:
    """Let the chosen answers typed into the old page take the place of the stored ones; the rest of them goes."""
    answers = draft.answers
    for id, value in draft.beside.get("answers", {}).items():
        if id in ids:
            answers[id] = value
    draft.answers = {id: value for id, value in answers.items() if value}
    draft.beside = {}
    drafts.store(draft)


def _lines(form: Form, item: Question | Repeat, value: Any, answers: Mapping[str, Any], language: str) -> Lines:
    if isinstance(item, Question):
        return {(0, 0): ("", said(form, item, value, answers, language))} if value else {}
    return {
        (number, place): (
            f"({number}) {question.label.to(language)}{COLON.to(language)}",
            said(form, question, row[question.id], ChainMap(dict(row), dict(answers)), language),
        )
        for number, row in enumerate(value or [], 1)
        for place, question in enumerate(item.questions)
        if row.get(question.id)
    }


def _changed(version: Lines, other: Lines, language: str) -> list[str]:
    """What a version says otherwise than the other; of a row that it has, also what it leaves empty."""
    rows = {row for row, _ in version}
    differ = sorted(key for key in version | other if version.get(key) != other.get(key) and key[0] in rows)
    return [label + words for label, words in (version.get(key) or _left_empty(other[key], language) for key in differ)]


def _left_empty(line: tuple[str, str], language: str) -> tuple[str, str]:
    return line[0], EMPTY.to(language)
