"""Where everything of a copy stands on its pages. Points, from the upper left corner of an A4 page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from applications.copy.font import printable
from applications.copy.wrap import wrap
from applications.presentation import ShownRow, ShownSection, ShownStep
from messages.text import Text

PAGE = (595.28, 841.89)
MARGIN = 51.0
TOP, BOTTOM = 70.0, 776.0
VALUE_AT = 238.0
GAP = 12.0
ROOM = PAGE[0] - 2 * MARGIN
LEADING = 1.5

INK, MUTED = (0.1, 0.1, 0.11), (0.35, 0.36, 0.38)
NO_ANSWER = Text("（入力なし）", "(no answer)")
UNPRINTED = Text(
    "印刷できない文字（本文では〓と表示しています）",
    "Characters that cannot be printed (shown as 〓 in the text)",
)


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its baseline."""

    x: float
    y: float
    text: str
    size: float = 9.5
    colour: tuple[float, float, float] = INK


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line across the text; `bar` makes it the thick one under a step's heading."""

    y: float
    bar: bool = False


Mark = Words | Rule


@dataclass
class Sheets:
    """Pages being filled from the top; `language` is the reader's."""

    language: str
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    missing: dict[str, None] = field(default_factory=dict)
    y: float = TOP

    def need(self, height: float) -> None:
        """Go on to a new page unless `height` is left on this one."""
        if self.y + height > BOTTOM:
            self.pages.append([])
            self.y = TOP

    def write(
        self, text: str, *, x: float = MARGIN, size: float = 9.5, colour: tuple[float, float, float] = INK
    ) -> None:
        """Text over as many lines and pages as it takes."""
        for line in self.lines(text, PAGE[0] - MARGIN - x, size):
            self.need(size * LEADING)
            self.y += size * LEADING
            self._put(Words(x, self.y, line, size, colour))

    def lines(self, text: str, room: float, size: float) -> list[str]:
        shown, missing = printable(text)
        self.missing.update(dict.fromkeys(missing))
        return wrap(shown, room, size)

    def rule(self, *, bar: bool = False) -> None:
        self.y += 4
        self._put(Rule(self.y, bar))

    def row(self, label: str, value: str) -> None:
        """A label and its value side by side; both may run over several lines and pages."""
        left = self.lines(label, VALUE_AT - GAP - MARGIN, 8.5)
        right = self.lines(value, PAGE[0] - MARGIN - VALUE_AT, 9.5)
        self.need(min(max(len(left), len(right)), 4) * 9.5 * LEADING)
        for number in range(max(len(left), len(right))):
            self.need(9.5 * LEADING)
            self.y += 9.5 * LEADING
            if number < len(left):
                self._put(Words(MARGIN, self.y, left[number], 8.5, MUTED))
            if number < len(right):
                self._put(Words(VALUE_AT, self.y, right[number]))
        self.rule()

    def _put(self, mark: Mark) -> None:
        self.pages[-1].append(mark)


def lay_out(
    title: str, notes: Sequence[str], facts: Sequence[tuple[str, str]], steps: Sequence[ShownStep], language: str
) -> list[list[Mark]]:
    """The pages of a copy: title, notes, `facts` as a table, then every answer grouped as the form is."""
    sheets = Sheets(language)
    sheets.write(title, size=17)
    sheets.y += 4
    for note in notes:
        sheets.write(note, size=8.5, colour=MUTED)
    sheets.rule(bar=True)
    for label, value in facts:
        sheets.row(label, value)
    for step in steps:
        _step(sheets, step)
    _unprinted(sheets)
    return sheets.pages


def _step(sheets: Sheets, step: ShownStep) -> None:
    sheets.y += 18
    sheets.need(110)
    sheets.write(step.label, size=14)
    sheets.rule(bar=True)
    for section in step.sections:
        _section(sheets, section)


def _section(sheets: Sheets, section: ShownSection) -> None:
    sheets.y += 10
    sheets.need(60)
    sheets.write(f"{section.number} {section.label}".strip(), size=11)
    sheets.rule()
    for row in section.rows:
        sheets.row(_label(row), row.value or NO_ANSWER.to(sheets.language))


def _label(row: ShownRow) -> str:
    count = f"{row.row_number}：" if row.row_number else ""
    return f"{row.number} {count}{row.label}".strip()


def _unprinted(sheets: Sheets) -> None:
    if sheets.missing:
        codes = "、".join(f"U+{ord(char):04X}" for char in sheets.missing)
        sheets.y += 10
        sheets.write(f"{UNPRINTED.to(sheets.language)}：{codes}", size=8.5, colour=MUTED)
