"""Which question each input of the official bulk tool answers (decision 13: type, sheet and column name an input).

The inputs stand in data/official_columns, made by scripts/rebuild_official_columns.py. A question names its inputs
in `official`: ``{row}`` is the row of its block, ``|`` parts an answer that the file keeps in several inputs.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from applications.catalogue.model import Form, Item, Kind, Question, Repeat
from applications.catalogue.statuses import OFFICIAL_TYPE

FOLDER = Path(__file__).parent / "data" / "official_columns"
OF_THE_STATUS = frozenset({"representative", "agent"})
"""Sections that we ask on STEP2-2 and the tool on the sheet of the status (decision 14)."""


@dataclass(frozen=True, slots=True)
class Column:
    """One input. `name` is its repaired header, `header` the one in the file; lengths in characters."""

    sheet: str
    column: str
    name: str
    header: str
    length: int
    exact: bool
    required: bool
    characters: str
    choices: str


@dataclass(frozen=True, slots=True)
class Menu:
    """An entry of the tool's menu: a form, the name of its file, its sheets and the columns it hides."""

    type: str
    key: str
    file: str
    sheets: tuple[str, ...]
    hidden: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an input's value belongs: a question's path, rows counted from 0, and the part of a divided answer."""

    path: str
    part: int = 0


@cache
def columns(type: str) -> tuple[Column, ...]:
    """All inputs of a tool in the order of its sheets; a date kept in three inputs is three, with one column."""
    return tuple(
        Column(
            row["sheet"],
            row["column"],
            row["name"],
            row["header"] or row["name"],
            int(row["length"] or 0),
            bool(row["exact"]),
            bool(row["required"]),
            row["characters"],
            row["list"],
        )
        for row in _rows(f"{type}.csv")
    )


@cache
def menus() -> dict[str, Menu]:
    """The tool's menu entries by official key ("04N2")."""
    return {
        row["key"]: Menu(
            row["type"],
            row["key"],
            row["file"],
            tuple(row["sheets"].split()),
            frozenset(_hidden(row["hidden"])),
        )
        for row in _rows("menus.csv")
    }


def shown(menu: Menu) -> Iterator[Column]:
    """The inputs of a menu entry, without the hidden ones."""
    for column in columns(menu.type):
        if column.sheet in menu.sheets and (column.sheet, column.column) not in menu.hidden:
            yield column


def placed(form: Form, inputs: Iterator[Column]) -> Iterator[tuple[Column, Place | None]]:
    """Each input with the place of its value; None where the form does not ask for it."""
    waiting = _names(form)
    for column in inputs:
        places = waiting[column.sheet, column.name]
        yield column, places.pop(0) if places else None


def menu_of(form: Form) -> Menu:
    """Raises `KeyError` for a form the tool does not have."""
    return menus()[OFFICIAL_TYPE[form.type] + form.status]


def names(form: Form) -> list[tuple[str, str, Place]]:
    """(sheet, name, place) of every input that the form's questions name."""
    return list(_all_names(form))


def _names(form: Form) -> dict[tuple[str, str], list[Place]]:
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for sheet, name, place in _all_names(form):
        found[sheet, name].append(place)
    return found


def _all_names(form: Form) -> Iterator[tuple[str, str, Place]]:
    for step in form.steps:
        for section in step.sections:
            sheet = _sheet(form, step.id, section.id)
            for item in section.items:
                for name, place in _item(item):
                    yield sheet, name, place


def _sheet(form: Form, step: str, section: str) -> str:
    if not form.status:
        return "simultaneous"
    if step == "points":
        return "points"
    return form.status[0] if step == "activity" or section in OF_THE_STATUS else "common"


def _item(item: Item) -> Iterator[tuple[str, Place]]:
    if isinstance(item, Question):
        yield from _question(item, str(item.official), item.id)
        return
    for row in range(item.max):
        for question in item.questions:
            yield from _question(question, item.official_row + str(question.official), _path(item, row, question), row)


def _path(repeat: Repeat, row: int, question: Question) -> str:
    return f"{repeat.id}.{row}.{question.id}"


def _question(question: Question, official: str, path: str, row: int = 0) -> Iterator[tuple[str, Place]]:
    if not question.official:
        return
    prefix, _, last = official.rpartition(".") if "[" in official else ("", "", official)
    inputs = last.split("|")
    if question.kind is Kind.MUNICIPALITY:
        inputs = inputs * 2
    for part, name in enumerate(inputs):
        whole = f"{prefix}.{name}" if prefix else name
        yield whole.replace("{row}", str(row + 1)), Place(path, part)


def _hidden(text: str) -> Iterator[tuple[str, str]]:
    for sheet, _, ranges in (part.partition("=") for part in text.split()):
        for first, _, last in (piece.partition(":") for piece in ranges.split(",")):
            for number in range(_number(first), _number(last or first) + 1):
                yield sheet, _letters(number)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
