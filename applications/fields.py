"""What a template needs to draw one question: derived from its declaration, never written by hand."""

import json
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from applications.catalogue.checks import UNTICKED
from applications.catalogue.conditions import AnyOf, Condition
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Item, Kind, Question, Repeat, Section, Step
from applications.catalogue.reasons import list_name
from applications.hints import hint
from applications.partial_dates import parted
from applications.presentation import value_text
from messages import catalogue as texts
from messages.refusal import Refusal
from messages.text import Text

SEARCHED_FROM = 100
"""Lists longer than this are searched, not printed into the page."""

_SHORT = {
    "WZBAM001E": Text("入力してください。", "Enter an answer."),
    "WZBAM002E": Text("選択してください。", "Choose an answer."),
    "WZBAM114E": Text("在留カードのとおりか確認してください。", "Check it against the residence card."),
}
NEVER = '["any",[]]'
_ISO = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_AUTOCOMPLETE = {Kind.POSTAL_CODE: "postal-code", Kind.PHONE: "tel", Kind.EMAIL: "email"}
_NUMERIC = frozenset({Kind.INTEGER, Kind.MONEY, Kind.DIGITS, Kind.PHONE, Kind.POSTAL_CODE, Kind.YEAR})
_TEMPLATES = {
    Kind.TEXTAREA: "textarea",
    Kind.RADIO: "radio",
    Kind.CHECKBOX: "checkbox",
    Kind.DATE: "date",
    Kind.PARTIAL_DATE: "partial_date",
    Kind.YEAR_MONTH: "year_month",
    Kind.MUNICIPALITY: "municipality",
}


Field = dict[str, Any]
"""One drawn question: the keys are listed in `templates/components/question/README.md`. A plain dictionary, because
templates read dictionaries fastest and a page draws a hundred of these."""


@dataclass(slots=True)
class Row:
    number: int
    fields: list[Field]
    removable: bool
    prefix: str


@dataclass(slots=True)
class Block:
    """One item of a section: a single field, or the rows of a repeating block."""

    id: str
    label: str
    field: Field | None
    rows: list[Row]
    when: str
    can_add: bool = False
    maximum: int = 0


@dataclass(slots=True)
class Group:
    id: str
    label: str
    number: str
    help: str
    blocks: list[Block]
    when: str
    problems: int


class Page:
    """Draws the pages of one form for one set of raw answers and the problems to show."""

    def __init__(self, form: Form, answers: Answers, errors: Mapping[str, list[Refusal]], language: str) -> None:
        self.form = form
        self.answers = answers
        self.errors = errors
        self.language = language
        self.here: frozenset[str] = frozenset()
        self.told: frozenset[str] = frozenset()

    def groups(self, step: Step) -> list[Group]:
        self.here = frozenset(question.id for question in step.questions())
        self.told = frozenset(question.id for question in step.questions() if not self._is_searched(question))
        return [self._group(section) for section in step.sections]

    def _is_searched(self, question: Question) -> bool:
        name = list_name(question, self.answers)
        return question.kind is Kind.CHOICE and bool(name) and _is_long(name, self.form.type)

    def _when(self, condition: Condition | None) -> str:
        """The condition as the page's script can judge it.

        What hangs on other pages is decided here; what the script cannot read whole (a searched field holds words, not
        codes) is always shown, as it is without script.
        """
        if condition is None or condition.questions() <= self.told:
            return _when(condition)
        if condition.questions() & self.here or condition.holds(self.answers):
            return ""
        return NEVER

    def _group(self, section: Section) -> Group:
        blocks = [self._block(item) for item in section.items]
        problems = sum(1 for field in fields_of(blocks) if field["error"])
        return Group(
            id=section.id,
            label=section.label.to(self.language),
            number=str(section.number),
            help=section.help.to(self.language) if section.help else "",
            blocks=blocks,
            when=self._when(_section_condition(section)),
            problems=problems,
        )

    def _block(self, item: Item) -> Block:
        label = item.label.to(self.language)
        if not isinstance(item, Repeat):
            return Block(item.id, label, self.field(item, item.id, self.answers.get(item.id), self.answers), [], "")
        rows = self.answers.get(item.id) or [{}]
        drawn = [self._row(item, number, row) for number, row in enumerate(rows)]
        return Block(item.id, label, None, drawn, self._when(item.condition), len(drawn) < item.max, item.max)

    def _row(self, repeat: Repeat, number: int, row: Mapping[str, Any]) -> Row:
        scope = ChainMap(dict(row), dict(self.answers))
        prefix = f"{repeat.id}.{number}."
        fields = [self.field(q, f"{prefix}{q.id}", row.get(q.id), scope) for q in repeat.questions]
        if repeat.condition is None and not number:
            for field in fields:
                field["required"] = False
        return Row(number, fields, number > 0, prefix)

    def field(self, question: Question, path: str, raw: Any, scope: Mapping[str, Any]) -> Field:
        """The drawn field of one question at `path` with what was typed."""
        value = raw if isinstance(raw, str) else ""
        name = list_name(question, scope)
        searched = question.kind is Kind.CHOICE and bool(name) and _is_long(name, self.form.type)
        field: Field = {
            **frame(question, self.language),
            "template": _template(question, searched),
            "path": path,
            "name": path,
            "id": "q-" + path.replace(".", "-"),
            "value": value,
            "error": [error_text(refusal, self.language) for refusal in self.errors.get(path, ())],
            "when": self._when(question.condition),
        }
        field["off"] = bool(field["when"]) and question.condition is not None and not question.condition.holds(scope)
        if question.kind is Kind.RADIO:
            field["options"] = options(name, self.form.type, self.language)
        elif question.kind is Kind.CHOICE:
            self._list(field, question, name, searched, scope)
        elif question.kind is Kind.MUNICIPALITY:
            field["shown"] = value_text(self.form, question, value, scope, self.language)
        elif question.kind is Kind.CHECKBOX:
            field["value"] = "" if value in UNTICKED else value
        elif question.kind in (Kind.DATE, Kind.YEAR_MONTH):
            field["value"] = _iso(value)
            field["type"] = "" if not value or _exists(field["value"]) else "text"
        elif question.kind is Kind.PARTIAL_DATE:
            field["parts"] = dict(zip("ymd", parted(value), strict=True))
        return field

    def _list(self, field: Field, question: Question, name: str, searched: bool, scope: Mapping[str, Any]) -> None:
        value = field["value"]
        if searched:
            field["value"] = value_text(self.form, question, value, scope, self.language) or value
            field["choices_url"] = reverse("choices", args=[name, self.form.type])
            return
        field["options_html"] = options_html(name, self.form.type, self.language, value)
        if question.choices_by:
            field["options_by"] = question.choices_by
            field["options_url"] = reverse("choice-options", args=[question.choices, self.form.type]) + "?by={}"


