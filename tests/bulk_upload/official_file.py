"""Files as the official tool writes them, made from answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from applications.catalogue.model import Form, Kind
from bulk_upload.layouts import layout
from bulk_upload.writing import answer_at


def official_bytes(form: Form, rows: Sequence[Mapping[str, Any]]) -> bytes:
    """UTF-16LE with BOM, TAB, CRLF between lines and none at the end, one empty field at the end of each."""
    fields = layout(form)
    header = [""] * (fields.width + 1)
    for field in fields.fields.values():
        header[field.number - 1] = field.headers[0]
    lines = [header, *(official_cells(form, number, answers) for number, answers in enumerate(rows, 1))]
    return ("\ufeff" + "\r\n".join("\t".join(line) for line in lines)).encode("utf-16-le")


def official_cells(form: Form, number: int, answers: Mapping[str, Any]) -> list[str]:
    fields = layout(form)
    cells = [str(number), fields.key[:3], fields.key, *[""] * (fields.width - 2)]
    for field in fields.fields.values():
        for place in field.places:
            question = form.find(place.path)
            value = answer_at(answers, place.path)
            parts = _parts(form, place.path)
            if parts > 1:
                value = (value[:4], value[4:6], value[6:8])[place.part]
            elif question.kind is Kind.NAME:
                value = value.replace(",", " ")
            elif question.kind is Kind.YEAR_MONTH and value and "Day(2)" in field.headers[0]:
                value += "01"
            if value:
                cells[field.number - 1] = value
    return cells


def _parts(form: Form, path: str) -> int:
    return str(form.find(path).official).count("|") + 1
