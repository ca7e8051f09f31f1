"""docs/asvs.md has a line for every requirement, and every line says whether it is met.

`test_links` looks whether the files and tests it names are there.
"""

import re

from tests.house.sources import BASE

LINES = [line for line in (BASE / "docs/asvs.md").read_text().splitlines() if re.match(r"\| \d", line)]
STATES = {"met", "open", "operator", "n/a"}
SECTIONS = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 5.1:1 5.2:3 5.3:2 5.4:3
6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4
11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5
14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
"""
"""How many requirements of level 1 and 2 each section of ASVS 5.0.0 has, but for those the document sets aside."""
EVERY = [
    f"{section}.{number}"
    for section, _, count in (each.partition(":") for each in SECTIONS.split())
    for number in range(1, int(count) + 1)
]


def test_every_requirement_has_one_line() -> None:
    assert sorted(number for line in LINES for number in _numbers(line)) == sorted(EVERY)


def test_every_line_says_whether_it_is_met() -> None:
    assert {_cells(line)[1] for line in LINES} <= STATES


def test_what_is_met_says_where_and_what_is_open_says_why() -> None:
    assert [line for line in LINES if _cells(line)[1] in {"met", "open"} and not _cells(line)[2]] == []


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _numbers(line: str) -> list[str]:
    """The requirements of a line: "1.2.6, 1.2.7" or "9.1.1–9.2.4"."""
    numbers = []
    for part in _cells(line)[0].split(", "):
        first, _, last = part.partition("–")
        numbers += EVERY[EVERY.index(first) : EVERY.index(last or first) + 1]
    return numbers
