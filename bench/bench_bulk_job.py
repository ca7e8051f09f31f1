"""An official file of 300 applicants of family N in the installation of a newcomer (SQLite, files on disk): taken at
STEP2, and worked off to the last row by one worker.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from applications.catalogue import forms
from bench import bulk_actions
from bench.bench_bulk import ROWS, person
from bench.case import Case
from bench.full import full_row
from messages import clock
from tests.bulk_upload.official_file import official_bytes
from tests.support import examples
from tests.support.running import Installation


def cases() -> Iterator[Case]:
    form, today = forms.form("extension", "N2"), clock.today()
    answers = full_row(form, examples.extension(today), today)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        file = Path(folder, "applicants.csv")
        file.write_bytes(official_bytes(form, [person(answers, row) for row in range(ROWS)]))
        installation = Installation(Path(folder))
        installation.prepare()
        try:
            yield from _cases(installation, str(file))
        finally:
            installation.end()


def _cases(installation: Installation, file: str) -> Iterator[Case]:
    waiting: list[str] = []
    yield Case(
        f"bulk job: STEP2 takes a file of {ROWS} rows",
        ours=lambda: installation.do(bulk_actions.take, path=file),
        repeats=20,
        target_ms=200,
    )
    yield Case(
        f"bulk job: {ROWS} rows checked and stored on SQLite",
        ours=lambda: installation.do(bulk_actions.do, pk=waiting.pop()),
        before=lambda: waiting.append(installation.do(bulk_actions.take_and_confirm, path=file)),
        repeats=5,
        target_ms=3000,
    )
