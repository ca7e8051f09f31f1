"""Rows of answers as files that go out: own header, CSV, nothing that a spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from applications.catalogue.model import Form
from bulk_upload import own_header, together
from bulk_upload.mapping import FORMULA as FORMULA
from bulk_upload.mapping import protected

BOM = "\ufeff"


def header(form: Form, also: tuple[str, ...] = ()) -> list[str]:
    """The ids of `own_header.columns`, after one that names the form and numbers the lines."""
    return [form_mark(form), *(id for _, id, _ in own_header.columns(form, also))]


def form_mark(form: Form, status: str = "") -> str:
    """The first cell of our files; `own_header.named_form` reads it. `status` is the code of STEP1 where it matters."""
    return f"form:{form.type}:{status or form.status}"


def cells(form: Form, number: int, answers: Mapping[str, Any], also: tuple[str, ...] = ()) -> list[str]:
    """One applicant's answers under `header`."""
    return [str(number), *(answer_at(answers, path) for path, _, _ in own_header.columns(form, also))]


def told_apart(form: Form, rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Columns for what the simultaneous applications of some row say otherwise than its main application."""
    own = set(together.own_paths(form))
    shared = [path for path in together.all_paths(form) if path not in own]
    told = {path for answers in rows for path in shared if _differs(answers, path)}
    return tuple(path for path in shared if path in told)


def _differs(answers: Mapping[str, Any], path: str) -> bool:
    said = answer_at(answers, path)
    return bool(said) and said != answer_at(answers, together.split(path)[1])


def answer_at(answers: Mapping[str, Any], path: str) -> str:
    """The answer at a path; "" for none."""
    type, question = together.split(path)
    if type:
        return str(answers.get(together.KEY, {}).get(type, {}).get(question) or "")
    head, _, rest = path.partition(".")
    if not rest:
        return str(answers.get(head) or "")
    number, _, name = rest.partition(".")
    rows = answers.get(head) or []
    return str(rows[int(number)].get(name) or "") if int(number) < len(rows) else ""


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """CSV in UTF-8 with BOM and CRLF, which every spreadsheet opens; formulas are neutralised."""
    out = io.StringIO(newline="")
    out.write(BOM)
    csv.writer(out, lineterminator="\r\n").writerows([protected(cell) for cell in row] for row in rows)
    return out.getvalue().encode()
