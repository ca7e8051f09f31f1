"""Files as the official tool writes them go in as they are, and planted mistakes are found where they are.

What stands in samples/ is made up: the tool's headers and codes, and texts of ours.
"""

import json
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from bulk_upload import writing
from tests.bulk_upload.files import FORM, csv_of
from tests.support.answers import valid

SAMPLES = Path(__file__).parent / "samples"
DAY = "2026-11-22"
ACCEPTED = {"full_width_in_half", "external_character"}
"""Mistakes to the official tool that we mend or take (decision 20): wide digits, ㈱."""
SAID = {
    "no_such_date": {"WZBAM111E"},
    "conditional_filled": {"WZBAM237E"},
    "too_long": {"WZBAM003E"},
    "conditional_missing": {"WZBAM101E", "WZBAM102E", "WZBAM001E", "WZBAM119E"},
    "missing_required": {"WZBAM001E", "WZBAM002E"},
    "code_of_other_parent": {"WZBAM005E"},
}

pytestmark = pytest.mark.django_db


def check_bulk(*args: str) -> tuple[int, list[dict[str, Any]]]:
    """Exit status and one report a file."""
    out = StringIO()
    status = 0
    try:
        call_command("check_bulk", *args, "--json", stdout=out)
    except SystemExit as end:
        status = int(end.code or 0)
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("name", "type", "status", "rows"),
    [
        ("SA_03_001_01N2_ver001.csv", "coe", "N2", 5),
        ("SA_03_001_01V1_ver001.csv", "coe", "V1", 4),
        ("SA_03_002_05P1_ver001.csv", "change", "P1", 3),
        ("SA_03_003_04K1_ver001.csv", "extension", "K1", 4),
        ("SA_03_003_04N2_ver001.csv", "extension", "N2", 5),
    ],
)
def test_an_official_file_names_its_form_and_goes_in_unchanged(name: str, type: str, status: str, rows: int) -> None:
    report = {"type": type, "status": status, "rows": rows, "errors": []}
    assert check_bulk(str(SAMPLES / name), "--on", DAY) == (0, [report])


def test_planted_mistakes_are_found_at_row_and_column() -> None:
    expected = json.loads((SAMPLES / "mistakes" / "expected.json").read_text(encoding="utf-8"))
    status, (report,) = check_bulk(str(SAMPLES / "mistakes" / expected["file"]), "--on", expected["today"])
    wanted = {
        (each["row"], each["column"], each["field"]): each["kind"]
        for each in expected["mistakes"]
        if each["kind"] not in ACCEPTED
    }
    found = {(each["row"], each["column"], each["field"]): each for each in report["errors"]}
    assert status == 1 and set(found) == set(wanted)
    for place, error in found.items():
        assert error["message"] in SAID[wanted[place]], error
        assert error["label"] and error["text"] and error["question"]
        assert error["value"] == next(
            each["written"] for each in expected["mistakes"] if (each["row"], each["column"]) == place[:2]
        )


def test_the_template_saved_as_csv_by_a_spreadsheet_goes_in() -> None:
    """Our template, filled in and saved by LibreOffice 7.4 as CSV: headings and all, zeros in front kept."""
    file = SAMPLES / "saved_by_libreoffice.csv"
    assert b",0312345678," in file.read_bytes()
    report = {"type": "extension", "status": "N2", "rows": 2, "errors": []}
    assert check_bulk(str(file), "--on", DAY) == (0, [report])


def test_an_error_as_json(tmp_path: Path) -> None:
    """Rows and columns are counted from 1; the row is the number that the file gives."""
    file = tmp_path / "applicants.csv"
    file.write_bytes(csv_of([valid(FORM, date.fromisoformat(DAY), seed=1) | {"birth_date": "19990231"}]))
    column = writing.header(FORM).index("birth_date") + 1
    error = {"row": 1, "column": column, "field": "birth_date", "question": "birth_date", "label": "生年月日"}
    error |= {"value": "19990231", "message": "WZBAM111E", "text": "年月日は実在日を指定してください。"}
    report = {"type": "extension", "status": "N2", "rows": 1, "errors": [error]}
    assert check_bulk(str(file), "--type", "extension", "--status", "N2", "--on", DAY) == (1, [report])


def test_the_date_decides() -> None:
    """What is in order on the day of the file is not before the period of filing begins (113E)."""
    today = date(2026, 7, 1)
    status, (report,) = check_bulk(str(SAMPLES / "SA_03_003_04K1_ver001.csv"), "--on", today.isoformat())
    assert status == 1 and {each["message"] for each in report["errors"]} >= {"WZBAM113E"}


def test_another_form_than_the_file_names_is_refused() -> None:
    file = str(SAMPLES / "SA_03_003_04K1_ver001.csv")
    status, (report,) = check_bulk(file, "--type", "extension", "--status", "N2")
    assert status == 1 and [each["message"] for each in report["errors"]] == ["WZBAM143E"]


def test_without_json_a_line_an_error() -> None:
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("check_bulk", str(SAMPLES / "mistakes" / "SA_03_003_04K1_ver001.csv"), "--on", DAY, stdout=out)
    assert "row 3, column 5: 氏名: WZBAM001E" in out.getvalue()
