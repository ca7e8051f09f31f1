"""docs/architecture.md names every periodic job there is."""

import re

from messages import periodic
from tests.house.sources import BASE, ROOMS


def test_every_periodic_job_is_described() -> None:
    rows = [line for line in (BASE / "docs/architecture.md").read_text().splitlines() if line.startswith("| `")]
    described = {name for row in rows for name in re.findall(r"`([a-z_]+\.[a-z-]+)`", row.split("|")[1])}
    ours = {name for name, job in periodic.jobs().items() if job.run.__module__.partition(".")[0] in ROOMS}
    assert described == ours
