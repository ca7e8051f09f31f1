"""Whatever wrote the file, the same rows are read; what is no table is refused with the right message."""

import csv
import io
import zipfile
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.catalogue import forms
from bulk_upload import writing
from bulk_upload.checking import open_file
from bulk_upload.limits import check_name, check_size
from bulk_upload.mapping import FORMULA, protected, unprotected
from bulk_upload.reading import read
from messages.refusal import Refusal

FORM = forms.form("extension", "N2")
CELL = st.text(st.sampled_from("あ漢ｱA1,\"'\t=+-@\n 　"), max_size=8)
NAMES = ["name", "nationality", "reason"]


def refused(content: bytes, **kind: str) -> str:
    kind = kind or {"type": "extension", "status": "N2"}
    with pytest.raises(Refusal) as refusal:
        open_file(content, most=300, **kind)
    return refusal.value.id


def table(*rows: list[str], delimiter: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


@given(
    st.lists(st.lists(CELL, min_size=3, max_size=3).filter(any), min_size=1, max_size=4),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp932"]),
    st.sampled_from([",", "\t"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_the_same_rows_from_every_kind_of_file(rows: list[list[str]], encoding: str, delimiter: str, end: str) -> None:
    content = table(['"name"', *NAMES[1:]], *rows, delimiter=delimiter, end=end).encode(encoding)
    assert [line.cells for line in read(content, most=300).lines] == rows


@given(st.text(max_size=20) | st.text(st.sampled_from("'=+-@＝＋－＠\"1\t\n"), max_size=6))
def test_nothing_given_out_is_a_formula_and_nothing_is_lost(cell: str) -> None:
    assert protected(cell)[:1] not in FORMULA
    if not cell.startswith('="'):
        assert unprotected(protected(cell)) == cell


def test_zeros_kept_the_spreadsheet_way_are_read() -> None:
    assert unprotected('="0123"') == "0123"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        open_file(content, most=300, type="extension", status="N2")
    except Refusal as refusal:
        assert refusal.id in {"WZBAM141E", "WZBAM142E", "WZBAM143E"}


def test_official_quotes_are_text() -> None:
    """The tool quotes nothing: a quotation mark is part of the answer."""
    content = 'name\treason\nA,B\t"because\n'.encode("utf-16")
    assert read(content, most=300).lines[0].cells == ["A,B", '"because']


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/bomb.xml", b"0" * 10**7)
    return out.getvalue()


JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256))
BROKEN: dict[str, bytes] = {
    "a workbook renamed": zipped(),
    "a picture renamed": JPEG,
    "nothing but a BOM": b"\xff\xfe",
    "half a UTF-16 sign": "name\nA,B".encode("utf-16")[:-1],
    "NUL": b"name\nA\0B\n",
    "mixed encodings": "name\n山田\n".encode() + "山田\n".encode("cp932") + b"\xff",
    "a quote never closed": b'name\n"A,B\n',
    "a column of 10 MB": b'name\n"' + b"x" * 10**7 + b'"\n',
    "an unknown column": b"name,shoe_size\nA,B\n",
    "a doubled column": b"name,name\nA,B\n",
    "a column without a name": b"name,\nA,B\n",
    "no column of ours": b"a,b\n1,2\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_no_table_of_ours(name: str) -> None:
    assert refused(BROKEN[name]) == "WZBAM141E"


def test_no_applicant() -> None:
    assert refused(b"name\n") == "WZBAM143E"
    assert refused(b"name\n\n  \n") == "WZBAM143E"


def test_too_many_applicants() -> None:
    rows = [["name"], *[[f"A,B{number}"] for number in range(301)]]
    assert refused(table(*rows).encode()) == "WZBAM142E"
    assert open_file(table(*rows[:301]).encode(), most=300, type="extension", status="N2").count == 300


def test_a_line_with_too_many_cells() -> None:
    assert refused(b'name,reason\n"A,B",x,y\n') == "WZBAM143E"


def official(change: Any) -> bytes:
    from tests.bulk_upload.official_file import official_bytes

    rows = [line.split("\t") for line in official_bytes(FORM, [{"name": "A,B"}]).decode("utf-16").split("\r\n")]
    return "\r\n".join("\t".join(change(row)) for row in rows).encode("utf-16")


def test_official_columns_may_be_moved_but_not_missed_or_doubled() -> None:
    moved = open_file(official(lambda row: [*row[:3], *reversed(row[3:])]), most=300, type="extension", status="N2")
    assert moved.mapping.answers(moved.lines[0].cells) == {"name": "A B"}
    assert refused(official(lambda row: [*row[:4], *row[5:]])) in {"WZBAM141E", "WZBAM143E"}
    assert refused(official(lambda row: [*row, row[4]])) == "WZBAM141E"


def test_another_forms_file() -> None:
    assert refused(official(list), type="extension", status="K1") == "WZBAM143E"
    assert refused(official(list), type="coe", status="N2") == "WZBAM143E"
    own = writing.csv_bytes([writing.header(FORM), writing.cells(FORM, 1, {"name": "A,B"})])
    assert refused(own, type="extension", status="N1") == "WZBAM143E"
    assert open_file(own, most=300).form is FORM


@pytest.mark.parametrize("name", ["a.csv", "a.CSV", "様式.Csv"])
def test_names_that_do(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize("name", ["a.xlsx", "csv", "a.csv.exe", ""])
def test_names_that_do_not(name: str) -> None:
    with pytest.raises(Refusal, match="145E"):
        check_name(name)


@pytest.mark.parametrize(("size", "id"), [(0, "141E"), (10 * 2**20 + 1, "144E"), (2 * 2**30, "144E")])
def test_sizes_that_do_not(size: int, id: str) -> None:
    with pytest.raises(Refusal, match=id):
        check_size(size)
