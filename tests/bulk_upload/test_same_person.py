"""One person on two lines of a file: an error of both, pointing at each other (decision 35)."""

from datetime import date

from applications.catalogue import forms
from bulk_upload import writing
from bulk_upload.checking import check_file, open_file
from messages import catalogue
from tests.support.answers import valid

TODAY = date(2026, 11, 22)
FORM = forms.form("extension", "N2")


def test_both_lines_point_at_each_other() -> None:
    one, two = valid(FORM, TODAY, seed=1), valid(FORM, TODAY, seed=2)
    rows = [writing.header(FORM), *(writing.cells(FORM, n, row) for n, row in enumerate([one, two, one], 1))]
    checked = check_file(open_file(writing.csv_bytes(rows), most=300), TODAY)
    assert [[problem.refusal.id for problem in line.problems] for line in checked] == [["WZBAM232E"], [], ["WZBAM232E"]]
    first, last = (catalogue.render(checked[place].problems[0].refusal, "ja") for place in (0, 2))
    assert "1番の申請人" in first and "3番の申請人" in first
    assert "同じ方" in last and checked[2].problems[0].path == "name"
