"""Columns may stand in any order and be left out; doubled and unknown ones are refused, in every kind of file."""

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulk_upload import own_header, writing
from bulk_upload.checking import check_file, open_file
from messages.refusal import Refusal
from tests.bulk_upload.files import FORM
from tests.bulk_upload.official_file import official_bytes
from tests.bulk_upload.test_every_form import TODAY
from tests.support.answers import valid

Rows = list[list[str]]
ANSWERS = valid(FORM, TODAY, seed=1)
LEADS = 3
FIRST = {"ids": 1, "labels": 1, "official": LEADS}
"""Columns before the first answer, which stay where they are."""
KIND = st.sampled_from(sorted(FIRST))
ENCODING = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp932"])


def own(names: list[str]) -> Rows:
    return [names, writing.cells(FORM, 1, ANSWERS)]


def official() -> Rows:
    text = official_bytes(FORM, [ANSWERS]).decode("utf-16")
    return [line.split("\t") for line in text.split("\r\n")]


TABLES = {
    "ids": own(writing.header(FORM)),
    "labels": own(["番号", *(label for _, _, label in own_header.columns(FORM))]),
    "official": official(),
}
WANTED = check_file(open_file(official_bytes(FORM, [ANSWERS]), most=300), TODAY)[0].clean


def as_bytes(rows: Rows, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


def opened(content: bytes) -> Any:
    return open_file(content, most=300, type=FORM.type, status=FORM.status)


def in_order(kind: str, order: list[int]) -> Rows:
    first = FIRST[kind]
    return [[*row[:first], *(row[first + place] for place in order)] for row in TABLES[kind]]


def width(kind: str) -> int:
    return len(TABLES[kind][0]) - FIRST[kind]


@given(st.data(), KIND, ENCODING, st.sampled_from([",", "\t"]))
def test_in_any_order(data: st.DataObject, kind: str, encoding: str, delimiter: str) -> None:
    rows = in_order(kind, data.draw(st.permutations(range(width(kind)))))
    (line,) = check_file(opened(as_bytes(rows, encoding, delimiter)), TODAY)
    assert (line.problems, line.clean) == ([], WANTED)


@given(st.data(), st.sampled_from(["ids", "labels"]))
def test_columns_left_out_are_empty_answers(data: st.DataObject, kind: str) -> None:
    kept = sorted(data.draw(st.sets(st.integers(0, width(kind) - 1), min_size=1)))
    paths = [path for path, _, _ in own_header.columns(FORM)]
    said = {path: ANSWERS[path] for path in (paths[place] for place in kept) if ANSWERS.get(path)}
    if not said:
        return
    (line,) = opened(as_bytes(in_order(kind, kept))).lines
    found = opened(as_bytes(in_order(kind, kept))).mapping.answers(line.cells)
    assert {path: value for path, value in found.items() if isinstance(value, str)} == said


@given(st.data())
def test_the_agencys_file_with_a_named_column_less_is_refused(data: st.DataObject) -> None:
    named = [place for place, name in enumerate(TABLES["official"][0]) if name]
    gone = data.draw(st.sampled_from(named))
    rows = [[*row[:gone], *row[gone + 1 :]] for row in TABLES["official"]]
    assert refused(as_bytes(rows, "utf-16", "\t")) in {"WZBAM141E", "WZBAM143E"}


@given(st.data(), KIND)
def test_a_column_twice_is_refused(data: st.DataObject, kind: str) -> None:
    first = FIRST[kind]
    named = [place for place, name in enumerate(TABLES[kind][0]) if name and place >= first]
    twice, at = data.draw(st.sampled_from(named)), data.draw(st.integers(first, width(kind)))
    rows = [[*row[:at], row[twice], *row[at:]] for row in TABLES[kind]]
    assert refused(as_bytes(rows)) == "WZBAM141E"


@given(st.data(), st.sampled_from(["ids", "labels"]), st.text(st.sampled_from("abcxyz_足のサイズ"), min_size=9))
def test_a_column_nobody_knows_is_refused(data: st.DataObject, kind: str, name: str) -> None:
    at = data.draw(st.integers(1, width(kind)))
    head, line = TABLES[kind]
    assert refused(as_bytes([[*head[:at], name, *head[at:]], [*line[:at], "", *line[at:]]])) == "WZBAM141E"


@given(st.data(), KIND, ENCODING)
def test_nul_anywhere_is_refused(data: st.DataObject, kind: str, encoding: str) -> None:
    text = as_bytes(TABLES[kind]).decode()
    at = data.draw(st.integers(0, len(text)))
    assert refused((text[:at] + "\0" + text[at:]).encode(encoding)) == "WZBAM141E"


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("kind", sorted(FIRST))
def test_three_hundred_and_not_one_more(kind: str, end: str) -> None:
    head, line = TABLES[kind]
    files = [as_bytes([head, *[line] * count]).decode().replace("\r\n", end).encode() for count in (300, 301)]
    assert opened(files[0]).count == 300
    assert refused(files[1]) == "WZBAM142E"


def refused(content: bytes) -> str:
    with pytest.raises(Refusal) as refusal:
        opened(content)
    return refusal.value.id
