"""What is wrong with a line, in words: row, column, question, value, reason and remedy in both languages."""

from dataclasses import asdict, dataclass
from typing import Any

from openpyxl.utils import get_column_letter

from bulk_upload.checking import BulkFile, CheckedLine, label_of
from bulk_upload.remedies import remedy
from messages import catalogue
from messages.refusal import Problem
from messages.summary import AT_FIELD
from messages.text import Text

VALUE_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Finding:
    """One error of one line. `row` and `column` count from 1; `column` 0: the file has no column for it.

    `question` is the answer's path, `field` the column's header, `message` the message id.
    """

    row: int
    column: int
    field: str
    question: str
    label_ja: str
    label_en: str
    value: str
    message: str
    text_ja: str
    text_en: str
    remedy_ja: str
    remedy_en: str

    @property
    def label(self) -> Text:
        return Text(self.label_ja, self.label_en)

    @property
    def text(self) -> Text:
        return Text(self.text_ja, self.text_en)

    @property
    def remedy(self) -> Text:
        return Text(self.remedy_ja, self.remedy_en)

    @property
    def letter(self) -> str:
        """The column as spreadsheets name it: "E" for 5, "" for 0."""
        return get_column_letter(self.column) if self.column else ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def findings(file: BulkFile, line: CheckedLine) -> list[Finding]:
    """Every problem of a line, in the order of the form."""
    return [_finding(file, line, problem) for problem in line.problems]


def _finding(file: BulkFile, line: CheckedLine, problem: Problem) -> Finding:
    path, refusal = problem.path, problem.refusal
    place = file.mapping.where.get(path, -1)
    label = label_of(file.form, path) if path else Text("", "")
    text = AT_FIELD.get(refusal.id) or Text(catalogue.render(refusal, "ja"), catalogue.render(refusal, "en"))
    to_do = remedy(file.form, path, refusal, column=place + 1)
    return Finding(
        row=line.number,
        column=place + 1,
        field=file.mapping.header[place] if place >= 0 else "",
        question=path,
        label_ja=label.ja,
        label_en=label.en,
        value=file.mapping.value(path, line.cells)[:VALUE_LENGTH],
        message=refusal.id,
        text_ja=text.ja,
        text_en=text.en,
        remedy_ja=to_do.ja,
        remedy_en=to_do.en,
    )
