"""Checking answers: one function for the wizard's pages, bulk rows and filing.

Raw answers go in, a clean document and all problems come out. Nothing here knows a request or a model.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from applications.catalogue.checks import checker, choice_checker
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Kind, Question, Repeat, Step
from applications.catalogue.reasons import bare, list_name, reason
from messages.refusal import Problem, Refusal
from messages.text import Text

LISTED = frozenset({Kind.CHOICE, Kind.RADIO})
CHOSEN = frozenset({Kind.CHOICE, Kind.RADIO, Kind.CHECKBOX})


@dataclass(slots=True)
class Checked:
    """`clean` holds the answers that are asked and valid, in the form's order; `problems` everything else."""

    clean: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.problems


def check_form(form: Form, answers: Answers, today: date) -> Checked:
    """Check every question and rule of the form."""
    checked, _ = _check(form, answers, today)
    _apply(form.rules, checked, today)
    return checked


def check_step(form: Form, step: Step, answers: Answers, today: date) -> Checked:
    """Check one page; `answers` is the whole document so far, since pages depend on earlier ones."""
    whole, bounds = _check(form, answers, today)
    ids = {item.id for item in step.items()}
    first, last = bounds[step.id]
    return Checked({k: v for k, v in whole.clean.items() if k in ids}, whole.problems[first:last])


def _check(form: Form, answers: Answers, today: date) -> tuple[Checked, dict[str, tuple[int, int]]]:
    checked = Checked()
    bounds = {}
    for step in form.steps:
        first = len(checked.problems)
        for section in step.sections:
            shown = section.asked is None or section.asked.holds(checked.clean)
            for item in section.items:
                _check_item(form, item, shown, answers, checked, today)
        _apply(step.rules, checked, today)
        bounds[step.id] = (first, len(checked.problems))
    return checked, bounds


def _apply(rules: tuple[Any, ...], checked: Checked, today: date) -> None:
    if not rules:
        return
    known = {problem.path for problem in checked.problems}
    for rule in rules:
        checked.problems.extend(problem for problem in rule(checked.clean, today) if problem.path not in known)


def _check_item(
    form: Form, item: Question | Repeat, shown: bool, answers: Answers, checked: Checked, today: date
) -> None:
    if isinstance(item, Repeat):
        _check_rows(form, item, shown, answers.get(item.id), checked, today)
        return
    clean = checked.clean
    value = _one(form, item, shown, answers.get(item.id), clean, today, checked.problems, item.id)
    if value:
        clean[item.id] = value


def _one(
    form: Form,
    question: Question,
    shown: bool,
    raw: Any,
    scope: Answers,
    today: date,
    problems: list[Problem],
    path: str,
    added: bool = False,
) -> str:
    condition = question.condition
    shown = shown and (condition is None or condition.holds(scope))
    text = raw if isinstance(raw, str) else ""
    if not text or not text.strip():
        if shown and question.required and not _may_be_empty(form, question, scope):
            refusal = Refusal("WZBAM109E") if added else _missing(form, question, scope)
            problems.append(Problem(path, refusal))
        return ""
    if not shown:
        if question.exclusive:
            refusal = Refusal(question.unwanted) if question.unwanted else _unwanted(form, question, scope)
            problems.append(Problem(path, refusal))
        return ""
    if question.choices_by and not scope.get(question.choices_by):
        return ""  # its list hangs on an answer that is missing or wrong, and that is said there
    try:
        value = _checker(form, question, scope)(text)
    except Refusal as refusal:
        problems.append(Problem(path, refusal))
        return ""
    if question.past_only and value[:8] > today.strftime("%Y%m%d") and value != "99999999":
        problems.append(Problem(path, Refusal("WZBAM005E", field=question.label)))
        return ""
    return value


