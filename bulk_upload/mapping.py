"""From the cells of a line to raw answers: which column of a file holds which answer.

A mapping is made once a file, from its header (`official_header`, `own_header`), and read for every line.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from applications.catalogue.checks import UNTICKED
from bulk_upload.together import KEY, MARK, split

FORMULA = frozenset("=+-@＝＋－＠\t\r\n")
"""What some spreadsheet takes for the beginning of a formula: Japanese ones the wide signs, too."""
GUARDED = re.compile(f"'*[{re.escape(''.join(sorted(FORMULA)))}]")


@dataclass(frozen=True, slots=True)
class Source:
    """Where one answer stands: its path and the columns (from 0) that hold it, several for a date in parts.

    `cut`: only so many characters are the answer (a month in a field for a whole date); 0 for all.
    """

    path: str
    columns: tuple[int, ...]
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Lead:
    """Columns (from 0) that hold no answer; -1 for one that is not there."""

    number: int = -1


@dataclass(slots=True)
class FileMapping:
    """`header` is the file's; `own` marks files that people edit, whose cells may be protected against formulas.

    `children` are the columns of simultaneous applications.
    """

    header: list[str]
    sources: tuple[Source, ...]
    lead: Lead = field(default_factory=Lead)
    own: bool = False
    children: tuple["Child", ...] = ()
    where: dict[str, int] = field(init=False)
    _plain: list[tuple[int, str]] = field(init=False, default_factory=list)
    _dated: list[tuple[tuple[int, ...], str]] = field(init=False, default_factory=list)
    _cut: list[tuple[int, str, int]] = field(init=False, default_factory=list)
    _rows: list[tuple[str, int, tuple[int, ...], str, int]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.where = {source.path: source.columns[0] for source in self.sources}
        for child in self.children:
            self.where |= {f"{child.type}{MARK}{path}": column for path, column in child.mapping.where.items()}
            self.where |= {f"{child.type}{MARK}": child.column} if child.column >= 0 else {}
        for source in self.sources:
            head, _, rest = source.path.partition(".")
            if rest:
                row, _, name = rest.partition(".")
                self._rows.append((head, int(row), source.columns, name, source.cut))
            elif source.cut:
                self._cut.append((source.columns[0], head, source.cut))
            elif len(source.columns) == 1:
                self._plain.append((source.columns[0], head))
            else:
                self._dated.append((source.columns, head))

    def answers(self, cells: list[str]) -> dict[str, Any]:
        """The raw answers of a line, those of simultaneous applications under `KEY`; what is empty is left out."""
        if self.own:
            cells = [unprotected(cell) for cell in cells]
        answers = self._answers(cells)
        if together := {child.type: found for child in self.children if (found := child.answers(cells))}:
            answers[KEY] = together
        return answers

    def _answers(self, cells: list[str]) -> dict[str, Any]:
        answers: dict[str, Any] = {name: value for place, name in self._plain if (value := cells[place])}
        for columns, name in self._dated:
            if value := _joined(cells, columns):
                answers[name] = value
        for place, name, length in self._cut:
            if value := cells[place]:
                answers[name] = _cut(value, length)
        for head, number, columns, name, length in self._rows:
            value = cells[columns[0]] if len(columns) == 1 else _joined(cells, columns)
            if value:
                rows = answers.setdefault(head, [])
                while len(rows) <= number:
                    rows.append({})
                rows[number][name] = _cut(value, length)
        return answers

    def value(self, path: str, cells: list[str]) -> str:
        """What the file says where the answer of `path` belongs; "" where it has no such column."""
        type, question = split(path)
        if type:
            child = next((each for each in self.children if each.type == type), None)
            return child.value(question, cells) if child else ""
        for source in self.sources:
            if source.path == path:
                return _joined(cells, source.columns) if len(source.columns) > 1 else cells[source.columns[0]]
        return ""

    def number(self, cells: list[str], otherwise: int) -> int:
        """The applicant's number as the file gives it."""
        text = cells[self.lead.number].strip() if self.lead.number >= 0 else ""
        return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < 10**6 else otherwise


@dataclass(frozen=True, slots=True)
class Child:
    """The columns of one simultaneous application: whether it is wished (-1: no such column) and its answers."""

    type: str
    column: int
    mapping: FileMapping

    def answers(self, cells: list[str]) -> dict[str, Any]:
        """Raw answers, whether it is wished under "" among them; {} when it is not, or when nothing is said of it."""
        wish = cells[self.column].strip() if self.column >= 0 else ""
        if wish in UNTICKED or not (wish or any(map(cells.__getitem__, self.mapping.where.values()))):
            return {}
        found = self.mapping.answers(cells)
        return {"": wish, **found} if wish else found

    def value(self, question: str, cells: list[str]) -> str:
        if question:
            return self.mapping.value(question, cells)
        return cells[self.column] if self.column >= 0 else ""


def unprotected(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula, or out of ="0123"."""
    if cell[:1] == "'" and GUARDED.match(cell):
        return cell[1:]
    if cell[:2] == '="' and cell[-1:] == '"' and cell.count('"') == 2:
        return cell[2:-1]
    return cell


def protected(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unprotected` undoes it."""
    return f"'{cell}" if GUARDED.match(cell) else cell


def grouped(places: Iterable[tuple[str, int, int]]) -> tuple[Source, ...]:
    """Sources from (path, part, column); parts of one answer come together in their order."""
    found: dict[str, dict[int, int]] = {}
    for path, part, column in places:
        found.setdefault(path, {}).setdefault(part, column)
    return tuple(Source(path, _columns(parts)) for path, parts in found.items())


def _columns(parts: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(parts[part] for part in sorted(parts)))


def _cut(value: str, length: int) -> str:
    return value[:length] if length and value.isdigit() else value


def _joined(cells: list[str], columns: tuple[int, ...]) -> str:
    parts = [cells[column].strip() for column in columns]
    return "-".join(parts) if any(parts) else ""
