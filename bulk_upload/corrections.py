"""The applicants in error as a file to correct and to upload again: only they, with what is wrong."""

from collections.abc import Iterable

from applications.catalogue import forms
from bulk_upload import own_header, sheet, writing
from bulk_upload.models import BulkRow, BulkUpload
from bulk_upload.sheet import ERRORS, Filled, summary


def as_workbook(upload: BulkUpload) -> bytes:
    """.xlsx with the wrong cells marked and commented."""
    form = forms.form(upload.type, upload.status)
    return sheet.workbook(form, rows=0, status=upload.status, filled=_filled(upload))


def as_csv(upload: BulkUpload) -> bytes:
    """The same as csv; each line ends with its errors, a column that is passed over when it comes back."""
    form = forms.form(upload.type, upload.status)
    filled = list(_filled(upload))
    also = writing.told_apart(form, (row.answers for row in filled))
    header = [*writing.header(form, also), ERRORS]
    labels = ["#項目", *(label for _, _, label in own_header.columns(form, also)), ERRORS]
    rows = ([*writing.cells(form, row.number, row.answers, also), summary(row.findings)] for row in filled)
    return writing.csv_bytes([header, labels, *rows])


def _filled(upload: BulkUpload) -> Iterable[Filled]:
    for row in wrong_rows(upload):
        yield Filled(row.number, row.kept["answers"], row.findings)


def wrong_rows(upload: BulkUpload) -> list[BulkRow]:
    """Rows in error whose record was not deleted."""
    return list(upload.rows.filter(failed=True).exclude(sealed=""))
