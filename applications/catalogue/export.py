"""A form as plain data: what the `catalogue` command prints and docs/forms shows."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from applications.catalogue import official
from applications.catalogue.conditions import AllOf, AnyOf, Condition, Is, together
from applications.catalogue.lists import STANDS_FOR, code_list, has_list
from applications.catalogue.model import Charset, Form, Kind, Question, Repeat
from applications.catalogue.probing import said_by_rules, without_rows

INLINE_AT_MOST = 20
CHOSEN = frozenset({Kind.CHOICE, Kind.RADIO, Kind.CHECKBOX})
WRITTEN = ("WZBAM011E", "WZBAM019E", "WZBAM020E")
OF_KIND: dict[Kind, tuple[str, ...]] = {
    Kind.NAME: ("WZBAM005E", "WZBAM006E", "WZBAM011E", "WZBAM020E"),
    Kind.DATE: ("WZBAM005E", "WZBAM106E", "WZBAM111E"),
    Kind.PARTIAL_DATE: ("WZBAM005E", "WZBAM106E", "WZBAM111E"),
    Kind.YEAR_MONTH: ("WZBAM005E", "WZBAM107E", "WZBAM111E"),
    Kind.YEAR: ("WZBAM005E", "WZBAM111E"),
    Kind.EMAIL: ("WZBAM003E", "WZBAM021E"),
    Kind.POSTAL_CODE: ("WZBAM004E", "WZBAM005E"),
    Kind.RESIDENCE_CARD: ("WZBAM004E", "WZBAM005E"),
}
"""What a wrong answer of a kind gives beside its length; WZBAM005E where nothing else is said."""
OF_CHARSET = {
    Charset.ANY: WRITTEN,
    Charset.FULL_WIDTH: (*WRITTEN, "WZBAM008E"),
    Charset.HALF_WIDTH: (*WRITTEN, "WZBAM005E"),
    Charset.CAPITALS: (*WRITTEN, "WZBAM005E"),
    Charset.ALPHANUMERIC: (*WRITTEN, "WZBAM005E"),
    Charset.DIGITS: ("WZBAM005E",),
}


def as_data(form: Form) -> dict[str, Any]:
    """The form as JSON can hold it: type, status and the questions in their order, those of blocks once."""
    said: dict[str, set[str]] = {}
    for path, id in said_by_rules(form):
        said.setdefault(path, set()).add(id)
    headers = official_headers(form)
    return {
        "type": str(form.type),
        "status": form.status,
        "questions": [_question(form, *place, said, headers) for place in _places(form)],
    }


Place = tuple[str, tuple[Condition | None, ...], Repeat | None, Question]
"""A question with its page, the conditions around it and its block."""


def _places(form: Form) -> Iterator[Place]:
    for step in form.steps:
        for section in step.sections:
            for item in section.items:
                if isinstance(item, Repeat):
                    yield from ((step.id, (section.asked, item.condition), item, each) for each in item.questions)
                else:
                    yield step.id, (section.asked,), None, item


def _question(
    form: Form,
    step: str,
    around: tuple[Condition | None, ...],
    repeat: Repeat | None,
    question: Question,
    said: dict[str, set[str]],
    headers: dict[str, list[str]],
) -> dict[str, Any]:
    path = f"{repeat.id}.{question.id}" if repeat else question.id
    condition = together(*around, question.condition)
    return {
        "id": path,
        "step": step,
        "label_ja": str(question.ja),
        "label_en": str(question.en),
        "kind": str(question.kind),
        "limits": {
            "max": question.max or None,
            "exact": question.exact,
            "charset": str(question.charset),
            "past_only": question.past_only,
        },
        "required": bool(question.required),
        "condition": condition.as_data() if condition is not None else None,
        "choices": _choices(form, question),
        "repeat": _repeat(repeat) if repeat else None,
        "messages": sorted(_messages(form, repeat, question) | said.get(path, set())),
        "official": headers.get(path, []),
    }


def _repeat(repeat: Repeat) -> dict[str, Any]:
    return {"id": repeat.id, "label_ja": repeat.ja, "label_en": repeat.en, "min": repeat.min, "max": repeat.max}


def _choices(form: Form, question: Question) -> dict[str, Any] | None:
    """The list's name and length, with its entries when they are few; a linked list counts all its codes."""
    name = str(question.choices)
    if not name:
        return None
    if question.choices_by:
        return {"list": name, "by": question.choices_by, "length": len(_linked_codes(form, question))}
    listed = code_list(name, form.type)
    found: dict[str, Any] = {"list": name, "length": len(listed)}
    if len(listed) <= INLINE_AT_MOST:
        found["entries"] = [{"code": each.code, "ja": each.text.ja, "en": each.text.en} for each in listed]
    return found


