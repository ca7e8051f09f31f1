"""docs/asvs.md names tests and files that are there, and every line says whether it is met."""

import re

from tests.house.sources import BASE

LINES = [line for line in (BASE / "docs/asvs.md").read_text().splitlines() if re.match(r"\| \d", line)]
STATES = {"met", "open", "operator", "n/a"}


def test_every_line_says_whether_it_is_met() -> None:
    assert LINES
    assert {line.split("|")[2].strip() for line in LINES} <= STATES


def test_every_test_it_names_is_there() -> None:
    named = {name for line in LINES for name in re.findall(r"`([a-z_]+/test_[a-z_]+\.py)", line)}
    assert named
    assert [name for name in sorted(named) if not (BASE / "tests" / name).exists()] == []


def test_every_module_it_names_is_there() -> None:
    named = {name for line in LINES for name in re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)[`:]", line)}
    tests = {name for name in named if (BASE / "tests" / name).exists()}
    assert [name for name in sorted(named - tests) if not (BASE / name).exists()] == []


def test_what_is_open_says_why() -> None:
    assert [line for line in LINES if line.split("|")[2].strip() == "open" and not line.split("|")[3].strip()] == []
