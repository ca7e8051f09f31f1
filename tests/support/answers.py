"""Answers to any form, made from its declarations: valid ones, and ones with exactly one mistake."""

from collections import ChainMap
from collections.abc import Container, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random
from typing import Any

from applications.catalogue.check import check_form
from applications.catalogue.conditions import Condition
from applications.catalogue.model import Form, Kind, Question, Repeat, Rule, Step
from applications.catalogue.probing import paths_read, rules_of, said_by, without_rows
from messages.refusal import Problem
from tests.support.mistakes import missing, mistakes
from tests.support.values import choices, extremes, values
from tests.support.writer import EMPTY, Fill, Writer, uses, wanted_for

TODAY_OF_EXAMPLES = date(2026, 11, 22)
ROUNDS = 60
TRIES = 8


class NoAnswers(Exception):  # noqa: N818 - a form nobody can fill in is a fault of its declarations
    """The problems that no change of answers mends, as paths and ids."""


@dataclass(frozen=True)
class Broken:
    """Answers with one mistake: `id` is the message it must give at `path`, and nothing else."""

    answers: dict[str, Any]
    path: str
    id: str


@dataclass(frozen=True)
class Asked:
    """A question at its place in a document: `key` is the same wherever the same question is asked alike."""

    path: str
    question: Question
    repeat: Repeat | None
    outside: tuple[Condition | None, ...]
    scope: Mapping[str, Any]
    shown: bool

    @property
    def key(self) -> tuple[Any, ...]:
        return without_rows(self.path), self.question, self.outside, self.shown

    @property
    def key_when_asked(self) -> tuple[Any, ...]:
        return (*self.key[:-1], True)

    @property
    def row(self) -> int:
        return int(self.path.split(".")[1]) if self.repeat else 0


def valid(form: Form, today: date, *, seed: int = 0, fill: Fill = "all", ask: str = "") -> dict[str, Any]:
    """A complete valid document in its final form, the same for the same seed.

    "all" answers as much as possible with every block full, "needed" no more than must be, "random" something between.
    `ask` is the path of a question that must be among those asked: "org_name", "work_history.0.work_place_name".
    Raises `NoAnswers` when the declarations contradict each other, `Unreachable` when nothing leads to `ask`.
    """
    random = Random(f"{form.type} {form.status} {seed} {fill} {ask}")
    wanted = wanted_for(form, ask, random) if ask else {}
    answers = Writer(form, today, random, fill, wanted).write({})
    answers = mended(Writer(form, today, random, "needed", wanted), answers, today)
    problems = check_form(form, answers, today).problems
    if problems:
        raise NoAnswers([(problem.path, problem.refusal.id) for problem in problems])
    return answers


def mended(writer: Writer, answers: dict[str, Any], today: date, fixed: Container[str] = ()) -> dict[str, Any]:
    """The document changed until no rule complains, except at `fixed` paths, which stay as they are."""
    found = _complaints(writer.form, answers, today, fixed)
    for _ in range(ROUNDS):
        if not found:
            return answers
        changes = (change for complaint in found for change in _changes(writer, answers, complaint, today, fixed))
        for better in changes:
            after = _complaints(writer.form, better, today, fixed)
            if len(after) < len(found):
                answers, found = better, after
                break
        else:
            break
    return answers


def _complaints(form: Form, answers: dict[str, Any], today: date, fixed: Container[str]) -> list[tuple[Rule, Problem]]:
    said = ((rule, problem) for rule in rules_of(form) for problem in rule(answers, today))
    first: dict[str, tuple[Rule, Problem]] = {}
    for rule, problem in said:
        if problem.path not in fixed:
            first.setdefault(problem.path, (rule, problem))  # one question has one problem
    return list(first.values())


def _changes(
    writer: Writer, answers: dict[str, Any], complaint: tuple[Rule, Problem], today: date, fixed: Container[str]
) -> Iterator[dict[str, Any]]:
    """The document with other answers to what the rule looks at, the question it complains at first."""
    rule, problem = complaint
    paths = [problem.path, *sorted(paths_read(rule, answers, today) - {problem.path})]
    for path in paths:
        item = writer.form.index.get(path.partition(".")[0])
        if path in fixed or path in writer.wanted or item is None or (isinstance(item, Repeat) and "." not in path):
            continue
        asked = _find(writer.form, answers, path)
        if asked is None or not asked.shown:
            continue
        for value in _alternatives(writer, asked, today):
            yield _rewritten(writer, answers, asked, value)


def _rewritten(writer: Writer, answers: dict[str, Any], each: "Asked", value: str) -> dict[str, Any]:
    """The document with another answer, and with what follows where it steers other questions."""
    changed = _with(answers, each.path, value)
    return writer.write(changed) if each.question.id in writer.uses.steering else changed


