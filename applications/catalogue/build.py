"""From declarations for all types to the form of one type and status."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from applications.catalogue.model import By, Form, Item, Question, Repeat, Rule, Section, Step, Type

_Declared = TypeVar("_Declared", bound=Question | Repeat | Section)
_known: dict[tuple[int, Type], tuple[Any, Any]] = {}
"""Declarations with what they are for a type, which its statuses share; holding them keeps their `id` theirs."""


class DeclarationError(Exception):
    """A declaration contradicts itself; raised when a form is built, never while somebody uses it."""


def resolve(
    *,
    type: Type,
    status: str,
    key: str,
    steps: Iterable[Step],
    rules: Iterable[Rule] = (),
    aliases: Iterable[str] = (),
) -> Form:
    """The form of one application type and status.

    `status` is the form key without the type ("N2"), `key` the official one ("04N2"), `aliases` further status names
    that `only_for` and `hidden_for` may use (高度専門職 asks the questions of its main activity).
    Raises `DeclarationError` when two questions share an id.
    """
    names = {status, *aliases}
    context = {"type": str(type), "status": status, "key": key}
    built = tuple(_step(step, type, names, context) for step in steps)
    index: dict[str, Item] = {}
    for step in built:
        for item in step.items():
            if item.id in index:
                raise DeclarationError(f"{type} {status}: {item.id} is declared twice")
            index[item.id] = item
    return Form(type=type, status=status, steps=built, rules=tuple(rules), index=index)


def _step(step: Step, type: Type, names: set[str], context: dict[str, str]) -> Step:
    sections = []
    for section in step.sections:
        if not _belongs(section, type, names):
            continue
        items = tuple(_item(item, type, names, context) for item in section.items if _belongs(item, type, names))
        if items:
            sections.append(replace(_plain(section, type), items=items))
    return replace(step, sections=tuple(sections))


def _item(item: Item, type: Type, names: set[str], context: dict[str, str]) -> Item:
    plain = _plain(item, type)
    if isinstance(plain, Repeat):
        inner = tuple(_question(q, type, context) for q in plain.questions if _belongs(q, type, names))
        return replace(plain, questions=inner)
    return _of_the_status(plain, context)


def _question(question: Question, type: Type, context: dict[str, str]) -> Question:
    return _of_the_status(_plain(question, type), context)


def _of_the_status(question: Question, context: dict[str, str]) -> Question:
    choices = str(question.choices)
    return replace(question, choices=choices.format_map(context)) if "{" in choices else question


def _belongs(declared: Any, type: Type, names: set[str]) -> bool:
    if declared.types and type not in declared.types:
        return False
    if declared.only_for and names.isdisjoint(declared.only_for):
        return False
    return names.isdisjoint(declared.hidden_for)


def _plain(declared: _Declared, type: Type) -> _Declared:
    """The declaration without `By`. Looking for them is most of the work of building a form, so it is done once."""
    known = _known.get((id(declared), type))
    if known is None:
        changes = {name: value.at(type) for name, value in vars(declared).items() if isinstance(value, By)}
        plain = replace(declared, **changes) if changes else declared
        known = _known[id(declared), type] = (declared, plain)
    found: _Declared = known[1]
    return found
