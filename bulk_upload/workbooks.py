"""Reading a filled-in template: the rows of its first sheet, nothing of its macros, links or formulas.

A workbook is a zip archive of XML that anybody may have made: what it unpacks to is limited before it is unpacked,
and its XML is read without entities.
"""

import io
import logging
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from bulk_upload.reading import COMMENTS, Line, Table
from messages.refusal import Refusal
from messages.text import Text

log = logging.getLogger(__name__)
UNPACKED_MB = 50
MOST_PARTS = 500
MOST_COLUMNS = 2000
EMPTY_ROWS = 1000
"""Rows looked at beyond the last applicant that may be: people leave empty ones between."""
XLSX = Text("エクセルファイル（.xlsx）を選択してください。", "Choose an Excel workbook (.xlsx).")


def read_workbook(content: bytes, *, most: int) -> Table:
    """The table of a workbook's first sheet. Raises WZBAM141E for what is no workbook, 143E and 142E as a file does."""
    _inspect(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = _rows(sheet.iter_rows(max_col=MOST_COLUMNS, max_row=most + EMPTY_ROWS, values_only=True))
        header = next(rows, (0, []))[1]
        lines = [Line(number - 1, cells) for number, cells in rows if any(cells[1:])]
    except Exception as error:  # the parser meets bytes nobody foresaw; whatever it raises, the file is of no use
        log.info("a workbook could not be read: %s", type(error).__name__)
        raise Refusal("WZBAM141E", detail=XLSX) from None
    header = header[: _used(header)]
    if not header:
        raise Refusal("WZBAM141E", detail=XLSX)
    if len(lines) > most + COMMENTS:
        raise Refusal("WZBAM142E")
    return Table(header, [Line(line.number, _fit(line.cells, len(header))) for line in lines])


def _inspect(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Refusal("WZBAM141E", detail=XLSX) from None
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > UNPACKED_MB * 2**20:
        raise Refusal("WZBAM144E")


def _rows(rows: Any) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(rows, 1):
        yield number, [_text(value) for value in row]


def _text(value: Any) -> str:
    """A cell as a person sees it: numbers without a decimal point, dates as 8 digits."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return value.strftime("%Y%m%d")
    return str(value)


def _used(header: list[str]) -> int:
    return max((place for place, name in enumerate(header, 1) if name), default=0)


def _fit(cells: list[str], width: int) -> list[str]:
    cells = cells[:width]
    return [*cells, *[""] * (width - len(cells))]
