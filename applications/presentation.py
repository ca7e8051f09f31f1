"""Answers as a person reads them: the confirmation page, the copy to keep, the PDF and the staff's view."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Answers, Form, Item, Kind, Question, Repeat, Section, Step
from applications.catalogue.points import shown as points
from applications.catalogue.reasons import list_name
from applications.partial_dates import parted
from messages.text import Text

TICKED = Text("確認済", "Confirmed")
UNKNOWN = Text("不明", "unknown")
MUNICIPALITIES = "CA69"


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One answer. `row_number` counts from 1 inside a repeating block, 0 outside."""

    label: str
    value: str
    path: str
    row_number: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class ShownSection:
    label: str
    number: str
    rows: tuple[ShownRow, ...]

    @property
    def empty(self) -> bool:
        """Nothing was answered: one line says so better than twenty."""
        return not any(row.value for row in self.rows)


@dataclass(frozen=True, slots=True)
class ShownStep:
    id: str
    label: str
    sections: tuple[ShownSection, ...]


def sections(form: Form, answers: Answers, language: str | None = None) -> list[ShownStep]:
    """Every asked answer of a form, grouped as the form is; optional questions left empty show an empty value."""
    language = language or get_language()
    shown = []
    for step in form.steps:
        groups = tuple(group for section in step.sections if (group := _section(form, section, answers, language)).rows)
        groups += tuple(_counted(form, step, answers, language))
        if groups:
            shown.append(ShownStep(step.id, step.label.to(language), groups))
    return shown


def value_text(form: Form, question: Question, value: Any, scope: Mapping[str, Any], language: str | None) -> str:
    """One clean answer in words; "" for none."""
    text = str(value or "")
    if question.kind in (Kind.CHOICE, Kind.RADIO):
        return _choice(form, question, text, scope, language)
    if not text:
        return ""
    if question.kind in _WRITERS:
        return _WRITERS[question.kind](text, language)
    if question.unit is not None:
        return f"{text} {question.unit.to(language)}" if language == "en" else f"{text}{question.unit.to(language)}"
    return text


def said(form: Form, question: Question, value: str, scope: Mapping[str, Any], language: str | None) -> str:
    """A typed answer in words, which nobody has checked yet: what is none stays as it was typed."""
    text = _digits(question.kind, value)
    chosen = question.kind in (Kind.CHOICE, Kind.RADIO, Kind.MUNICIPALITY)
    if chosen or (text.isascii() and text.isdigit()):
        return value_text(form, question, text, scope, language)
    return value.replace("\r\n", "\n")


def _digits(kind: Kind, value: str) -> str:
    """A date as it is stored, from its input's text; anything else as it is."""
    if kind is Kind.PARTIAL_DATE:
        year, month, day = parted(value)
        return f"{year or '9999':0>4}{month:0>2}{day:0>2}"
    return value.replace("-", "") if kind in (Kind.DATE, Kind.YEAR_MONTH) else value


def _section(form: Form, section: Section, answers: Answers, language: str | None) -> ShownSection:
    rows: list[ShownRow] = []
    if section.asked is None or section.asked.holds(answers):
        for item in section.items:
            rows.extend(_rows(form, item, answers, language))
    return ShownSection(section.label.to(language), str(section.number), tuple(rows))


def _counted(form: Form, step: Step, answers: Answers, language: str | None) -> Iterator[ShownSection]:
    """What the points table comes to, after its answers."""
    if step.id == points.STEP:
        rows = tuple(
            ShownRow(label.to(language), value.to(language), f"points_{id}")
            for id, label, value in points.summary(form, answers)
        )
        if rows:
            yield ShownSection(points.TOTAL.to(language), "", rows)


def _rows(form: Form, item: Item, answers: Answers, language: str | None) -> Iterator[ShownRow]:
    if item.condition is not None and not item.condition.holds(answers):
        return
    if not isinstance(item, Repeat):
        text = value_text(form, item, answers.get(item.id), answers, language)
        yield ShownRow(item.label.to(language), text, item.id, 0, str(item.number))
        return
    for index, row in enumerate(answers.get(item.id) or []):
        scope = ChainMap(dict(row), dict(answers))
        for question in item.questions:
            if question.condition is not None and not question.condition.holds(scope):
                continue
            text = value_text(form, question, row.get(question.id), scope, language)
            yield ShownRow(question.label.to(language), text, f"{item.id}.{index}.{question.id}", index + 1)


def _choice(form: Form, question: Question, code: str, scope: Mapping[str, Any], language: str | None) -> str:
    name = list_name(question, scope)
    entry = code_list(name, form.type).get(code) if name and has_list(name, form.type) else None
    return entry.text.to(language) if entry else code


def date_text(value: str, language: str | None) -> str:
    """YYYYMMDD, also with unknown parts (9999…, 00), as a date in words."""
    if not value or value.startswith("9999"):
        return UNKNOWN.to(language)
    year, month, day = value[:4], value[4:6], value[6:8]
    if language == "en":
        return "-".join(part for part in (year, month, day) if part and part != "00")
    text = f"{int(year)}年"
    if month and month != "00":
        text += f"{int(month)}月"
    if day and day != "00":
        text += f"{int(day)}日"
    return text


def _money(value: str, language: str | None) -> str:
    return f"{int(value):,} yen" if language == "en" else f"{int(value):,}円"


def _municipality(value: str, language: str | None) -> str:
    entry = code_list(MUNICIPALITIES).get(value)
    return entry.text.to(language) if entry else value


def _ticked(value: str, language: str | None) -> str:
    return TICKED.to(language)


_WRITERS = {
    Kind.DATE: date_text,
    Kind.PARTIAL_DATE: date_text,
    Kind.YEAR_MONTH: date_text,
    Kind.YEAR: date_text,
    Kind.MONEY: _money,
    Kind.MUNICIPALITY: _municipality,
    Kind.CHECKBOX: _ticked,
}