def _alternatives(writer: Writer, each: "Asked", today: date) -> Iterator[str]:
    offered = values(writer.form, each.question, each.scope, writer.random, today)
    codes = choices(writer.form, each.question, each.scope)
    found = [*islice(offered, TRIES), *extremes(each.question, today), *codes[:2], *codes[-1:]]
    yield from dict.fromkeys(found if each.question.required else [*found, ""])


def asked(form: Form, answers: Mapping[str, Any]) -> Iterator[Asked]:
    """Every question of the form at its place, with whether it is asked; a block without rows shows a first one."""
    for step in form.steps:
        for section in step.sections:
            shown = section.asked is None or section.asked.holds(answers)
            for item in section.items:
                open = shown and (item.condition is None or item.condition.holds(answers))
                if not isinstance(item, Repeat):
                    yield Asked(item.id, item, None, (section.asked,), answers, open)
                    continue
                for number, row in enumerate(answers.get(item.id) or [{}]):
                    scope = ChainMap(dict(row), dict(answers))
                    for question in item.questions:
                        inside = open and (question.condition is None or question.condition.holds(scope))
                        path = f"{item.id}.{number}.{question.id}"
                        yield Asked(path, question, item, (section.asked, item.condition), scope, inside)


def _find(form: Form, answers: Mapping[str, Any], path: str) -> Asked | None:
    return next((each for each in asked(form, answers) if each.path == path), None)


def broken(
    form: Form,
    answers: dict[str, Any],
    today: date,
    done: set[Any] | None = None,
    steps: Container[str] | None = None,
) -> Iterator[Broken]:
    """Every single mistake that can be made in a valid document, on the pages `steps` (None: on all).

    Questions whose key is in `done` are left out, and those that are tried are added to it.
    """
    done = set() if done is None else done
    pages = [step for step in form.steps if steps is None or step.id in steps]
    here = {item.id for step in pages for item in step.items()}
    followed = uses(form).steering | {path for rule in rules_of(form) for path in paths_read(rule, answers, today)}
    for each in asked(form, answers):
        if each.path.partition(".")[0] not in here:
            continue
        key = (each.key, min(each.row, 1))
        if key in done or each.row > 1:
            continue
        if each.shown:
            if each.repeat and not answers.get(each.repeat.id):
                continue
            done.add(key)
            yield from _one_wrong(form, answers, each, today, followed)
        elif each.question.exclusive and not each.repeat:
            done.add(key)
            yield from _unwanted(form, answers, each, today)
    yield from _blocks(form, pages, answers, today, done)
    rules = [rule for step in pages for rule in step.rules]
    yield from _against_rules(form, [*rules, *(form.rules if steps is None else ())], answers, today, done)


def _one_wrong(
    form: Form, answers: dict[str, Any], each: Asked, today: date, followed: Container[str]
) -> Iterator[Broken]:
    yield from _alone_wrong(form, answers, each, today, followed)
    without = _without(form, answers, each, today, followed)
    if without is None:
        return
    if each.question.needed_in(each.row) and _row_stays(each, without):
        yield Broken(without, each.path, missing(form, each.repeat, each.question, added=each.row > 0))
    if each.row == 0:
        for raw, id in mistakes(form, each.question, each.scope, today):
            yield Broken(_with(without, each.path, raw), each.path, id)


def _alone_wrong(
    form: Form, answers: dict[str, Any], each: Asked, today: date, followed: Container[str]
) -> Iterator[Broken]:
    """One answer wrong or missing while all that hangs on it stays as it was."""
    if each.row or (each.question.id not in followed and each.path not in followed):
        return
    for raw, id in islice(mistakes(form, each.question, each.scope, today), 2):
        yield Broken(_with(answers, each.path, raw), each.path, id)
    if each.question.required and each.repeat is None:
        yield Broken(_with(answers, each.path, ""), each.path, missing(form, None, each.question, added=False))


def _row_stays(each: Asked, answers: dict[str, Any]) -> bool:
    """Whether a row is still one without the answer: a row of which nothing is left is no row."""
    if each.repeat is None:
        return True
    rows = answers[each.repeat.id]
    return bool(rows[each.row]) or (len(rows) == 1 and each.repeat.min > 0)


def _without(
    form: Form, answers: dict[str, Any], each: Asked, today: date, followed: Container[str]
) -> dict[str, Any] | None:
    """The document without one answer, and with all that follows from its absence; `followed` are the ids of questions
    that steer others and the paths that rules look at.
    """
    if each.question.id not in followed and each.path not in followed:
        return _with(answers, each.path, "")
    writer = Writer(form, today, Random(each.path), "needed", {each.path: (EMPTY,)})
    rest = writer.write(_with(answers, each.path, ""))
    if each.repeat and len(rest.get(each.repeat.id) or []) < len(answers[each.repeat.id]):
        rest.setdefault(each.repeat.id, []).insert(each.row, {})
        return rest
    return mended(writer, rest, today, {each.path})


