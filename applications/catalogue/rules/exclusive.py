"""Answers that leave no room for two others (WZBAM170E)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers, Rule
from messages.refusal import Problem, Refusal
from messages.text import Text

Named = tuple[str, Text]
"""A question's id, and what the message calls it."""


def not_beside(one: Named, second: Named, third: Named) -> Rule:
    """Who answers `one` answers neither `second` nor `third`; it is told at `one`."""
    id, label = one

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        if answers.get(id) and (answers.get(second[0]) or answers.get(third[0])):
            yield Problem(id, Refusal("WZBAM170E", field1=label, field2=second[1], field3=third[1]))

    return rule
