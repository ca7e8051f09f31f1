"""Two answers of which the first must not come after, or exceed, the second (WZBAM232E)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers, Rule
from messages.refusal import Problem, Refusal
from messages.text import Text


def in_order(first: str, second: str, first_label: Text, second_label: Text) -> Rule:
    """Dates, years and months compare as text; an unanswered question is not compared."""

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        earlier, later = answers.get(first), answers.get(second)
        if earlier and later and str(earlier) > str(later):
            yield Problem(second, Refusal("WZBAM232E", field1=first_label, field2=second_label))

    return rule


def rows_in_order(repeat: str, first: str, second: str, first_label: Text, second_label: Text) -> Rule:
    """`in_order` for every row of a repeating block."""
    one = in_order(first, second, first_label, second_label)

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        for number, row in enumerate(answers.get(repeat) or ()):
            for problem in one(row, today):
                yield Problem(f"{repeat}.{number}.{problem.path}", problem.refusal)

    return rule