def _linked_codes(form: Form, question: Question) -> set[str]:
    parent = next((each for step in form.steps for each in step.questions() if each.id == question.choices_by), None)
    if parent is None:
        return set()
    above = _linked_codes(form, parent) if parent.choices_by else code_list(str(parent.choices), form.type).codes
    names = (f"{question.choices}_{code}" for code in above)
    return {code for name in names if has_list(name, form.type) for code in code_list(name, form.type).codes}


def _messages(form: Form, repeat: Repeat | None, question: Question) -> set[str]:
    """The messages that the question's own declaration can raise."""
    found = set(_when_wrong(question))
    if question.required:
        found.add(question.missing or _when_missing(repeat, question))
        found |= {"WZBAM109E"} if repeat and repeat.max > 1 else set()
    if question.exclusive:
        found.add(question.unwanted or "WZBAM237E")
    if repeat and question is repeat.questions[0]:
        found |= {"WZBAM024E", "WZBAM237E"} if repeat.exclusive else {"WZBAM024E"}
    if question.past_only:
        found.add("WZBAM005E")
    return found


def _when_wrong(question: Question) -> Iterator[str]:
    if question.kind is Kind.CHECKBOX and question.required:
        yield question.missing or "WZBAM002E"
    if question.kind in (Kind.TEXT, Kind.TEXTAREA):
        found = OF_CHARSET[Charset(str(question.charset))]
        yield from (id for id in found if id != "WZBAM019E" or question.charset is not Charset.ALPHANUMERIC)
    else:
        yield from OF_KIND.get(question.kind, ("WZBAM005E",))
    if question.max and question.kind not in (*CHOSEN, Kind.MUNICIPALITY, Kind.YEAR):
        yield "WZBAM004E" if question.exact else "WZBAM003E"


def _when_missing(repeat: Repeat | None, question: Question) -> str:
    after_a_choice = question.condition is not None and _has_choice(question.condition)
    if repeat and repeat.fact and not after_a_choice:
        return "WZBAM119E"
    if question.kind in CHOSEN:
        return "WZBAM102E" if after_a_choice else "WZBAM002E"
    return "WZBAM101E" if after_a_choice else "WZBAM001E"


def _has_choice(condition: Condition) -> bool:
    if isinstance(condition, AllOf | AnyOf):
        return any(_has_choice(inner) for inner in condition.inner)
    return isinstance(condition, Is)


def official_headers(form: Form) -> dict[str, list[str]]:
    """By question, the field names in the official tool's header: every row's and every part's, in the file's order.

    {} for an acquisition, which the tool does not know.
    """
    found: dict[str, list[str]] = {}
    for column, place in official.placed(form, iter(_columns(form))):
        if place is not None:
            found.setdefault(without_rows(place.path), []).append(column.header)
    return found


def _columns(form: Form) -> tuple[official.Column, ...]:
    if form.status:
        try:
            return tuple(official.shown(official.menu_of(form)))
        except KeyError:
            return ()
    return _simultaneous(STANDS_FOR[form.type]) if form.type != "acquisition" else ()


@cache
def _simultaneous(tool: str) -> tuple[official.Column, ...]:
    return tuple(column for column in official.columns(tool) if column.sheet == "simultaneous")
