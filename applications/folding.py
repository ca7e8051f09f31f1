"""Which parts of a page are drawn at once: a page stays small however much it asks and however much is answered.

A part is a section with its own questions, or one row of a repeating block in it. What is not drawn at once stands
there folded: its heading, what it holds in a few words, and a button that draws the page with it. The page's script
fetches it without a word. Nothing that is folded is posted; `KEPT` says so, and it keeps what it holds.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from applications.catalogue.model import Form, Question, Repeat, Section, Step
from applications.weights import FOLDED, MISTAKE, PAGE, weight

KEPT = "kept"
"""The name of the inputs that name the folded parts of a page."""
MOST = 115_000
"""Bytes of HTML that a page may come to, as `weights` guesses them; the tests measure real ones against 120 KiB."""


@dataclass(slots=True)
class Folding:
    """The parts of one page that are drawn; whatever is not in `drawn` is folded."""

    drawn: set[str] = field(default_factory=set)

    def holds(self, part: str) -> bool:
        return part in self.drawn


def anchor(part: str) -> str:
    """The HTML id of a part."""
    return f"part-{part.replace('.', '-')}" if "." in part else f"section-{part}"


def part_of(step: Step, path: str) -> str:
    """The part in which a path lies: ``relatives.2``, else its section; raises `KeyError` for one of another page."""
    head, _, rest = path.partition(".")
    for section in step.sections:
        if any(item.id == head for item in section.items):
            return f"{head}.{rest.partition('.')[0]}" if rest else section.id
    raise KeyError(path)


def section_of(step: Step, part: str) -> Section:
    """The section that a part is or lies in; raises `KeyError`."""
    head = part.partition(".")[0]
    for section in step.sections:
        if section.id == part or ("." in part and any(item.id == head for item in section.items)):
            return section
    raise KeyError(part)


def paths_in(section: Section, paths: Collection[str]) -> list[str]:
    """Those of the paths that lie in a section."""
    ids = {item.id for item in section.items}
    return [path for path in paths if path.partition(".")[0] in ids]


class Chooser:
    """Chooses the parts of a page that are drawn: first what was asked for, then what is wrong, then in order."""

    def __init__(
        self, form: Form, answers: Mapping[str, Any], mistakes: Collection[str], language: str, opened: str
    ) -> None:
        self.form, self.answers, self.language, self.opened = form, answers, language, opened
        self.mistakes: dict[str, int] = {}
        for path in mistakes:
            parts = path.split(".")
            key = ".".join(parts[:2]) if len(parts) > 1 else parts[0]
            self.mistakes[key] = self.mistakes.get(key, 0) + 1

    def choose(self, sections: tuple[Section, ...]) -> Folding:
        left = MOST - PAGE - FOLDED * sum(1 + len(list(self._rows(section))) for section in sections)
        chosen: set[str] = set()
        asked = [section for section in sections if _asked(section, self.answers)]
        for section in sorted(asked, key=self._urgency):
            left = self._take(chosen, section.id, self._section(section), left)
        rows = [(repeat, number) for section in asked if section.id in chosen for repeat, number in self._rows(section)]
        for repeat, number in sorted(rows, key=lambda row: self._row_urgency(*row)):
            left = self._take(chosen, f"{repeat.id}.{number}", self._row(repeat, number), left)
        for section in sections:
            if section not in asked:
                whole = self._section(section) + sum(self._row(*row) for row in self._rows(section))
                before = len(chosen)
                left = self._take(chosen, section.id, whole, left)
                if len(chosen) > before:
                    chosen.update(f"{repeat.id}.{number}" for repeat, number in self._rows(section))
        return Folding(chosen)

    def _take(self, chosen: set[str], part: str, weighs: int, left: int) -> int:
        wanted = part == self.opened or self.opened.startswith(f"{part}.")
        if weighs > left and not wanted:
            return left
        chosen.add(part)
        return left - weighs

    def _rows(self, section: Section) -> Iterator[tuple[Repeat, int]]:
        for item in section.items:
            if isinstance(item, Repeat):
                for number in range(len(self.answers.get(item.id) or [{}])):
                    yield item, number

    def _urgency(self, section: Section) -> tuple[bool, bool]:
        ids = {item.id for item in section.items}
        wrong = any(key.partition(".")[0] in ids for key in self.mistakes)
        opened = self.opened == section.id or self.opened.partition(".")[0] in ids
        return not opened, not wrong

    def _row_urgency(self, repeat: Repeat, number: int) -> tuple[bool, bool]:
        part = f"{repeat.id}.{number}"
        return part != self.opened, part not in self.mistakes

    def _section(self, section: Section) -> int:
        plain = [item for item in section.items if isinstance(item, Question)]
        return sum(self._one(question, self.answers, question.id) for question in plain)

    def _row(self, repeat: Repeat, number: int) -> int:
        rows = self.answers.get(repeat.id) or [{}]
        row = rows[number] if number < len(rows) else {}
        wrong = self.mistakes.get(f"{repeat.id}.{number}", 0)
        return MISTAKE * wrong + sum(self._one(question, row, "") for question in repeat.questions)

    def _one(self, question: Question, answers: Mapping[str, Any], key: str) -> int:
        typed = answers.get(question.id)
        typed_weight = len(typed) * 3 if isinstance(typed, str) else 0
        mistakes = self.mistakes.get(key, 0) if key else 0
        return weight(question, self.form.type, self.language) + typed_weight + MISTAKE * mistakes


def _asked(section: Section, answers: Mapping[str, Any]) -> bool:
    if section.asked is not None and not section.asked.holds(answers):
        return False
    return any(item.condition is None or item.condition.holds(answers) for item in section.items)
