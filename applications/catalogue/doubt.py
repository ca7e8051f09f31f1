"""Which answers are in doubt while a document is checked, and what the rules may say in spite of that.

An answer is in doubt when it was refused, or when it hangs on one that was. Rules that looked at such an answer before
they spoke would only repeat in other words what is told at its question.
"""

from collections.abc import Container, Iterator, Set
from datetime import date
from typing import Any

from applications.catalogue.model import Answers, Rule
from messages.refusal import Problem


class Doubts:
    """Paths in doubt: "org_name", "relatives.0.name", and for all rows together "relatives.name"."""

    __slots__ = ("paths",)

    def __init__(self) -> None:
        self.paths: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self.paths)

    def add(self, row: str, id: str) -> None:
        """`row` is "" or the beginning of the paths in a row ("relatives.0.")."""
        self.paths.add(row + id)
        if row:
            self.paths.add(f"{row.partition('.')[0]}.{id}")

    def touch(self, of_form: Set[str], row: str, of_row: Set[str]) -> bool:
        """Whether any of the answers is in doubt."""
        if not self.paths:
            return False
        return not self.paths.isdisjoint(of_form) or any(row + id in self.paths for id in of_row)


def rule_problems(
    rules: tuple[Rule, ...],
    clean: dict[str, Any],
    today: date,
    doubts: Doubts,
    kept: dict[str, list[int]],
    problems: list[Problem],
) -> Iterator[Problem]:
    """What the rules say about a document, at the paths as they were typed.

    `kept` holds the typed row numbers of the clean rows of each block. Where a question has a problem already, and
    where a rule looked at an answer in doubt, nothing is said.
    """
    if not rules:
        return
    refused = {problem.path for problem in problems}
    watch = _Watch(doubts.paths, kept)
    answers = watch.watched(clean) if doubts else clean
    for rule in rules:
        watch.seen = False
        for problem in rule(answers, today):
            path = _as_typed(problem.path, kept)
            if path not in refused and not watch.seen:
                refused.add(path)
                yield problem if path == problem.path else Problem(path, problem.refusal)
            watch.seen = False


def _as_typed(path: str, kept: dict[str, list[int]]) -> str:
    head, _, rest = path.partition(".")
    number, _, id = rest.partition(".")
    if not id or head not in kept:
        return path
    return f"{head}.{kept[head][int(number)]}.{id}"


class _Watch:
    """Notes whether an answer in doubt was looked at."""

    __slots__ = ("doubted", "kept", "seen")

    def __init__(self, doubted: Container[str], kept: dict[str, list[int]]) -> None:
        self.doubted, self.kept, self.seen = doubted, kept, False

    def watched(self, clean: dict[str, Any]) -> Answers:
        found = _Watched(self, "", clean)
        for id, numbers in self.kept.items():
            rows = zip(numbers, clean[id], strict=True)
            dict.__setitem__(found, id, [_Watched(self, f"{id}.{number}.", row) for number, row in rows])
        return found

    def look(self, path: str) -> None:
        self.seen = self.seen or path in self.doubted


class _Watched(dict[str, Any]):
    """Answers that tell when one of them is read."""

    __slots__ = ("_row", "_watch")

    def __init__(self, watch: _Watch, row: str, answers: dict[str, Any]) -> None:
        super().__init__(answers)
        self._watch, self._row = watch, row

    def __getitem__(self, key: str) -> Any:
        self._watch.look(self._row + key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._watch.look(f"{self._row}{key}")
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._watch.look(self._row + key)
        return super().get(key, default)