def _unwanted(form: Form, answers: dict[str, Any], each: Asked, today: date) -> Iterator[Broken]:
    value = _some(form, each, today)
    if value:
        yield Broken(_with(answers, each.path, value), each.path, each.question.unwanted or "WZBAM237E")


def _some(form: Form, each: Asked, today: date) -> str:
    """An answer to a question, fitting or not: for one that is not asked any will do."""
    found = next(values(form, each.question, each.scope, Random(each.path), today), "")
    return found or ("x" if each.question.kind is Kind.CHOICE else "")


def _blocks(form: Form, pages: list[Step], answers: dict[str, Any], today: date, done: set[Any]) -> Iterator[Broken]:
    for step in pages:
        for section in step.sections:
            for item in section.items:
                if isinstance(item, Repeat) and (item, section.asked) not in done:
                    found = list(_block(form, answers, section.asked, item, today))
                    if found:
                        done.add((item, section.asked))
                    yield from found


def _block(
    form: Form, answers: dict[str, Any], outside: Condition | None, repeat: Repeat, today: date
) -> Iterator[Broken]:
    rows = answers.get(repeat.id)
    first = repeat.questions[0].id
    if rows:
        full = [*rows, *(dict(rows[0]) for _ in range(repeat.max + 1 - len(rows)))]
        yield Broken({**answers, repeat.id: full}, f"{repeat.id}.{repeat.max}.{first}", "WZBAM024E")
        return
    open = (outside is None or outside.holds(answers)) and (repeat.condition is None or repeat.condition.holds(answers))
    if not open and repeat.exclusive:
        writer = Writer(form, today, Random(repeat.id), "needed")
        row = writer._row(repeat, 0, {}, dict(answers))
        yield Broken({**answers, repeat.id: [row]}, f"{repeat.id}.0.{first}", "WZBAM237E")


def _against_rules(
    form: Form, rules: list[Rule], answers: dict[str, Any], today: date, done: set[Any]
) -> Iterator[Broken]:
    """One answer changed so that exactly one rule has something to say, once for each thing it says."""
    for rule in rules:
        if {(rule, *said) for said in said_by(rule, form)} <= done:
            continue
        for changed in _no_box_ticked(form, answers, rule, today):
            yield from _only_complaint(form, changed, rule, today, done)
        for path in sorted(paths_read(rule, answers, today)):
            each = _find(form, answers, path)
            if each is None or not each.shown:
                continue
            for changed in _other_answers(form, answers, each, today):
                yield from _only_complaint(form, changed, rule, today, done)


def _only_complaint(form: Form, changed: dict[str, Any], rule: Rule, today: date, done: set[Any]) -> Iterator[Broken]:
    """The document, when the rule says one thing about it that it has not said before, and no other rule does."""
    found = _complaints(form, changed, today, ())
    if len(found) != 1 or found[0][0] is not rule:
        return
    problem = found[0][1]
    said = (rule, without_rows(problem.path), problem.refusal.id)
    at = _find(form, changed, problem.path)
    if said not in done and at is not None and at.shown:
        done.add(said)
        yield Broken(changed, problem.path, problem.refusal.id)


def _no_box_ticked(form: Form, answers: dict[str, Any], rule: Rule, today: date) -> Iterator[dict[str, Any]]:
    """The document without all the boxes that a rule looks at, of which it may want one."""
    changed = answers
    for path in paths_read(rule, answers, today):
        each = _find(form, answers, path)
        if each and each.question.kind is Kind.CHECKBOX and not each.question.required:
            changed = _with(changed, path, "")
    if changed != answers:
        yield changed


def _other_answers(form: Form, answers: dict[str, Any], each: Asked, today: date) -> Iterator[dict[str, Any]]:
    writer = Writer(form, today, Random(each.path), "needed")
    for value in _alternatives(writer, each, today):
        yield _rewritten(writer, answers, each, value)


def _value(answers: Mapping[str, Any], path: str) -> str:
    head, _, rest = path.partition(".")
    if not rest:
        return str(answers.get(head) or "")
    number, _, name = rest.partition(".")
    rows = answers.get(head) or []
    return str(rows[int(number)].get(name) or "") if int(number) < len(rows) else ""


def _with(answers: Mapping[str, Any], path: str, value: str) -> dict[str, Any]:
    """A copy of the document with one answer changed; "" takes it out."""
    head, _, rest = path.partition(".")
    changed = dict(answers)
    if rest:
        number, _, name = rest.partition(".")
        rows = deepcopy(changed.get(head) or [])
        rows += [{} for _ in range(int(number) + 1 - len(rows))]
        rows[int(number)][name] = value
        if not value:
            del rows[int(number)][name]
        changed[head] = rows
    else:
        changed[head] = value
        if not value:
            del changed[head]
    return changed
