"""The files under data/lists: index.csv says which codes a list has, the other files what a code is called."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "lists"
ALL = "*"
EMPTY_CODE = "_"
"""How the index writes the code "", which official files use for an answer that is left out (A036「有」)."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the index: `labels` is ``<file>/<set>``, `parent` the answer that a linked list hangs on."""

    labels: str
    parent: str
    codes: str

    def order(self) -> list[str] | None:
        """The codes in order; None for all of the set."""
        if self.codes == ALL:
            return None
        return ["" if code == EMPTY_CODE else code for code in self.codes.split()]


@dataclass(frozen=True, slots=True)
class Label:
    code: str
    ja: str
    en: str
    kana: str
    parent: str
    obsolete: bool


@cache
def index() -> Mapping[str, Listed]:
    """Every list by its exact id."""
    return {row["list"]: Listed(row["labels"], row["parent"], row["codes"]) for row in rows("index")}


@cache
def variants() -> Mapping[str, Mapping[str, str]]:
    """By id without variant: the exact id for each official tool, under "" where the tools agree."""
    found: dict[str, dict[str, str]] = {}
    for id in index():
        base, _, tools = id.partition("@")
        for tool in tools.split("+"):
            found.setdefault(base, {})[tool] = id
    return found


@cache
def labels(name: str) -> Mapping[str, Label]:
    """The set of labels ``<file>/<set>`` by code, in the order of the file."""
    file, _, wanted = name.partition("/")
    return _sets(file)[wanted]


def rows(file: str) -> Iterator[dict[str, str]]:
    """The rows of data/lists/<file>.csv by column name."""
    with (FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


@cache
def _sets(file: str) -> Mapping[str, Mapping[str, Label]]:
    sets: dict[str, dict[str, Label]] = {}
    for row in rows(file):
        label = Label(row["code"], row["ja"], row["en"], row["kana"], row["parent"], row["obsolete"] == "1")
        sets.setdefault(row["set"], {})[label.code] = label
    return sets
