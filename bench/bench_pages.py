"""Every page of every form with everything answered that can be: how slow they are, and which is the slowest.

They come from an installation as `make run` runs it (gunicorn, SQLite, worker), over one connection.
"""

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.bench_wizard import installed
from bench.case import Case
from bench.drafted import drafted
from bench.visitor import Visitor

OWNER = "lawyer0001"
ROUNDS, CANDIDATES, CLOSER = 3, 10, 20
"""Each page is asked for so often; then so many of the slowest, so often, to find the slowest of all."""
TARGET_MS = 150


def cases() -> Iterator[Case]:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, installed(Path(folder)) as (installation, visitor):
        pages = dict(installation.do(drafted, owner=OWNER))
        visitor.reconnect()
        times = {name: _times(visitor, url, ROUNDS) for name, url in pages.items()}
        medians = {name: statistics.median(found) for name, found in times.items()}
        slow = sorted(medians, key=medians.__getitem__)[-CANDIDATES:]
        closer = {name: statistics.median(_times(visitor, pages[name], CLOSER)) for name in slow}
        slowest = max(closer, key=closer.__getitem__)
        once = [each for found in times.values() for each in found]
        whole = f"{statistics.median(once):.0f} ms, p95 {statistics.quantiles(once, n=20)[-1]:.0f}"
        size = len(visitor.get(pages[slowest]).encode()) / 1024
        yield Case(
            f"wizard: {len(pages)} pages of all forms ({whole}); the slowest is {slowest}, {size:.0f} KB",
            ours=lambda: visitor.get(pages[slowest]),
            repeats=60,
            target_ms=TARGET_MS,
        )


def _times(visitor: Visitor, url: str, often: int) -> list[float]:
    """Milliseconds of a page, asked for `often` times after a first."""
    visitor.get(url)
    found = []
    for _ in range(often):
        start = time.perf_counter()
        visitor.get(url)
        found.append((time.perf_counter() - start) * 1000)
    return found
