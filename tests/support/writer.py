"""Fills a form in from its declarations, question by question, keeping what is given."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random
from typing import Any, Literal

from applications.catalogue.conditions import AllOf, AnyOf, Condition, Filled, InRows, Is, Not
from applications.catalogue.model import Form, Kind, Question, Repeat
from tests.support.values import choices, values

Fill = Literal["all", "needed", "random"]
FILLED = "*"
EMPTY = ""


class Unreachable(Exception):  # noqa: N818 - says that a question cannot be asked
    """No answers lead to the question."""


@dataclass(frozen=True)
class Uses:
    """What the conditions of a form read: questions that steer others, and the codes that open or close them."""

    steering: frozenset[str]
    opening: frozenset[tuple[str, str]]
    closing: frozenset[tuple[str, str]]


@lru_cache(maxsize=1024)
def _uses(type: str, status: str, form: "Held") -> Uses:
    conditions = [part.asked for step in form.form.steps for part in _parts(step) if part.asked is not None]
    steering = {id for condition in conditions for id in condition.questions()}
    steering |= {id for condition in conditions for id, _ in _leaves(condition)}
    steering |= {q.choices_by for step in form.form.steps for q in step.questions() if q.choices_by}
    opening = {found for condition in conditions for found in _codes(condition, opens=True)}
    closing = {found for condition in conditions for found in _codes(condition, opens=False)}
    return Uses(frozenset(steering), frozenset(opening), frozenset(closing))


class Held:
    """A form as a key: forms are cached, the same one is the same object."""

    def __init__(self, form: Form) -> None:
        self.form = form

    def __hash__(self) -> int:
        return id(self.form)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and self.form is other.form


def uses(form: Form) -> Uses:
    return _uses(form.type, form.status, Held(form))


def _parts(step: Any) -> Iterator[Any]:
    yield from step.sections
    for item in step.items():
        yield item
        yield from item.questions if isinstance(item, Repeat) else ()


def _leaves(condition: Condition) -> Iterator[tuple[str, str]]:
    yield from _codes(condition, opens=True)
    yield from _codes(condition, opens=False)


def _codes(condition: Condition, *, opens: bool) -> Iterator[tuple[str, str]]:
    if isinstance(condition, Is | InRows) and opens:
        yield from ((condition.question, code) for code in condition.codes)
    elif isinstance(condition, Filled) and opens:
        yield condition.question, FILLED
    elif isinstance(condition, Not):
        yield from _codes(condition.inner, opens=not opens)
    elif isinstance(condition, AllOf | AnyOf):
        for inner in condition.inner:
            yield from _codes(inner, opens=opens)


class Writer:
    """Writes the answers to a form; `given` are kept where they are asked for, `wanted` say what others must be:
    by path a tuple of codes, `FILLED` or `EMPTY`.
    """

    def __init__(
        self, form: Form, today: date, random: Random, fill: Fill, wanted: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.form, self.today, self.random, self.fill = form, today, random, fill
        self.wanted = dict(wanted or {})
        self.uses = uses(form)

    def write(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """A document in the form's order in which every question that is asked and required has an answer."""
        answers: dict[str, Any] = {}
        known: dict[str, Any] = {}
        for step in self.form.steps:
            for section in step.sections:
                if section.asked is not None and not section.asked.holds(known):
                    continue
                for item in section.items:
                    value = (
                        self._rows(item, given.get(item.id), known)
                        if isinstance(item, Repeat)
                        else self._answer(item, item.id, given.get(item.id), known)
                    )
                    if value:
                        answers[item.id] = value
                    if value and (isinstance(item, Repeat) or not _hangs(item, known)):
                        known[item.id] = value
        return answers

    def _rows(self, repeat: Repeat, given: Any, answers: dict[str, Any]) -> list[dict[str, str]]:
        if repeat.condition is not None and not repeat.condition.holds(answers):
            return []
        known = list(given) if given is not None else [{}] * self._count(repeat)
        rows = [self._row(repeat, number, row, answers) for number, row in enumerate(known)]
        return [row for row in rows if row]

    def _count(self, repeat: Repeat) -> int:
        if any(path.startswith(f"{repeat.id}.") for path in self.wanted):
            return min(2, repeat.max)
        if self.fill == "needed":
            return repeat.min
        return repeat.max if self.fill == "all" else self.random.randint(repeat.min, repeat.max)

    def _row(self, repeat: Repeat, number: int, given: Mapping[str, str], answers: dict[str, Any]) -> dict[str, str]:
        row: dict[str, str] = {}
        known: dict[str, str] = {}
        scope = ChainMap(known, answers)
        for question in repeat.questions:
            value = self._answer(question, f"{repeat.id}.{number}.{question.id}", given.get(question.id), scope)
            if value:
                row[question.id] = value
                known |= {} if _hangs(question, scope) else {question.id: value}
        return row

    def _answer(self, question: Question, path: str, given: str | None, scope: Mapping[str, Any]) -> str:
        if question.condition is not None and not question.condition.holds(scope):
            return ""
        wanted = self.wanted.get(path)
        if wanted == (EMPTY,):
            return ""
        if given is not None and self._fits(question, given, wanted, scope):
            return given
        if not (wanted or question.required or self._optional_too(question)):
            return ""
        if wanted is not None and FILLED not in wanted:
            return self._among(question, wanted, scope)
        return self._new(question, scope)

    def _optional_too(self, question: Question) -> bool:
        if self.fill == "needed":
            return False
        if (question.id, "1") in self.uses.closing and question.kind is Kind.CHECKBOX:
            return self.fill == "random" and self.random.random() < 0.3
        return self.fill == "all" or self.random.random() < 0.5

    def _fits(self, question: Question, given: str, wanted: tuple[str, ...] | None, scope: Mapping[str, Any]) -> bool:
        if wanted is not None and FILLED not in wanted and given not in wanted:
            return False
        if not given:
            return not question.required and not wanted
        if _hangs(question, scope):
            return True
        return question.kind not in (Kind.CHOICE, Kind.RADIO) or given in choices(self.form, question, scope)

    def _among(self, question: Question, wanted: tuple[str, ...], scope: Mapping[str, Any]) -> str:
        if question.kind is Kind.CHECKBOX:
            return "1" if "1" in wanted else ""
        codes = [code for code in choices(self.form, question, scope) if code in wanted]
        if codes:
            return self.random.choice(codes)
        return "" if EMPTY in wanted else self._new(question, scope)

    def _new(self, question: Question, scope: Mapping[str, Any]) -> str:
        offered = values(self.form, question, scope, self.random, self.today)
        if question.kind not in (Kind.CHOICE, Kind.RADIO) or self.fill == "random":
            return next(offered, "")
        codes = choices(self.form, question, scope)
        opens = [code for code in codes if (question.id, code) in self.uses.opening]
        closes = [code for code in codes if (question.id, code) in self.uses.closing]
        if self.fill == "all":
            liked = [code for code in opens if code not in closes] or [code for code in codes if code not in closes]
        else:
            liked = [code for code in codes if code not in opens]
        return self.random.choice(liked or codes) if codes else ""