def error_text(refusal: Refusal, language: str) -> str:
    """What stands at the field: the message's text, but for those that only point at the 「！」."""
    return (_SHORT[refusal.id].to(language) if refusal.id in _SHORT else texts.render(refusal, language)) or ""


def _section_condition(section: Section) -> Condition | None:
    """When a section has anything to ask: its own condition, or any of its items' where all have one."""
    if section.asked is not None:
        return section.asked
    conditions = [item.condition for item in section.items]
    known = tuple(condition for condition in conditions if condition is not None)
    return AnyOf(known) if known and len(known) == len(conditions) else None


def fields_of(blocks: list[Block]) -> Iterator[Field]:
    """All fields of the blocks, in order."""
    for block in blocks:
        if block.field is not None:
            yield block.field
        for row in block.rows:
            yield from row.fields


@lru_cache(maxsize=16384)
def frame(question: Question, language: str) -> Field:
    """The part of a field that is the same on every page; the caller copies it."""
    return {
        "label": question.label.to(language),
        "number": str(question.number),
        "hint": hint(question, language),
        "example": question.example,
        "help": question.help.to(language) if question.help else "",
        "unit": question.unit.to(language) if question.unit else "",
        "required": bool(question.required),
        "autocomplete": _AUTOCOMPLETE.get(question.kind, ""),
        "inputmode": "numeric" if question.kind in _NUMERIC else "",
        "maxlength": question.max,
        "when": _when(question.condition),
        "type": "",
        "min": "",
        "max": "",
        "options": (),
        "options_html": "",
        "options_by": "",
        "options_url": "",
        "choices_url": "",
        "shown": "",
        "parts": None,
    }


@lru_cache(maxsize=2048)
def options(name: str, type: str, language: str) -> tuple[tuple[str, str], ...]:
    """(code, label) of a list in reading order; () without a list."""
    if not name or not has_list(name, type):
        return ()
    return tuple((entry.code, entry.text.to(language)) for entry in code_list(name, type).entries)


@lru_cache(maxsize=2048)
def _options(name: str, type: str, language: str) -> str:
    return "".join(
        f'<option value="{escape(code)}">{escape(label)}</option>' for code, label in options(name, type, language)
    )


def options_html(name: str, type: str, language: str, chosen: str) -> SafeString:
    """The ready `<option>`s of a select, the chosen one marked; a text that is no code stays as an option."""
    html = _options(name, type, language)
    if not chosen:
        return SafeString(html)
    mark = f'value="{escape(chosen)}"'
    if mark not in html:
        return SafeString(f"<option {mark} selected>{escape(chosen)}</option>{html}")
    return SafeString(html.replace(mark, f"{mark} selected", 1))


def _is_long(name: str, type: str) -> bool:
    return has_list(name, type) and len(code_list(name, type)) > SEARCHED_FROM


def _template(question: Question, searched: bool) -> str:
    if question.kind is Kind.CHOICE:
        kind = "search" if searched else "select"
    else:
        kind = _TEMPLATES.get(question.kind, "text")
    return f"components/question/{kind}.html"


def _when(condition: Any) -> str:
    return json.dumps(condition.as_data(), separators=(",", ":")) if condition is not None else ""


def _iso(value: str) -> str:
    """A day or month as its input takes it; what is none stays as it was typed."""
    written = "-".join(filter(None, (value[:4], value[4:6], value[6:])))
    return written if len(value) in (6, 8) and _exists(written) else value


def _exists(written: str) -> bool:
    """Whether an input for days or months can show it: others would show nothing instead of what was typed."""
    try:
        return bool(_ISO.fullmatch(written)) and bool(date.fromisoformat(f"{written}-01"[:10]))
    except ValueError:
        return False
