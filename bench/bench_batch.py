"""Many at once on 300 applications in the installation of a newcomer (SQLite, files on disk), from the press of the
button to the last application, by one worker; and the reading of a zip with a photo and a PDF for each.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import batch_actions
from bench.case import Case
from tests.support.running import Installation

COUNT = 300


def cases() -> Iterator[Case]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        installation = Installation(Path(folder))
        installation.prepare()
        try:
            yield from _cases(installation)
        finally:
            installation.end()


def _cases(installation: Installation) -> Iterator[Case]:
    waiting: list[str] = []

    def prepared(kind: str, *, read: bool = True) -> None:
        waiting.append(installation.do(batch_actions.begin, kind=kind, count=COUNT, read=read))

    yield Case(
        f"batch: file {COUNT}",
        ours=lambda: installation.do(batch_actions.do, pk=waiting.pop()),
        before=lambda: prepared("file"),
        repeats=3,
        target_ms=15_000,
    )
    yield Case(
        f"batch: read a zip of {2 * COUNT} files",
        ours=lambda: installation.do(batch_actions.read, pk=waiting.pop()),
        before=lambda: prepared("attach", read=False),
        repeats=3,
        target_ms=10_000,
    )
    yield Case(
        f"batch: attach the {2 * COUNT} files",
        ours=lambda: installation.do(batch_actions.do, pk=waiting.pop()),
        before=lambda: prepared("attach"),
        repeats=3,
        target_ms=30_000,
    )