def _hangs(question: Question, known: Mapping[str, Any]) -> bool:
    """Whether the list of a choice is unknown because the answer it hangs on is."""
    return bool(question.choices_by) and not known.get(question.choices_by)


def wanted_for(form: Form, path: str, random: Random) -> dict[str, tuple[str, ...]]:
    """What must be answered so that the question at `path` is asked. Raises `Unreachable` where that contradicts."""
    wanted: dict[str, tuple[str, ...]] = {}
    head = path.partition(".")[0]
    section = next(s for step in form.steps for s in step.sections if any(item.id == head for item in s.items))
    item = form.index[head]
    for condition in (section.asked, item.condition, form.find(path).condition if "." in path else None):
        if condition is not None:
            _want(form, item, path, condition, True, wanted, random)
    if "." in path:
        wanted.setdefault(path, (FILLED,))
    return wanted


def _want(
    form: Form, item: Any, path: str, condition: Condition, holds: bool, wanted: dict[str, Any], random: Random
) -> None:
    if isinstance(condition, Not):
        _want(form, item, path, condition.inner, not holds, wanted, random)
    elif isinstance(condition, AllOf | AnyOf):
        every = isinstance(condition, AllOf) == holds
        for inner in condition.inner if every else [_reachable(form, condition, random)]:
            _want(form, item, path, inner, holds, wanted, random)
    elif isinstance(condition, InRows):
        repeat = form.index[condition.repeat]
        row = Is(condition.question, *condition.codes)
        _demand(form, repeat, f"{repeat.id}.0.{condition.question}", row, holds, wanted, random)
        if holds and repeat.condition is not None:
            _want(form, repeat, repeat.id, repeat.condition, True, wanted, random)
    elif isinstance(condition, Is | Filled):
        _demand(form, item, path, condition, holds, wanted, random)


