"""Reading and checking an official file of 300 applicants of family N, beside django-import-export and a stock Django
form a row. Processor time of one core.
"""

import csv
import io
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from django.forms import Form

from applications.catalogue import forms
from bench import stock
from bench.case import Case
from bench.full import full_row
from bench.import_peer import Import, imported, model_class
from bulk_upload.checking import check_file, open_file
from bulk_upload.layouts import layout
from tests.bulk_upload.official_file import official_bytes
from tests.support import examples

TODAY = date(2026, 11, 22)
ROWS, FEW = 300, 10


def cases() -> Iterator[Case]:
    form = forms.form("extension", "N2")
    answers = full_row(form, examples.extension(TODAY), TODAY)
    given = stock.data(form.steps, answers)
    content, few = (official_bytes(form, [person(answers, row) for row in range(count)]) for count in (ROWS, FEW))
    wrong = [line for line in check_file(open_file(content, most=ROWS), TODAY) if line.problems]
    peer, table = stock.form_class(form, form.steps, answers), stock_csv([given] * FEW)
    if wrong or not all(_stock(peer, table)):
        raise RuntimeError(f"the file is not in order: {[line.problems for line in wrong[:1]]}")
    rows = stock_csv([imported(form, person(given, row)) for row in range(ROWS)])
    imports = Import(model_class(form, answers))
    width = f"{layout(form).width} fields, {len(given)} answers each"
    ours = partial(_ours, content)
    yield Case(
        f"bulk: read and check {ROWS} rows of {width}", ours=ours, repeats=20, target_ms=600, clock=time.process_time
    )
    yield Case(
        f"bulk: the same {ROWS} rows",
        ours=ours,
        peer=partial(Import.run, imports.stock, rows),
        peer_name="django-import-export",
        repeats=5,
        target_ratio=1 / 8,
        clock=time.process_time,
    )
    yield Case(
        f"bulk: the same {ROWS} rows",
        ours=ours,
        peer=partial(Import.run, imports.tuned, rows),
        peer_name="django-import-export, use_bulk and skip_diff",
        repeats=5,
        target_ratio=1 / 3,
        clock=time.process_time,
    )
    yield Case(
        f"bulk: read and check {FEW} rows of {width}",
        ours=partial(_ours, few),
        peer=partial(_stock, peer, table),
        peer_name="csv.DictReader and a Django Form a row",
        repeats=10,
        target_ratio=0.05,
        clock=time.process_time,
    )


def person(answers: dict[str, Any], number: int) -> dict[str, Any]:
    """The answers as those of another person."""
    return {**answers, "name": f"MIHON,{_letters(number)}", "residence_card_number": f"AB{number:08}CD"}


def stock_csv(rows: list[dict[str, str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _ours(content: bytes) -> int:
    return len(check_file(open_file(content, most=ROWS), TODAY))


def _stock(form: type[Form], table: str) -> list[bool]:
    return [form(row).is_valid() for row in csv.DictReader(io.StringIO(table, newline=""))]


def _letters(number: int) -> str:
    return "".join("ABCDEFGHIJ"[int(digit)] for digit in f"{number:03}")
