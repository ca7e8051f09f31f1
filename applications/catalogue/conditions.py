"""Conditions on answers, small enough to compose and to hand to the page's script.

A condition looks a question up in the same row of a repeating block first, then in the form.
`holds` works on clean or raw answers alike: codes are compared as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Lookup = Mapping[str, Any]


class Condition:
    """Base of all conditions; combine with `&`, `|` and `~`."""

    def holds(self, answers: Lookup) -> bool:
        raise NotImplementedError

    def questions(self) -> frozenset[str]:
        """Ids of the questions the condition reads."""
        raise NotImplementedError

    def as_data(self) -> list[Any]:
        """A JSON form for the script and the `catalogue` command, e.g. ``["is", "sex", ["1"]]``."""
        raise NotImplementedError

    def __and__(self, other: "Condition") -> "Condition":
        return AllOf((self, other))

    def __or__(self, other: "Condition") -> "Condition":
        return AnyOf((self, other))

    def __invert__(self) -> "Condition":
        return Not(self)


@dataclass(frozen=True, slots=True)
class Is(Condition):
    """The question's answer is one of the codes."""

    question: str
    codes: tuple[str, ...]

    def __init__(self, question: str, *codes: str) -> None:
        object.__setattr__(self, "question", question)
        object.__setattr__(self, "codes", codes)

    def holds(self, answers: Lookup) -> bool:
        return answers.get(self.question, "") in self.codes

    def questions(self) -> frozenset[str]:
        return frozenset({self.question})

    def as_data(self) -> list[Any]:
        return ["is", self.question, list(self.codes)]


@dataclass(frozen=True, slots=True)
class Filled(Condition):
    """The question has any answer."""

    question: str

    def holds(self, answers: Lookup) -> bool:
        return bool(answers.get(self.question))

    def questions(self) -> frozenset[str]:
        return frozenset({self.question})

    def as_data(self) -> list[Any]:
        return ["filled", self.question]


@dataclass(frozen=True, slots=True)
class InRows(Condition):
    """In some row of a repeating block the question's answer is one of the codes; for questions outside the block."""

    repeat: str
    question: str
    codes: tuple[str, ...]
    rows: int = 10

    def holds(self, answers: Lookup) -> bool:
        rows = answers.get(self.repeat)
        return isinstance(rows, list) and any(row.get(self.question, "") in self.codes for row in rows)

    def questions(self) -> frozenset[str]:
        return frozenset({self.repeat})

    def as_data(self) -> list[Any]:
        """As an `any` of the rows' own paths, which is how the page names its fields."""
        paths = (f"{self.repeat}.{row}.{self.question}" for row in range(self.rows))
        return ["any", [["is", path, list(self.codes)] for path in paths]]


@dataclass(frozen=True, slots=True)
class Not(Condition):
    inner: Condition

    def holds(self, answers: Lookup) -> bool:
        return not self.inner.holds(answers)

    def questions(self) -> frozenset[str]:
        return self.inner.questions()

    def as_data(self) -> list[Any]:
        return ["not", self.inner.as_data()]


@dataclass(frozen=True, slots=True)
class AllOf(Condition):
    inner: tuple[Condition, ...]

    def holds(self, answers: Lookup) -> bool:
        return all(condition.holds(answers) for condition in self.inner)

    def questions(self) -> frozenset[str]:
        return frozenset().union(*(condition.questions() for condition in self.inner))

    def as_data(self) -> list[Any]:
        return ["all", [condition.as_data() for condition in self.inner]]


@dataclass(frozen=True, slots=True)
class AnyOf(Condition):
    inner: tuple[Condition, ...]

    def holds(self, answers: Lookup) -> bool:
        return any(condition.holds(answers) for condition in self.inner)

    def questions(self) -> frozenset[str]:
        return frozenset().union(*(condition.questions() for condition in self.inner))

    def as_data(self) -> list[Any]:
        return ["any", [condition.as_data() for condition in self.inner]]


def empty(question: str) -> Condition:
    """The question has no answer."""
    return Not(Filled(question))


def other_than(question: str, *codes: str) -> Condition:
    """The question has an answer, and it is none of the codes."""
    return Filled(question) & ~Is(question, *codes)


def together(*conditions: Condition | None) -> Condition | None:
    """All the conditions as one; None when there is none."""
    known = tuple(condition for condition in conditions if condition is not None)
    return known[0] if len(known) == 1 else AllOf(known) if known else None
