"""The workbook of a form: one column a question in the wizard's order, for filling in and for correcting.

Row 1 holds the ids (hidden), rows 2 to 5 the headings in Japanese and English, the format and an example; their first
cell begins with "#", so that they are passed over when the sheet comes back. Every cell is text: zeros stay.
"""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from applications.catalogue import conditions
from applications.catalogue.lists import CodeList
from applications.catalogue.model import Form, Kind, Question
from applications.hints import hint
from bulk_upload import checking, choices, own_header, together, writing
from bulk_upload.findings import Finding
from bulk_upload.formulas import formula
from bulk_upload.guide import GUIDE
from messages.text import Text

FIRST_ROW = 6
HEADINGS = ("#項目", "#Item", "#形式 Format", "#例 Example")
ERRORS = "#エラー Errors"
TEXT, GREY = "@", PatternFill("solid", bgColor="BFBFBF")
HEAD = PatternFill("solid", fgColor="DDEBF7")
NEEDED = PatternFill("solid", fgColor="FCE4D6")
WRONG = PatternFill("solid", fgColor="FFC7CE")
WISH = ""
"""The cell that says whether a simultaneous application is wished."""
REQUIRED, OPTIONAL = Text("必須", "required"), Text("任意", "optional")
DEPENDS = Text("条件により入力", "only if asked")
EXAMPLES = {Kind.DATE: "20260401", Kind.PARTIAL_DATE: "19900000", Kind.YEAR_MONTH: "202604", Kind.CHECKBOX: "1"}


@dataclass(frozen=True, slots=True)
class Filled:
    """An applicant to be written into the sheet, with what is wrong."""

    number: int
    answers: Mapping[str, Any]
    findings: list[Finding] = field(default_factory=list)


