"""Telephone or mobile: at least one, both are fine (decision 10, WZBAM105E)."""

from collections.abc import Iterator
from datetime import date

from applications.catalogue.model import Answers, Rule
from messages.refusal import Problem, Refusal
from messages.text import Text

PHONE = Text("電話番号", "Telephone No.")
MOBILE = Text("携帯電話番号", "Cellular phone No.")


def phone_or_mobile(phone: str, mobile: str, unless_empty: tuple[str, ...] = ()) -> Rule:
    """The rule for the two questions; with `unless_empty` only once one of those is answered."""

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        if unless_empty and not any(answers.get(id) for id in unless_empty):
            return
        if not answers.get(phone) and not answers.get(mobile):
            yield Problem(phone, Refusal("WZBAM105E", field1=PHONE, field2=MOBILE))

    return rule
