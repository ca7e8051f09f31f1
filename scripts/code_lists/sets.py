"""Gathering equal labels of many lists in one set, so that each is written once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scripts.code_lists.labels import Label
from scripts.code_lists.official import TOOLS, OfficialList

COLUMNS = ("set", "code", "ja", "en", "kana", "parent", "obsolete")
FILES = {
    "CA61": "nationalities",
    "CA69": "municipalities",
    "C619": "offices",
    "CB52": "offices",
    "bureau": "offices",
    "CB20": "periods",
    "C970": "status_periods",
    "CC02": "occupations",
    "CC13": "industries",
    "CA94": "trades",
    "CB30": "trades",
}
"""Sets with a file of their own; the others stand in choices.csv."""


@dataclass(slots=True)
class Row:
    code: str
    label: Label
    kana: str = ""
    parent: str = ""
    obsolete: bool = False


@dataclass(slots=True)
class Sets:
    """Labels by set and code."""

    rows: dict[str, dict[str, Row]] = field(default_factory=dict)

    def add(self, name: str, rows: Iterable[Row]) -> None:
        for row in rows:
            self.rows.setdefault(name, {})[row.code] = row

    def place(self, listed: OfficialList, labels: dict[str, Label]) -> str:
        """Put a list's labels where they contradict nothing and return the name of that set."""
        name = next(name for name in _names(listed) if self._fits(name, labels))
        rows = self.rows.setdefault(name, {})
        for code, label in labels.items():
            known = rows.setdefault(code, Row(code, label))
            known.label = known.label if known.label.en else label
        return name

    def files(self) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
        """File name and its rows."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for name, rows in self.rows.items():
            found.setdefault(file_of(name), []).extend(
                (name, row.code, row.label.ja, row.label.en, row.kana, row.parent, "1" if row.obsolete else "")
                for row in rows.values()
            )
        yield from found.items()

    def _fits(self, name: str, labels: dict[str, Label]) -> bool:
        known = self.rows.get(name, {})
        return all(code not in known or _agree(known[code].label, label) for code, label in labels.items())


def file_of(name: str) -> str:
    return FILES.get(name[:4]) or FILES.get(name) or "choices"


def _agree(one: Label, other: Label) -> bool:
    return one.ja == other.ja and (one.en == other.en or not (one.en and other.en))


def _names(listed: OfficialList) -> Iterator[str]:
    prefix = listed.base.partition("_")[0]
    variant = "" if listed.tools == TOOLS else "@" + "+".join(listed.tools)
    yield prefix
    yield prefix + variant
    yield f"{prefix}_{variant}"
    yield f"{listed.family}_{variant}"
    yield listed.base + variant