def _check_rows(form: Form, repeat: Repeat, shown: bool, raw: Any, checked: Checked, today: date) -> None:
    rows = [row if isinstance(row, Mapping) else {} for row in raw] if isinstance(raw, list) else []
    filled = [number for number, row in enumerate(rows) if any(str(value).strip() for value in row.values())]
    condition = repeat.condition
    if not (shown and (condition is None or condition.holds(checked.clean))):
        if filled and repeat.exclusive:
            path = f"{repeat.id}.{filled[0]}.{repeat.questions[0].id}"
            checked.problems.append(Problem(path, _unwanted(form, repeat, checked.clean)))
        return
    numbers = filled or list(range(repeat.min))
    if len(numbers) > repeat.max:
        count = Text(f"{repeat.max}件", str(repeat.max))
        path = f"{repeat.id}.{numbers[repeat.max]}.{repeat.questions[0].id}"
        checked.problems.append(Problem(path, Refusal("WZBAM024E", field=repeat.label, count=count)))
    clean = []
    for number in numbers[: repeat.max]:
        row = rows[number] if number < len(rows) else {}
        values = _check_row(form, repeat, number, row, checked, today, added=number != numbers[0])
        if values:
            clean.append(values)
    if clean:
        checked.clean[repeat.id] = clean


def _check_row(
    form: Form, repeat: Repeat, number: int, row: Mapping[str, Any], checked: Checked, today: date, *, added: bool
) -> dict[str, str]:
    clean: dict[str, str] = {}
    scope = _Scope(clean, checked.clean)
    for question in repeat.questions:
        path = f"{repeat.id}.{number}.{question.id}"
        value = _one(form, question, True, row.get(question.id), scope, today, checked.problems, path, added)
        if value:
            clean[question.id] = value
    return clean


class _Scope(Mapping[str, Any]):
    """A row's answers before the form's."""

    __slots__ = ("form", "row")

    def __init__(self, row: Mapping[str, Any] | None, form: Answers) -> None:
        self.row = row if row is not None else {}
        self.form = form

    def __getitem__(self, key: str) -> Any:
        return self.row[key] if key in self.row else self.form[key]

    def get(self, key: str, default: Any = None) -> Any:
        value = self.row.get(key)
        return value if value is not None else self.form.get(key, default)

    def __iter__(self) -> Iterator[str]:
        yield from {**self.form, **self.row}

    def __len__(self) -> int:
        return len({**self.form, **self.row})


_checkers: dict[tuple[int, str, str], tuple[Question, Callable[[str], str]]] = {}


def _checker(form: Form, question: Question, scope: Answers) -> Callable[[str], str]:
    parent = str(scope.get(question.choices_by) or "") if question.choices_by else ""
    key = (id(question), form.type, parent)  # types share questions, but not always their lists
    known = _checkers.get(key)
    if known is None or known[0] is not question:
        known = (question, _make_checker(form, question, parent))
        _checkers[key] = known
    return known[1]


def _make_checker(form: Form, question: Question, parent: str) -> Callable[[str], str]:
    if not question.choices_by:
        return checker(question, form.type)
    name = f"{question.choices}_{parent}"
    if has_list(name, form.type):
        return choice_checker(code_list(name, form.type), question.label)
    return _refuse_all(question)


def _may_be_empty(form: Form, question: Question, scope: Answers) -> bool:
    """Whether "" is one of the codes (A036 「有」): such a question is answered even when nothing is."""
    if question.kind not in LISTED:
        return False
    name = list_name(question, scope)
    return bool(name) and has_list(name, form.type) and "" in code_list(name, form.type).codes


def _refuse_all(question: Question) -> Callable[[str], str]:
    def refuse(raw: str) -> str:
        raise Refusal("WZBAM005E", field=question.label)

    return refuse


def _unwanted(form: Form, item: Question | Repeat, scope: Answers) -> Refusal:
    return Refusal("WZBAM237E", **reason(form, item, scope))


def _missing(form: Form, question: Question, scope: Answers) -> Refusal:
    if question.missing:
        return Refusal(question.missing, field=bare(question.label))
    chosen = question.kind in CHOSEN
    params = reason(form, question, scope)
    if params:
        return Refusal("WZBAM102E" if chosen else "WZBAM101E", **params)
    return Refusal("WZBAM002E" if chosen else "WZBAM001E")
