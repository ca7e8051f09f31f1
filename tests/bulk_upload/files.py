"""Bulk files for the tests, made from the declarations; the people in them are made up."""

from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from applications.catalogue import forms
from applications.catalogue.model import Form
from bulk_upload import writing
from messages import clock
from tests.support.answers import valid

FORM = forms.form("extension", "N2")


def person(number: int, today: date | None = None, form: Form = FORM) -> dict[str, Any]:
    """Valid answers of a person like no other."""
    answers = valid(form, today or clock.today(), seed=number % 7, fill="needed")
    answers["name"] = f"MIHON,{'ABCDEFGHIJ'[number // 100]}{'ABCDEFGHIJ'[number // 10 % 10]}{'ABCDEFGHIJ'[number % 10]}"
    if answers.get("residence_card_number"):
        answers["residence_card_number"] = f"AB{number:08}CD"
    return answers


def csv_of(rows: list[dict[str, Any]], form: Form = FORM) -> bytes:
    return writing.csv_bytes(
        [writing.header(form), *(writing.cells(form, number, row) for number, row in enumerate(rows, 1))]
    )


def upload_of(content: bytes, name: str = "申請人.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/csv")
