"""Checking answers: one function for the wizard's pages, bulk rows and filing.

Raw answers go in, a clean document and all problems come out. Nothing here knows a request or a model.
"""

import logging
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from applications.catalogue.doubt import Doubts, rule_problems
from applications.catalogue.model import Answers, Form, Question, Repeat, Rule, Step
from applications.catalogue.plan import Ask, Asked, Plan, check_of, may_be_empty, plan_of
from applications.catalogue.reasons import missing, too_many, unwanted
from messages.failures import describe
from messages.refusal import Problem, Refusal

logger = logging.getLogger(__name__)
UNKNOWN = "99999999"


@dataclass(slots=True)
class Checked:
    """`clean` holds the answers that are asked and valid, in the form's order; `problems` everything else."""

    clean: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.problems


def check_form(form: Form, answers: Answers, today: date) -> Checked:
    """Check every question and rule of the form.

    Where an answer is wrong, what hangs on it is not judged: a mistake is told once, at its own question.
    """
    run = _Run(plan_of(form), today)
    run.pages(answers)
    run.rules(form.rules)
    return Checked(run.clean, run.problems)


def check_step(form: Form, step: Step, answers: Answers, today: date) -> Checked:
    """Check one page; `answers` is the whole document so far, since pages depend on earlier ones."""
    run = _Run(plan_of(form), today)
    bounds = run.pages(answers)
    ids = {item.id for item in step.items()}
    first, last = bounds[step.id]
    return Checked({k: v for k, v in run.clean.items() if k in ids}, run.problems[first:last])


class _Run:
    """One document being checked."""

    __slots__ = ("clean", "doubts", "form", "kept", "plan", "problems", "today", "until")

    def __init__(self, plan: Plan, today: date) -> None:
        self.plan, self.form, self.today = plan, plan.form, today
        self.until = today.strftime("%Y%m%d")
        self.clean: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.doubts = Doubts()
        self.kept: dict[str, list[int]] = {}

    def pages(self, answers: Answers) -> dict[str, tuple[int, int]]:
        """Check page after page; where the problems of each begin and end."""
        bounds = {}
        for step, asks in zip(self.form.steps, self.plan.pages, strict=True):
            first = len(self.problems)
            try:
                self.questions(asks, answers, self.clean, "")
                self.rules(step.rules)
            except Exception as failure:
                logger.error("checking %s of %s %s failed: %s", step.id, *self._name, describe(failure))
                self.refuse(next(step.items()).id, "", Refusal("WZBAM023E"))
            bounds[step.id] = (first, len(self.problems))
        return bounds

    def questions(self, asks: tuple[Ask, ...], raws: Answers, clean: dict[str, Any], row: str, rank: int = 0) -> None:
        """Check what is asked in one place: on a page, or in the row "relatives.0.", the `rank`-th that is filled.

        This loop is what every document goes through, so an answer in order takes the short way.
        """
        whole, until, doubted = self.clean, self.until, self.doubts.paths
        shown = True
        for id, holds, same, check, past_only, needed, asked in asks:
            if not same:
                shown = holds is None or holds(clean, whole)
            raw = raws.get(id)
            if not raw:
                if not (needed and shown) and not doubted:
                    continue
            elif shown and check is not None and isinstance(raw, str):
                try:
                    value = check(raw)
                except Refusal:
                    value = ""
                if value and not (past_only and value[:8] > until):
                    clean[id] = value
                    continue
            if isinstance(asked.item, Repeat):
                self.block(asked, asked.item, shown, raw)
            else:
                self.question(asked, asked.item, shown, raw, clean, row, rank)

    def question(
        self, asked: Asked, question: Question, shown: bool, raw: Any, clean: dict[str, Any], row: str, rank: int
    ) -> None:
        """The long way: an answer that is missing, wrong, not wanted or in doubt."""
        doubted = self.doubts.touch(asked.reads, row, asked.reads_in_row)
        text = raw if isinstance(raw, str) else ""
        if doubted:
            self.doubts.add(row, question.id)
        if not text.strip():
            if (
                shown
                and question.needed_in(rank)
                and not doubted
                and not may_be_empty(self.form, question, self.scope(clean))
            ):
                self.refuse(question.id, row, missing(self.form, question, self.scope(clean), rank, self.block_of(row)))
        elif not shown:
            if question.exclusive and not doubted:
                self.refuse(question.id, row, unwanted(self.form, question, self.scope(clean)))
        elif value := self.valid(question, text, clean, row):
            clean[question.id] = value

    def valid(self, question: Question, text: str, clean: dict[str, Any], row: str) -> str:
        """The clean value; "" when it was refused, or when its list hangs on an answer that is missing or wrong."""
        above = str(self.scope(clean).get(question.choices_by) or "") if question.choices_by else ""
        if question.choices_by and not above:
            if self.doubts.touch({question.choices_by}, row, {question.choices_by}):
                self.doubts.add(row, question.id)
            return ""
        try:
            value = check_of(self.form, question, above)(text)
            if question.past_only and value[:8] > self.until and value != UNKNOWN:
                raise Refusal("WZBAM005E", field=question.label)
        except Refusal as refusal:
            self.refuse(question.id, row, refusal)
            return ""
        return value

    def block(self, asked: Asked, repeat: Repeat, shown: bool, raw: Any) -> None:
        """Check the rows of a block; empty ones do not count."""
        rows = [row if isinstance(row, Mapping) else {} for row in raw] if isinstance(raw, list) else []
        filled = [number for number, row in enumerate(rows) if any(map(str.strip, map(str, row.values())))]
        doubted = self.doubts.touch(asked.reads, "", frozenset())
        if doubted:
            self.doubts.add("", repeat.id)
        if not shown:
            if filled and repeat.exclusive and not doubted:
                first = f"{repeat.id}.{filled[0]}."
                self.refuse(repeat.questions[0].id, first, unwanted(self.form, repeat, self.clean))
            return
        numbers = filled or ([] if doubted else list(range(repeat.min)))
        if len(numbers) > repeat.max:
            beyond = f"{repeat.id}.{numbers[repeat.max]}."
            self.refuse(repeat.questions[0].id, beyond, too_many(repeat))
        for rank, number in enumerate(numbers[: repeat.max]):
            clean: dict[str, Any] = {}
            given = rows[number] if number < len(rows) else {}
            self.questions(asked.rows, given, clean, f"{repeat.id}.{number}.", rank)
            if clean:
                self.clean.setdefault(repeat.id, []).append(clean)
                self.kept.setdefault(repeat.id, []).append(number)

    def rules(self, rules: tuple[Rule, ...]) -> None:
        """Let the rules speak where the questions themselves are in order."""
        for problem in rule_problems(rules, self.clean, self.today, self.doubts, self.kept, self.problems):
            self.problems.append(problem)

    def refuse(self, id: str, row: str, refusal: Refusal) -> None:
        self.problems.append(Problem(row + id, refusal))
        self.doubts.add(row, id)

    def scope(self, clean: dict[str, Any]) -> Mapping[str, Any]:
        """A row's answers before the form's."""
        return clean if clean is self.clean else ChainMap(clean, self.clean)

    def block_of(self, row: str) -> Repeat | None:
        item = self.form.index[row.partition(".")[0]] if row else None
        return item if isinstance(item, Repeat) else None

    @property
    def _name(self) -> tuple[str, str]:
        return str(self.form.type), self.form.status