def workbook(form: Form, *, rows: int, status: str = "", filled: Iterable[Filled] = ()) -> bytes:
    """An .xlsx for `rows` applicants, or with those that are `filled` in. `status` is the code chosen at STEP1."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "申請情報"
    written = list(filled)
    last = FIRST_ROW - 1 + (len(written) or rows)
    also = writing.told_apart(form, (row.answers for row in written))
    _Builder(form, sheet, book.create_sheet("選択肢"), last, also).build(status)
    _guide(book.create_sheet("利用手順"))
    if written:
        _applicants(own_header.columns(form, also), sheet, written)
    else:
        for number in range(1, rows + 1):
            sheet.cell(FIRST_ROW - 1 + number, 1, number)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class _Builder:
    def __init__(self, form: Form, sheet: Worksheet, lists: Worksheet, last: int, also: tuple[str, ...]) -> None:
        self.form, self.sheet, self.lists, self.last = form, sheet, lists, last
        self.columns = own_header.columns(form, also)
        self.letters = {path: get_column_letter(place) for place, (path, _, _) in enumerate(self.columns, 2)}
        self.outside = {
            item.id: section.asked for step in form.steps for section in step.sections for item in section.items
        }
        self.offered: dict[str, tuple[str, list[str]]] = {}

    def build(self, status: str) -> None:
        sheet = self.sheet
        _put(sheet.cell(1, 1), writing.form_mark(self.form, status))
        for row, text in enumerate(HEADINGS, 2):
            _put(sheet.cell(row, 1), text)
        for place, (path, id, label) in enumerate(self.columns, 2):
            self._column(place, path, id, label)
        sheet.row_dimensions[1].hidden = True
        sheet.freeze_panes = f"C{FIRST_ROW}"
        sheet.column_dimensions["A"].width = 12
        self.lists.sheet_state = "hidden"
        for reference, (letters, _) in self.offered.items():
            rule = DataValidation(type="list", formula1=reference, allow_blank=True, errorStyle="warning")
            for letter in letters.split():
                rule.add(f"{letter}{FIRST_ROW}:{letter}{self.last}")
            sheet.add_data_validation(rule)

    def _column(self, place: int, path: str, id: str, label: str) -> None:
        asked, question = together.find(self.form, path)
        letter = self.letters[path]
        listed = choices.list_of(asked, question)
        needed = question.needed_in(own_header.row_of(path))
        always = not any(self._conditions(path, question))
        when = (REQUIRED if needed else OPTIONAL) if always else DEPENDS
        texts = (id, label, checking.label_of(self.form, path).en, _format(question, when), _example(question, listed))
        for row, text in enumerate(texts, 1):
            cell = self.sheet.cell(row, place)
            _put(cell, text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.fill = NEEDED if needed and always and row < 4 else HEAD
            cell.font = Font(bold=row == 2, size=9)
        dimension = self.sheet.column_dimensions[letter]
        dimension.number_format, dimension.width = TEXT, 22
        self._grey(path, letter, question)
        if listed is not None:
            self._offer(listed, letter)

    def _offer(self, listed: CodeList, letter: str) -> None:
        known = next((ref for ref, (_, ids) in self.offered.items() if listed.id in ids), "")
        if not known:
            column = len(self.offered) + 1
            words = choices.words(listed)
            for row, text in enumerate(words, 1):
                _put(self.lists.cell(row, column), text)
            name = get_column_letter(column)
            known = f"選択肢!${name}$1:${name}${max(len(words), 1)}"
            self.offered[known] = ("", [listed.id])
        letters, ids = self.offered[known]
        self.offered[known] = (f"{letters} {letter}".strip(), ids)

    def _grey(self, path: str, letter: str, question: Question) -> None:
        head, inner, rest = path.partition(".")
        row = f"{head}.{rest.partition('.')[0]}." if inner else "".join(path.partition(together.MARK)[:2])
        found = [formula(c, self._cell(row), self._word(row)) for c in self._conditions(path, question)]
        if not found or not all(found):
            return
        text = f"NOT(AND({','.join(found)}))"
        rule = FormulaRule(formula=[text], fill=GREY)  # type: ignore[no-untyped-call]
        self.sheet.conditional_formatting.add(f"{letter}{FIRST_ROW}:{letter}{self.last}", rule)

    def _conditions(self, path: str, question: Question) -> list[conditions.Condition]:
        """All that must hold for a question to be asked."""
        type, rest = together.split(path)
        if type:
            found = [conditions.Filled(WISH), question.condition] if rest else []
        else:
            head, inner, _ = path.partition(".")
            item = self.form.index[head]
            found = [self.outside[head], item.condition, question.condition if inner else None]
        return [condition for condition in found if condition is not None]

    def _cell(self, row: str) -> Any:
        def cell(question: str) -> str:
            letter = self.letters.get(row + question) or self.letters.get(question)
            return f"${letter}{FIRST_ROW}" if letter else ""

        return cell

    def _word(self, row: str) -> Any:
        def word(question: str, code: str) -> str:
            path = row + question if row + question in self.letters else question
            return choices.word(*together.find(self.form, path), code)

        return word


def _applicants(columns: tuple[tuple[str, str, str], ...], sheet: Worksheet, rows: list[Filled]) -> None:
    places = {path: place for place, (path, _, _) in enumerate(columns, 2)}
    last = len(columns) + 2
    _put(sheet.cell(1, last), ERRORS)
    _put(sheet.cell(2, last), ERRORS)
    sheet.column_dimensions[get_column_letter(last)].width = 80
    for line, row in enumerate(rows, FIRST_ROW):
        sheet.cell(line, 1, row.number)
        for path, place in places.items():
            value = writing.answer_at(row.answers, path)
            if value:
                _put(sheet.cell(line, place), value)
        for finding in row.findings:
            _mark(sheet.cell(line, places.get(finding.question, last)), finding)
        _put(sheet.cell(line, last), summary(row.findings))


def summary(findings: Iterable[Finding]) -> str:
    """All errors of an applicant in one cell."""
    return "\n".join(f"{each.label_ja}：{each.text_ja}（{each.message}）" for each in findings)


def _mark(cell: Cell | Any, finding: Finding) -> None:
    cell.fill = WRONG
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(f"{before}{finding.message} {finding.text_ja}\n{finding.text_en}", "在留申請")


def _put(cell: Cell | Any, text: str) -> None:
    """Text as text, whatever a spreadsheet might take it for."""
    cell.value = "".join(char for char in text if char >= " " or char in "\t\n")[:32767]
    if text:
        cell.data_type = "s"
    cell.number_format = TEXT
    cell.quotePrefix = text[:1] in writing.FORMULA


def _example(question: Question, listed: CodeList | None) -> str:
    if listed is not None:
        return next(iter(choices.words(listed)), "")
    return question.example or EXAMPLES.get(question.kind, "")


def _format(question: Question, when: Text) -> str:
    how = hint(question, "ja")
    return f"{when.ja} {when.en}" + (f"\n{how}" if how else "")


def _guide(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 110
    for row, text in enumerate(GUIDE, 1):
        cell = sheet.cell(row, 1)
        _put(cell, f"{text.ja}\n{text.en}")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