def _reachable(form: Form, condition: AllOf | AnyOf, random: Random) -> Condition:
    """One of several conditions, of those whose codes can be chosen."""
    return random.choice([inner for inner in condition.inner if inner.questions()] or list(condition.inner))


def _demand(
    form: Form, item: Any, path: str, leaf: Is | Filled, holds: bool, wanted: dict[str, Any], random: Random
) -> None:
    inside = isinstance(item, Repeat) and any(question.id == leaf.question for question in item.questions)
    where = path.rpartition(".")[0] + f".{leaf.question}" if inside else leaf.question
    if not inside and leaf.question not in form.index:
        raise Unreachable(f"{path} hangs on {leaf.question}, which is not asked")
    question = form.find(where) if "." in where or not isinstance(form.index[where], Repeat) else None
    if question is None:
        return
    codes = _demanded(form, question, leaf, holds)
    if question.choices_by and codes not in ((FILLED,), (EMPTY,)):
        above = _offering(form, item if inside else None, question, codes)
        _demand(form, item, path, above, True, wanted, random)
    before = wanted.get(where)
    if before is not None and codes != (FILLED,):
        codes = codes if before == (FILLED,) else tuple(code for code in codes if code in before)
    elif before is not None:
        codes = before
    if not codes:
        raise Unreachable(f"{path} hangs on {leaf}, which cannot be chosen")
    wanted[where] = codes
    if codes != (EMPTY,) and question.condition is not None:
        _want(form, item if inside else form.index[where], where, question.condition, True, wanted, random)


def _demanded(form: Form, question: Question, leaf: Is | Filled, holds: bool) -> tuple[str, ...]:
    if isinstance(leaf, Filled):
        return (FILLED,) if holds else (EMPTY,)
    if question.kind is Kind.CHECKBOX:
        return ("1",) if holds else (EMPTY,)
    if question.choices_by:
        parent = _above(form, question)
        offered = (choices(form, question, {parent.id: code}) for code in choices(form, parent, {}))
        codes: tuple[str, ...] = tuple(dict.fromkeys(code for listed in offered for code in listed))
    else:
        codes = choices(form, question, {})
    return tuple(code for code in codes if (code in leaf.codes) == holds)


def _above(form: Form, question: Question) -> Question:
    return next(each for step in form.steps for each in step.questions() if each.id == question.choices_by)


def _offering(form: Form, item: Any, question: Question, codes: tuple[str, ...]) -> Is:
    """The answers above that offer one of the codes."""
    parent = _above(form, question)
    fitting = (code for code in choices(form, parent, {}) if {*choices(form, question, {parent.id: code})} & {*codes})
    return Is(parent.id, *fitting)
