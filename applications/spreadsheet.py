"""申請情報一覧 as a spreadsheet: the columns and words of the list, one row an application."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from applications.listing import Row
from messages.text import Text

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

TITLE = Text("申請情報一覧", "Applications")
NUMBER, NAME = Text("#", "#"), Text("氏名", "Name")


def workbook(headings: Iterable[Text], rows: Iterable[Row]) -> bytes:
    """An .xlsx file of the list. `headings` are those of the list, in its order."""
    return of_rows((NUMBER, NAME, *headings), map(_values, rows))


def of_rows(headings: Iterable[object], rows: Iterable[Iterable[object]], title: Text = TITLE) -> bytes:
    """An .xlsx file; every cell is text and never a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(str(title))
    for row in (headings, *rows):
        sheet.append([_cell(sheet, value) for value in row])
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _values(row: Row) -> tuple[object, ...]:
    filed = f"{row.filed:%Y/%m/%d %H:%M}" if row.filed else ""
    return (
        row.number,
        row.name,
        row.receipt_number,
        row.state,
        row.photo,
        row.documents,
        row.simultaneous,
        row.receipt_method,
        row.receiving_office,
        row.type,
        row.period,
        filed,
        row.card_number,
        row.nationality,
        row.birth_date,
    )


def _cell(sheet: "WriteOnlyWorksheet", value: object) -> Cell:
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", str(value)))
    cell.data_type = "s"
    return cell
