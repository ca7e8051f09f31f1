"""Why a question is asked, in words: the parent question and the choice that a message names."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from applications.catalogue.conditions import AllOf, AnyOf, Condition, Is
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Form, Kind, Question, Repeat
from messages.refusal import Parameter, Refusal
from messages.text import Text

_PART_JA = re.compile(r"[（(](都道府県市区町村|町名丁目番地号等)[）)]$")
_PART_EN = re.compile(r" \((prefecture and municipality|street, number, building)\)$")
TICKED = Text("チェックあり", "ticked")
CHOSEN = frozenset({Kind.CHOICE, Kind.RADIO, Kind.CHECKBOX})


def missing(form: Form, question: Question, scope: Mapping[str, Any], rank: int, block: Repeat | None) -> Refusal:
    """What is said of an answer that is missing; in a block, in its `rank`-th filled row, counted from 0.

    An added row wants all its items (WZBAM109E), and so does the first row where a fact was stated (WZBAM119E).
    """
    if rank:
        return Refusal("WZBAM109E")
    if question.missing:
        return Refusal(question.missing, field=bare(question.label))
    chosen = question.kind in CHOSEN
    if params := reason(form, question, scope):
        return Refusal("WZBAM102E" if chosen else "WZBAM101E", **params)
    if block is not None and block.fact is not None:
        return Refusal("WZBAM119E", reason=block.fact, field=block.label)
    return Refusal("WZBAM002E" if chosen else "WZBAM001E")


def unwanted(form: Form, item: Question | Repeat, scope: Mapping[str, Any]) -> Refusal:
    """What is said of an answer that is given though it is not asked for: WZBAM237E, or the question's own message."""
    if isinstance(item, Question) and item.unwanted:
        return Refusal(item.unwanted)
    return Refusal("WZBAM237E", **reason(form, item, scope))


def too_many(repeat: Repeat) -> Refusal:
    """WZBAM024E: more rows than the block takes."""
    return Refusal("WZBAM024E", field=repeat.label, count=Text(f"{repeat.max}件", str(repeat.max)))


def reason(form: Form, item: Question | Repeat, scope: Mapping[str, Any]) -> dict[str, Parameter]:
    """`field` and `choice` of WZBAM101E, 102E and 237E, or {} when the item hangs on no choice.

    Of several conditions the one that holds is named; for an answer that must not be there, the parent's answer is.
    """
    condition = item.condition
    if condition is None:
        return {}
    leaves = [leaf for leaf in _leaves(condition) if _knows(form, item, leaf.question)]
    if not leaves:
        return {}
    leaf = next((leaf for leaf in leaves if leaf.holds(scope)), leaves[0])
    parent = _parent(form, item, leaf.question)
    return {"field": parent.label, "choice": choice(form, parent, str(scope.get(leaf.question) or ""), scope)}


def choice(form: Form, question: Question, code: str, scope: Mapping[str, Any]) -> Text:
    """The words of an answer's code; "未選択" when nothing was chosen."""
    if not code:
        return Text("未選択", "nothing")
    name = list_name(question, scope)
    if not name or not has_list(name, form.type):
        return TICKED if code == "1" else Text(code, code)
    entry = code_list(name, form.type).get(code)
    return entry.text if entry else Text(code, code)


def bare(label: Text) -> Text:
    """An address part's label without the part's name, which WZBAM103E and 104E say themselves."""
    return Text(_PART_JA.sub("", label.ja), _PART_EN.sub("", label.en))


def list_name(question: Question, scope: Mapping[str, Any]) -> str:
    """The code list of a question, the linked one where the list hangs on another answer; "" when there is none."""
    if not question.choices_by:
        return str(question.choices)
    parent = scope.get(question.choices_by)
    return f"{question.choices}_{parent}" if parent else ""


def _leaves(condition: Condition) -> Iterator[Is]:
    if isinstance(condition, Is):
        yield condition
    elif isinstance(condition, AllOf | AnyOf):
        for inner in condition.inner:
            yield from _leaves(inner)


def _knows(form: Form, item: Question | Repeat, id: str) -> bool:
    try:
        _parent(form, item, id)
    except KeyError:
        return False
    return True


def _parent(form: Form, item: Question | Repeat, id: str) -> Question:
    found = form.index.get(id)
    if isinstance(found, Question):
        return found
    for candidate in form.index.values():
        if isinstance(candidate, Repeat) and (candidate is item or item in candidate.questions):
            for question in candidate.questions:
                if question.id == id:
                    return question
    raise KeyError(id)
