"""The template greys exactly what the wizard would not ask, whether choices are given in words or as codes."""

import io
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from applications.catalogue import forms
from applications.catalogue.model import Form
from bulk_upload import choices, own_header, sheet, writing
from tests.bulk_upload.test_every_form import FORMS, TODAY
from tests.support.answers import asked, valid

TOKEN = re.compile(r'"(?:[^"]|"")*"|\$[A-Z]+6|AND|OR|NOT|<>|[=(),]')
OF_ALL = {"AND": all, "OR": any, "NOT": lambda found: not all(found)}


class Formula:
    """A formula of the template, worked out as a spreadsheet does: texts are compared whatever their case."""

    def __init__(self, text: str, cell: Callable[[str], str]) -> None:
        self.tokens, self.cell = TOKEN.findall(text), cell
        assert "".join(self.tokens) == text

    def value(self) -> bool:
        found = self._part()
        assert not self.tokens
        return bool(found)

    def _part(self) -> bool:
        if self.tokens[0] in OF_ALL:
            return bool(OF_ALL[self.tokens.pop(0)](list(self._inside())))
        left, sign, right = self._text(), self.tokens.pop(0), self._text()
        return (left.casefold() == right.casefold()) == (sign == "=")

    def _inside(self) -> Iterator[bool]:
        while self.tokens.pop(0) != ")":
            yield self._part()

    def _text(self) -> str:
        token = self.tokens.pop(0)
        return token[1:-1].replace('""', '"') if token.startswith('"') else self.cell(token[1:-1])


def written(form: Form, answers: dict[str, Any], *, words: bool) -> dict[str, str]:
    """The cells of an applicant by their column's letter."""
    page = template(form)
    letters = {cell.value: cell.column_letter for cell in page[1]}
    cells = {}
    for path, id, _ in own_header.columns(form):
        value = writing.answer_at(answers, path)
        if ":" not in path and value:
            cells[letters[id]] = choices.word(form, form.find(path), value) if words else value
    return cells


@lru_cache(1)
def template(form: Form) -> Worksheet:
    page = load_workbook(io.BytesIO(sheet.workbook(form, rows=1))).worksheets[0]
    assert isinstance(page, Worksheet)
    return page


def greyed(form: Form, cells: dict[str, str]) -> set[str]:
    """Ids of the columns that turn grey in the row of these cells."""
    page, found = template(form), set()
    for area in page.conditional_formatting:
        (rule,) = area.rules
        if Formula(rule.formula[0], lambda letter: cells.get(letter, "")).value():
            found.add(page[str(area.sqref).split(":")[0].rstrip("0123456789") + "1"].value)
    return found


def hold(type: str, status: str, seed: int) -> set[str]:
    """Ids of the columns that must be grey, and are."""
    form = forms.form(type, status)
    answers = valid(form, TODAY, seed=seed)
    places = list(asked(form, answers))
    columns = {own_header.column_id(each.path) for each in places if each.path not in own_header.BOXES}
    wanted = {own_header.column_id(each.path) for each in places if not each.shown} & columns
    for words in (False, True):
        assert greyed(form, written(form, answers, words=words)) & columns == wanted
    return wanted


@pytest.mark.parametrize(("type", "status", "seed"), [("extension", "N2", 1), ("coe", "NE", 2), ("change", "P1", 3)])
def test_what_is_not_asked_is_grey(type: str, status: str, seed: int) -> None:
    assert hold(type, status, seed)


@pytest.mark.nightly
@pytest.mark.parametrize(("type", "status"), FORMS)
def test_in_every_form(type: str, status: str) -> None:
    hold(type, status, seed=4)


def test_questions_of_a_child_are_grey_until_it_is_wished() -> None:
    form = forms.form("extension", "N2")
    letters = {cell.value: cell.column_letter for cell in template(form)[1]}
    assert "reentry:permit_type" in greyed(form, {})
    assert "reentry:permit_type" not in greyed(form, {letters["reentry:"]: "1"})
