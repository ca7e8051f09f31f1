"""The declarations against every input of the official bulk tool, keyed by type, sheet and column.

What differs on purpose stands with its reason in official_exceptions.csv.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

from applications.catalogue import official
from applications.catalogue.forms import form
from applications.catalogue.model import Form, Kind, Question, Repeat
from applications.catalogue.official import Column, Menu, Place

EXCEPTIONS = Path(__file__).parent / "official_exceptions.csv"
DATED = (Kind.DATE, Kind.PARTIAL_DATE, Kind.YEAR_MONTH)
DIGITS = (Kind.DIGITS, Kind.PHONE, Kind.POSTAL_CODE, Kind.INTEGER, Kind.MONEY, Kind.YEAR)
NARROWED = {"CB19": "CC13_2_", "CB19_5": "CC13_2_"}
"""Lists of statuses, of which the tool offers those of the form."""
MENUS = list(official.menus().values())
EVERY = {menu.type for menu in MENUS}
each_menu = pytest.mark.parametrize("menu", MENUS, ids=lambda menu: menu.key)


@cache
def _exceptions() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """(pattern of the question, sheet:question or sheet:name, what differs, the types it differs for)."""
    with EXCEPTIONS.open(encoding="utf-8", newline="") as file:
        return tuple((row["question"], row["differs"], frozenset(row["types"].split())) for row in csv.DictReader(file))


def _excepted(question: str, what: str, menu: Menu) -> bool:
    return any(
        what == differs and types & {menu.type, "all"} and fnmatchcase(question, pattern)
        for pattern, differs, types in _exceptions()
    )


def _placed(menu: Menu) -> Iterator[tuple[Column, Place | None]]:
    shown = (column for column in official.shown(menu) if column.sheet != "simultaneous")
    return official.placed(_form(menu), shown)


def _form(menu: Menu) -> Form:
    return form(menu.type, menu.key[2:])


@each_menu
def test_every_input_is_asked_by_exactly_one_question(menu: Menu) -> None:
    placed = list(_placed(menu))
    for column, place in placed:
        assert place or _excepted(f"{column.sheet}:{column.name}", "not asked", menu), column
    used = Counter(place for _, place in placed if place)
    assert max(used.values()) == 1
    for sheet, name, place in official.names(_form(menu)):
        question = place.path.partition(".")[0]
        assert place in used or _excepted(question, "not in the tool", menu), (sheet, name, place)


@each_menu
def test_limits_and_obligations_are_the_tools(menu: Menu) -> None:
    asked = _form(menu)
    for column, place in _placed(menu):
        if place is None or place.part:
            continue
        head, _, rest = place.path.partition(".")
        if rest and not rest.startswith("0."):
            continue
        question, item = asked.find(place.path), asked.index[head]
        for what, ours, theirs in _differences(column, question, item):
            names = (question.id, f"{column.sheet}:{question.id}")
            assert any(_excepted(name, what, menu) for name in names), (place.path, what, ours, theirs)


def _differences(column: Column, question: Question, item: object) -> Iterator[tuple[str, object, object]]:
    if question.kind not in DATED and question.kind is not Kind.NAME:
        if column.length != question.max:
            yield "length", question.max, column.length
        if column.length and column.exact != question.exact:
            yield "exact", question.exact, column.exact
        characters = "digits" if question.kind in DIGITS else str(question.charset)
        if column.characters and column.characters != characters:
            yield "characters", characters, column.characters
    optional_row = isinstance(item, Repeat) and item.min == 0
    if column.required != question.required and not (optional_row and question.condition is None):
        yield "required", question.required, column.required
    if column.choices and question.kind in (Kind.CHOICE, Kind.RADIO) and not question.choices_by:
        choices = str(question.choices)
        if choices != column.choices and not choices.startswith(NARROWED.get(column.choices, f"{column.choices}_")):
            yield "list", choices, column.choices


def test_every_exception_is_needed() -> None:
    """An exception that nothing uses any more hides the next mistake; it names no type that does without it."""
    used: set[tuple[str, str, str]] = set()
    for menu in MENUS:
        used |= {(question, what, menu.type) for question, what in _deviations(menu)}
    for pattern, differs, types in _exceptions():
        found = {type for question, what, type in used if what == differs and fnmatchcase(question, pattern)}
        assert (EVERY if types == {"all"} else types) <= found, (pattern, differs, types, found)


def _deviations(menu: Menu) -> Iterator[tuple[str, str]]:
    """(question, what differs) of everything in which our form is not the tool's."""
    asked = _form(menu)
    placed = list(_placed(menu))
    places = {place for _, place in placed if place}
    yield from ((f"{column.sheet}:{column.name}", "not asked") for column, place in placed if place is None)
    for _, _, place in official.names(asked):
        if place not in places:
            yield place.path.partition(".")[0], "not in the tool"
    for column, place in placed:
        if place is not None and not place.part:
            question = asked.find(place.path)
            for what, _, _ in _differences(column, question, asked.index[place.path.partition(".")[0]]):
                yield from ((question.id, what), (f"{column.sheet}:{question.id}", what))


def test_the_simultaneous_sheet_is_covered_by_the_three_applications() -> None:
    """Nationality to ED number are shared; every other input belongs to one application."""
    for type in ("change", "extension"):
        names = Counter()
        for kind in ("reentry", "activity", "certificate"):
            for _, name, _ in official.names(form(kind)):
                names[name] += 1
        for column in official.columns(type):
            if column.sheet == "simultaneous" and not column.name.endswith("RasSnsiSybtCode"):
                assert names[column.name] >= 1, column
