"""A file of valid rows gives what the wizard would have stored, for every form and every kind of file."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import product
from typing import Any

import pytest

from applications.catalogue import forms, official
from applications.catalogue.check import check_form
from applications.catalogue.model import Form
from bulk_upload import choices, own_header, together, writing
from bulk_upload.checking import check_file, open_file
from tests.bulk_upload.files import csv_of, person
from tests.bulk_upload.official_file import official_bytes
from tests.support.answers import valid

TODAY = date(2026, 11, 22)
FORMS = sorted({(type, status.partition("-")[0]) for type, status in forms.offered()})
each_form = pytest.mark.parametrize(("type", "status"), FORMS)


def documents(form: Form) -> list[dict[str, object]]:
    return [valid(form, TODAY, seed=1), valid(form, TODAY, seed=2, fill="needed"), valid(form, TODAY, seed=3)]


def files(form: Form, rows: list[dict[str, object]]) -> dict[str, bytes]:
    ids = [writing.header(form), *(writing.cells(form, number, row) for number, row in enumerate(rows, 1))]
    labels = [["番号", *(label for _, _, label in own_header.columns(form))], *ids[1:]]
    tabs = "\n".join("\t".join(cell.replace("\n", " ") for cell in row) for row in ids)
    made = {
        "ids": writing.csv_bytes(ids),
        "labels": writing.csv_bytes(labels),
        "utf-16 tabs": tabs.encode("utf-16"),
    }
    return made | ({"official": official_bytes(form, rows)} if has_tool(form) else {})


def has_tool(form: Form) -> bool:
    try:
        return bool(official.menu_of(form))
    except KeyError:
        return False


@each_form
def test_valid_rows_become_what_the_wizard_stores(type: str, status: str) -> None:
    form = forms.form(type, status)
    rows = documents(form)
    wanted = [check_form(form, row, TODAY).clean for row in rows]
    for kind, content in files(form, rows).items():
        checked = check_file(open_file(content, most=300, type=type, status=status), TODAY)
        for line, clean in zip(checked, wanted, strict=True):
            assert [p for p in line.problems if p.refusal.id != "WZBAM232E"] == [], kind
            if kind != "utf-16 tabs":
                assert line.clean == clean, kind


def tables(form: Form, rows: list[dict[str, Any]]) -> Iterator[tuple[str, list[list[str]]]]:
    """The same rows under every kind of header, with codes and with words."""
    for words in (False, True):
        head, *lines = [writing.header(form), *(cells(form, n, row, words) for n, row in enumerate(rows, 1))]
        yield f"ids, words: {words}", [head, *lines]
        yield f"labels, words: {words}", [["番号", *(label for _, _, label in own_header.columns(form))], *lines]
    if has_tool(form):
        yield "official", [line.split("\t") for line in official_bytes(form, rows).decode("utf-16").split("\r\n")]


def cells(form: Form, number: int, answers: dict[str, Any], words: bool) -> list[str]:
    codes = writing.cells(form, number, answers)
    if not words:
        return codes
    asked = (together.find(form, path)[1] for path, _, _ in own_header.columns(form))
    said = zip(codes[1:], asked, strict=True)
    return [codes[0], *(choices.word(form, each, code) if not each.choices_by else code for code, each in said)]


@pytest.mark.nightly
@each_form
def test_the_full_product_of_headers_values_encodings_and_separators(type: str, status: str) -> None:
    form = forms.form(type, status)
    rows = documents(form)
    wanted = [check_form(form, row, TODAY).clean for row in rows]
    for kind, table in tables(form, rows):
        for encoding, delimiter in product(["utf-8", "utf-8-sig", "utf-16", "cp932"], [",", "\t"]):
            out = StringIO(newline="")
            csv.writer(out, delimiter=delimiter).writerows(table)
            content = out.getvalue().encode(encoding)
            checked = check_file(open_file(content, most=300, type=type, status=status), TODAY)
            assert not [p for line in checked for p in line.problems if p.refusal.id != "WZBAM232E"], (kind, encoding)
            assert [line.clean for line in checked] == wanted, (kind, encoding, delimiter)


@pytest.mark.nightly
@each_form
def test_three_hundred_rows(type: str, status: str) -> None:
    form = forms.form(type, status)
    rows = [person(number, TODAY, form) for number in range(300)]
    checked = check_file(open_file(csv_of(rows, form), most=300, type=type, status=status), TODAY)
    assert [line.problems for line in checked] == [[]] * 300
    assert [line.clean for line in checked] == [check_form(form, row, TODAY).clean for row in rows]


@each_form
def test_labels_and_ids_are_unique(type: str, status: str) -> None:
    columns = own_header.columns(forms.form(type, status))
    assert len({own_header._key(id) for _, id, _ in columns}) == len(columns)
    assert len({own_header._key(label) for _, _, label in columns}) == len(columns)
