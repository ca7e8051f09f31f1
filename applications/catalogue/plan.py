"""A form made ready for checking: what a question needs is worked out once, not again for every document."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from applications.catalogue.checks import checker, choice_checker
from applications.catalogue.conditions import AllOf, AnyOf, Condition, Filled, InRows, Is, Not, together
from applications.catalogue.limits import Check, wrong
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Kind, Question, Repeat, Section
from applications.catalogue.reasons import list_name
from messages.text import Text

Holds = Callable[[Answers, Answers], bool]
"""Whether a question is asked: the clean answers of its row and of the form in; outside a block both are the form's."""
LISTED = frozenset({Kind.CHOICE, Kind.RADIO})
_NOTHING = Condition()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question or block: `reads` are the answers of the form, `reads_in_row` those of the same row, that decide
    whether it is asked ("has_relatives", "relatives.relationship"); `rows` is what each row of a block asks.
    """

    item: Question | Repeat
    reads: frozenset[str]
    reads_in_row: frozenset[str]
    rows: "tuple[Ask, ...]" = ()


class Ask(NamedTuple):
    """What is needed of a question or block while its answer is in order.

    `same` says that it hangs on what the one before it hangs on. `check` is None for a block and where the list hangs
    on another answer.
    """

    id: str
    holds: Holds | None
    same: bool
    check: Check | None
    past_only: bool
    needed: bool
    asked: Asked


@dataclass(frozen=True, slots=True)
class Plan:
    """The questions of a form, page by page."""

    form: Form
    pages: tuple[tuple[Ask, ...], ...]


def plan_of(form: Form) -> Plan:
    """The form's plan, made when it is first asked for."""
    known = _plans.get(id(form))
    if known is None or known.form is not form:
        known = _plans[id(form)] = Plan(form, tuple(_page(form, step.sections) for step in form.steps))
    return known


def check_of(form: Form, question: Question, above: str = "") -> Check:
    """The check of a question; `above` is the answer that its list hangs on, where it does."""
    key = (id(question), form.type, above)  # types share questions, but not always their lists
    known = _checks.get(key)
    if known is None or known[0] is not question:
        known = _checks[key] = (question, _check(form, question, above))
    return known[1]


def may_be_empty(form: Form, question: Question, scope: Answers) -> bool:
    """Whether "" is one of the codes (A036 「有」): such a question is answered even when nothing is."""
    if question.kind not in LISTED:
        return False
    name = list_name(question, scope)
    return bool(name) and has_list(name, form.type) and "" in code_list(name, form.type).codes


_plans: dict[int, Plan] = {}
_checks: dict[tuple[int, str, str], tuple[Question, Check]] = {}


def _page(form: Form, sections: Iterable[Section]) -> tuple[Ask, ...]:
    found = ((item, together(section.asked, item.condition)) for section in sections for item in section.items)
    return tuple(_asks(form, found, frozenset()))


def _asks(
    form: Form, items: Iterable[tuple[Question | Repeat, Condition | None]], inside: frozenset[str]
) -> Iterator[Ask]:
    before: Condition | None = None
    holds: Holds | None = None
    for item, condition in items:
        same = condition == before
        if not same:
            holds = None if condition is None else compiled(condition, inside)
        yield _ask(form, item, condition, holds, same, inside)
        before = condition
        if condition is not None and item.id in condition.questions():
            before = _NOTHING  # its own answer may change what the next one hangs on


def _ask(
    form: Form,
    item: Question | Repeat,
    condition: Condition | None,
    holds: Holds | None,
    same: bool,
    inside: frozenset[str],
) -> Ask:
    read = frozenset(_reads(condition)) if condition is not None else frozenset()
    of_form, of_row = read - inside, read & inside
    if isinstance(item, Repeat):
        within = frozenset(question.id for question in item.questions)
        rows = tuple(_asks(form, ((question, question.condition) for question in item.questions), within))
        return Ask(
            item.id,
            holds,
            same,
            None,
            False,
            item.min > 0,
            Asked(item=item, reads=of_form, reads_in_row=of_row, rows=rows),
        )
    check = None if item.choices_by else check_of(form, item)
    needed = bool(item.required) and not (check is not None and may_be_empty(form, item, {}))
    return Ask(
        item.id, holds, same, check, item.past_only, needed, Asked(item=item, reads=of_form, reads_in_row=of_row)
    )


def _check(form: Form, question: Question, above: str) -> Check:
    if not question.choices_by:
        return checker(question, form.type)
    name = f"{question.choices}_{above}"
    if has_list(name, form.type):
        return choice_checker(code_list(name, form.type), question.label)
    return _refuse_all(question.label)


def _refuse_all(label: Text) -> Check:
    def refuse(raw: str) -> str:
        raise wrong(label)

    return refuse


def compiled(condition: Condition, inside: frozenset[str] = frozenset()) -> Holds:
    """The condition as a function; the questions `inside` are looked up in the row, the others in the form."""
    if isinstance(condition, Is):
        return _is(condition.question, condition.codes, condition.question in inside)
    if isinstance(condition, Filled):
        return _filled(condition.question, condition.question in inside)
    if isinstance(condition, Not):
        return _not(compiled(condition.inner, inside))
    if isinstance(condition, AllOf | AnyOf):
        parts = tuple(compiled(each, inside) for each in condition.inner)
        return _all(parts) if isinstance(condition, AllOf) else _any(parts)
    return lambda row, form: condition.holds(form)


def _is(question: str, codes: tuple[str, ...], in_row: bool) -> Holds:
    if "" in codes:
        return lambda row, form: (row if in_row else form).get(question, "") in codes
    among = frozenset(codes)
    if in_row:
        return lambda row, form: row.get(question) in among
    return lambda row, form: form.get(question) in among


def _filled(question: str, in_row: bool) -> Holds:
    if in_row:
        return lambda row, form: bool(row.get(question))
    return lambda row, form: bool(form.get(question))


def _not(inner: Holds) -> Holds:
    return lambda row, form: not inner(row, form)


def _all(parts: tuple[Holds, ...]) -> Holds:
    if len(parts) == 2:
        first, second = parts
        return lambda row, form: first(row, form) and second(row, form)
    return lambda row, form: all(part(row, form) for part in parts)


def _any(parts: tuple[Holds, ...]) -> Holds:
    return lambda row, form: any(part(row, form) for part in parts)


def _reads(condition: Condition) -> Iterator[str]:
    if isinstance(condition, InRows):
        yield from (condition.repeat, f"{condition.repeat}.{condition.question}")
    elif isinstance(condition, Not):
        yield from _reads(condition.inner)
    elif isinstance(condition, AllOf | AnyOf):
        for inner in condition.inner:
            yield from _reads(inner)
    else:
        yield from condition.questions()
