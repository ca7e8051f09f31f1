"""What a template needs to draw one question: derived from its declaration, never written by hand."""

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString

from applications import folding, judged
from applications.catalogue.checks import UNTICKED
from applications.catalogue.conditions import AnyOf, Condition
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import ROW_NUMBER, Answers, Form, Item, Kind, Question, Repeat, Section, Step
from applications.catalogue.reasons import list_name
from applications.hints import hint
from applications.partial_dates import parted
from applications.presentation import said, value_text
from applications.weights import is_long
from messages import catalogue as texts
from messages.refusal import Refusal
from messages.text import Text

_SHORT = {
    "WZBAM001E": Text("入力してください。", "Enter an answer."),
    "WZBAM002E": Text("選択してください。", "Choose an answer."),
    "WZBAM114E": Text("在留カードのとおりか確認してください。", "Check it against the residence card."),
}
SUMMARY_ANSWERS, SUMMARY_LETTERS = 4, 20
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
    """One row of a repeating block. Folded, it has no fields: `summary` says what it holds."""

    number: int
    fields: list[Field]
    removable: bool
    prefix: str
    part: str
    id: str
    folded: bool = False
    summary: str = ""
    problems: int = 0
    answers: list[tuple[str, str]] = dataclass_field(default_factory=list)


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
    """One section. Folded, it has no blocks; `off` says that nothing in it is asked now.

    `answers` are those of folded questions that conditions elsewhere on the page read.
    """

    id: str
    label: str
    number: str
    help: str
    blocks: list[Block]
    when: str
    off: bool
    problems: int
    folded: bool = False
    answers: list[tuple[str, str]] = dataclass_field(default_factory=list)


