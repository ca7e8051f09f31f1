"""In which order the official tool writes the inputs of a form (behaviour 6.2), from data/layouts.csv.

A line begins with three fields that have no name (row number, key of three and of four characters); further unnamed
fields lie between the others, and one empty field ends every line.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from applications.catalogue import official
from applications.catalogue.model import Form
from applications.catalogue.official import Column, Place
from bulk_upload import together

FOLDER = Path(__file__).parent / "data"
LEAD = 3
"""Fields before the first input."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a line, counted from 1: the headers it may have and the answers it holds.

    Prefecture and municipality share a field, and so do variants of one item.
    """

    number: int
    headers: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The fields of one form by number; `width` is the number of fields without the empty last one.

    `children` holds the fields of each simultaneous application by its type.
    """

    key: str
    width: int
    fields: dict[int, Field]
    children: dict[str, tuple[Field, ...]]


@cache
def layout(form: Form) -> Layout:
    """The layout of a form. Raises `KeyError` for a form the official tool does not have."""
    menu = official.menu_of(form)
    type, order = menu.type, _orders()[menu.key]
    width, numbers = _layouts()[type, order]
    inputs = dict(zip(_inputs(type), numbers, strict=True))
    shown = {id(column) for column in official.shown(menu)}
    headers: dict[int, list[str]] = {}
    for place, column in enumerate(official.columns(type)):
        number = inputs[place]
        if number:
            headers.setdefault(number, []).append(column.header)
    places = _places(form, _asked(type, shown), type, inputs)
    fields = {
        number: Field(number, tuple(dict.fromkeys(names)), tuple(places.get(number, ())))
        for number, names in sorted(headers.items())
    }
    children = {
        str(child.type): tuple(
            Field(number, fields[number].headers, tuple(found))
            for number, found in _places(child, _together(type), type, inputs).items()
        )
        for child in together.offered(type)
    }
    return Layout(menu.key, width, fields, children)


def _places(form: Form, asked: Iterator[Column], type: str, inputs: dict[int, int]) -> dict[int, list[Place]]:
    """What the fields hold of a form's answers."""
    by_column = {id(column): place for column, place in official.placed(form, asked) if place}
    places: dict[int, list[Place]] = {}
    for index, column in enumerate(official.columns(type)):
        if id(column) in by_column and inputs[index]:
            places.setdefault(inputs[index], []).append(by_column[id(column)])
    return places


def _asked(type: str, shown: set[int]) -> Iterator[Column]:
    return (column for column in official.columns(type) if id(column) in shown and column.sheet != "simultaneous")


def _together(type: str) -> Iterator[Column]:
    return (column for column in official.columns(type) if column.sheet == "simultaneous")


def _inputs(type: str) -> range:
    return range(len(official.columns(type)))


@cache
def _orders() -> dict[str, str]:
    return {row["key"]: row["order"] for row in _rows("orders.csv")}


@cache
def _layouts() -> dict[tuple[str, str], tuple[int, tuple[int, ...]]]:
    return {
        (row["type"], row["order"]): (int(row["width"]), tuple(_numbers(row["fields"]))) for row in _rows("layouts.csv")
    }


def _numbers(runs: str) -> Iterator[int]:
    """0 for an input that is not written."""
    for run in runs.split():
        if run.startswith("-"):
            yield from [0] * int(run[1:])
        else:
            first, _, length = run.partition(":")
            yield from range(int(first), int(first) + int(length or 1))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
