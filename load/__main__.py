"""`python -m load SECONDS [PEOPLE]`: many people at once on the whole stack; prints a table, ends with 1 when missed.

Needs PostgreSQL (TEST_DATABASE_URL), Redis (TEST_REDIS_URL), nginx, and Locust in a virtual environment of its own.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from scripts.installation import BASE

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

LOCUST = BASE / ".venv-load/bin/locust"
SHARES = {"agents": 0.55, "searchers": 0.2, "bulk": 0.1, "recipients": 0.15}
PAGE_MS = 300
COMING_SECONDS = 50
"""Within so many everybody signs in."""


def main(seconds: int, people: int) -> int:
    """Make the installation, send the people in, judge what they saw; the exit code."""
    django.setup()
    from scripts import services
    from tests.support.stack import Stack

    with tempfile.TemporaryDirectory(prefix="load-") as name:
        folder = Path(name)
        stack = Stack(
            folder,
            database_url=os.environ.get("TEST_DATABASE_URL", services.POSTGRESQL),
            broker_url=os.environ.get("TEST_REDIS_URL", services.REDIS),
            LOG_FORMAT="json",
        )
        try:
            stack.serve()
            found = send_in(stack, make(stack, folder, people), folder, seconds, people)
        finally:
            stack.end()
    return report(found, seconds, people)


def make(stack: Any, folder: Path, count: int) -> Path:
    """The people and what they bring, written where the scenario reads it."""
    from load import world
    from tests.support import people

    number = {kind: max(1, round(count * share)) + 1 for kind, share in SHARES.items()}
    officer = stack.do(people.new_person, category="STF")
    made = {
        "agents": stack.do(world.agents, count=number["agents"], first=1000, filed=0),
        "searchers": stack.do(world.agents, count=number["searchers"], first=20000, filed=3),
        "bulk": stack.do(world.agents, count=number["bulk"], first=40000, filed=0),
        "recipients": stack.do(world.recipients, count=number["recipients"], officer=officer),
    }
    files = {"photo": "photo.jpg", "document": "document.pdf", "bulk": "bulk.csv"}
    stack.do(world.papers, **{kind: str(folder / name) for kind, name in files.items()})
    given = folder / "given.json"
    given.write_text(json.dumps({"people": made, "typed": stack.do(world.typed), "password": people.PASSWORD}))
    return given


def send_in(stack: Any, given: Path, folder: Path, seconds: int, people: int) -> dict[str, Any]:
    command = [LOCUST, "-f", "load/locustfile.py", "--headless", "--only-summary", "--host", stack.url]
    command += ["-u", str(people), "-r", str(people / COMING_SECONDS), "-t", f"{seconds}s", "--stop-timeout", "30"]
    env = {**os.environ, "LOAD_GIVEN": str(given), "LOAD_FOUND": str(folder / "found.json"), "PYTHONPATH": str(BASE)}
    subprocess.run(command, cwd=BASE, env=env, stdout=subprocess.DEVNULL)
    found: dict[str, Any] = json.loads((folder / "found.json").read_text())
    return found


def report(found: dict[str, Any], seconds: int, people: int) -> int:
    """Print the table; 1 when somebody saw an error or pages were slower than the target."""
    times = found["times"]
    pages = [each for name, given in times.items() if name.startswith("page ") for each in given]
    count, failures = sum(map(len, times.values())), found["failures"]
    print(f"{people} people, {seconds} s, {count} requests, {len(failures)} failures\n")
    print("| what | requests | median ms | p95 ms | p99 ms |\n|---|--:|--:|--:|--:|")
    print(line("**all pages**", pages))
    for name in sorted(times):
        print(line(name, times[name]))
    for failure in failures[:20]:
        print("failed:", failure)
    met = not failures and bool(pages) and share(pages, 0.95) <= PAGE_MS
    print(f"\nno error, p95 of pages ≤ {PAGE_MS} ms: {'met' if met else 'MISSED'}")
    return 0 if met else 1


def line(name: str, given: list[float]) -> str:
    shares = " | ".join(f"{share(given, part):.0f}" for part in (0.5, 0.95, 0.99))
    return f"| {name} | {len(given)} | {shares} |"


def share(given: list[float], part: float) -> float:
    """The time below which that part of them lies."""
    ordered = sorted(given) or [0.0]
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 600, int(sys.argv[2]) if sys.argv[2:] else 200))