class Page:
    """Draws the pages of one form for one set of raw answers and the problems to show.

    `opened` is the part of the page (`folding`) that is drawn whatever else has to be folded. `former` may be set to
    the questions that are marked as answered by a former application.
    """

    def __init__(
        self, form: Form, answers: Answers, errors: Mapping[str, list[Refusal]], language: str, opened: str = ""
    ) -> None:
        self.form = form
        self.answers = answers
        self.errors = errors
        self.language = language
        self.opened = opened
        self.former: frozenset[str] = frozenset()
        self.here: frozenset[str] = frozenset()
        self.read: frozenset[str] = frozenset()

    def groups(self, step: Step) -> list[Group]:
        """The sections of a page, as many of their parts drawn as it holds."""
        self._enter(step)
        chooser = folding.Chooser(self.form, self.answers, self.errors, self.language, self.opened)
        drawn = chooser.choose(step.sections)
        return [self._group(section, drawn) for section in step.sections]

    def part(self, step: Step, part: str) -> tuple[Group | None, Block | None, Row | None]:
        """A part drawn alone: a section, or one row with its block. Raises `KeyError` for any other name."""
        self._enter(step)
        section = folding.section_of(step, part)
        if part == section.id:
            chooser = folding.Chooser(self.form, self.answers, self.errors, self.language, part)
            return self._group(section, chooser.choose((section,))), None, None
        head, _, number = part.partition(".")
        repeat = self.form.index[head]
        typed = self.answers.get(head) or [{}]
        if not isinstance(repeat, Repeat) or not ROW_NUMBER.fullmatch(number) or int(number) >= len(typed):
            raise KeyError(part)
        row = self._row(repeat, int(number), typed[int(number)])
        return None, Block(head, repeat.label.to(self.language), None, [row], ""), row

    def links(self, groups: list[Group]) -> list[dict[str, str]]:
        """What is wrong, in the page's order: a link to each field, and one to each folded part."""
        found: list[dict[str, str]] = []
        for group in groups:
            if group.folded and group.problems:
                found.append(_opening(group.id, group.label, group.problems))
            for block in group.blocks:
                found.extend(_to(block.field) if block.field else ())
                for row in block.rows:
                    for field in row.fields:
                        found.extend(_to(field))
                    if row.folded and row.problems:
                        found.append(_opening(row.part, f"{block.label} {row.number + 1}", row.problems))
        return found

    def _enter(self, step: Step) -> None:
        self.here, self.read = _of_page(step)

    def _when(self, condition: Condition | None) -> str:
        return judged.html(condition, self.here, self.answers)

    def _group(self, section: Section, drawn: folding.Folding) -> Group:
        condition = _section_condition(section)
        group = Group(
            id=section.id,
            label=section.label.to(self.language),
            number=str(section.number),
            help=section.help.to(self.language) if section.help else "",
            blocks=[],
            when=self._when(condition),
            off=condition is not None and not condition.holds(self.answers),
            problems=len(folding.paths_in(section, self.errors)),
            folded=not drawn.holds(section.id),
        )
        if group.folded:
            group.answers = list(self._read_of(section))
        else:
            group.blocks = [self._block(item, drawn) for item in section.items]
        return group

    def _read_of(self, section: Section) -> Iterator[tuple[str, str]]:
        for item in section.items:
            if isinstance(item, Repeat):
                for number, row in enumerate(self.answers.get(item.id) or []):
                    yield from self._read_of_row(f"{item.id}.{number}.", row)
            elif item.id in self.read and self.answers.get(item.id):
                yield item.id, self.answers[item.id]

    def _read_of_row(self, prefix: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        return ((prefix + id, value) for id, value in row.items() if prefix + id in self.read and value)

    def _block(self, item: Item, drawn: folding.Folding) -> Block:
        label = item.label.to(self.language)
        if not isinstance(item, Repeat):
            return Block(item.id, label, self.field(item, item.id, self.answers.get(item.id), self.answers), [], "")
        typed = self.answers.get(item.id) or [{}]
        rows = [
            self._row(item, number, row) if drawn.holds(f"{item.id}.{number}") else self._folded(item, number, row)
            for number, row in enumerate(typed)
        ]
        return Block(item.id, label, None, rows, self._when(item.condition), len(rows) < item.max, item.max)

    def _row(self, repeat: Repeat, number: int, row: Mapping[str, Any]) -> Row:
        scope = ChainMap(dict(row), dict(self.answers))
        part = f"{repeat.id}.{number}"
        fields = [self.field(q, f"{part}.{q.id}", row.get(q.id), scope) for q in repeat.questions]
        for question, field in zip(repeat.questions, fields, strict=True):
            field["required"] = question.needed_in(number) and bool(number or repeat.min)
        return Row(number, fields, number > 0, f"{part}.", part, folding.anchor(part))

    def _folded(self, repeat: Repeat, number: int, row: Mapping[str, Any]) -> Row:
        scope = ChainMap(dict(row), dict(self.answers))
        words = (
            said(self.form, question, row[question.id], scope, self.language)
            for question in repeat.questions
            if row.get(question.id)
        )
        prefix = f"{repeat.id}.{number}."
        return Row(
            number=number,
            fields=[],
            removable=number > 0,
            prefix=prefix,
            part=prefix[:-1],
            id=folding.anchor(prefix[:-1]),
            folded=True,
            summary="、".join(word[:SUMMARY_LETTERS] for word in islice(words, SUMMARY_ANSWERS)),
            problems=sum(1 for path in self.errors if path.startswith(prefix)),
            answers=list(self._read_of_row(prefix, row)),
        )

    def field(self, question: Question, path: str, raw: Any, scope: Mapping[str, Any]) -> Field:
        """The drawn field of one question at `path` with what was typed."""
        value = raw if isinstance(raw, str) else ""
        name = list_name(question, scope)
        searched = question.kind is Kind.CHOICE and is_long(name, self.form.type)
        field: Field = {
            **frame(question, self.language),
            "template": _template(question, searched),
            "path": path,
            "name": path,
            "id": "q-" + path.replace(".", "-"),
            "value": value,
            "former": path in self.former,
            "error": [error_text(refusal, self.language) for refusal in self.errors.get(path, ())],
            "when": self._when(question.condition),
        }
        field["off"] = bool(field["when"]) and question.condition is not None and not question.condition.holds(scope)
        if field["off"] and field["error"]:  # an answer that must not be there is shown, so that it can be taken out
            field["when"], field["off"] = "", False
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
            field["code"] = value if value != field["value"] else ""
            field["choices_url"] = reverse("choices", args=[name, self.form.type])
            return
        field["options_html"] = options_html(name, self.form.type, self.language, value)
        if question.choices_by:
            field["options_by"] = question.choices_by
            field["options_url"] = reverse("choice-options", args=[question.choices, self.form.type]) + "?by={}"


_pages: dict[int, tuple[Step, frozenset[str], frozenset[str]]] = {}


def _of_page(step: Step) -> tuple[frozenset[str], frozenset[str]]:
    """What is asked on a page, by id; and the names of the inputs that conditions on it read."""
    known = _pages.get(id(step))  # a step is too large to be hashed for every page
    if known is None or known[0] is not step:
        known = _pages[id(step)] = (step, *_read_on(step))
    return known[1:]


def _read_on(step: Step) -> tuple[frozenset[str], frozenset[str]]:
    items = list(step.items())
    conditions = [each.condition for each in [*items, *step.questions()]]
    conditions += [section.asked for section in step.sections]
    here = frozenset(item.id for item in items) | frozenset(question.id for question in step.questions())
    return here, frozenset(name for condition in conditions for name in judged.names(condition))


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


def _to(field: Field) -> list[dict[str, str]]:
    return [{"href": f"#{field['id']}", "label": field["label"]}] if field["error"] else []


def _opening(part: str, label: str, problems: int) -> dict[str, str]:
    return {"href": f"#{folding.anchor(part)}", "label": f"{label}（！{problems}）"}


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
        "when": "",
        "type": "",
        "min": "",
        "max": "",
        "options": (),
        "options_html": "",
        "options_by": "",
        "options_url": "",
        "choices_url": "",
        "code": "",
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


def _template(question: Question, searched: bool) -> str:
    if question.kind is Kind.CHOICE:
        kind = "search" if searched else "select"
    else:
        kind = _TEMPLATES.get(question.kind, "text")
    return f"components/question/{kind}.html"


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
