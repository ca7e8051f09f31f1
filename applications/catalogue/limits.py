"""Lengths and forms: the refusals that many kinds of question share."""

from collections.abc import Callable

from applications.catalogue.model import Question
from messages.refusal import Refusal
from messages.text import Text

Check = Callable[[str], str]
"""Raw non-empty text in, the clean value out; raises `Refusal`."""
LONGEST_RAW = 10_000
"""Longer input is refused unread: no question takes more than 600 characters."""


def wrong(label: Text, detail: Text | None = None) -> Refusal:
    """WZBAM005E: the answer has the wrong characters or form; `detail` says what in particular."""
    return Refusal("WZBAM005E", field=label, detail=detail) if detail else Refusal("WZBAM005E", field=label)


def fitting(question: Question, text: str, *, max: int = 0, exact: bool | None = None, unit: str = "文字") -> str:
    """`text`, or WZBAM003E when it is longer than allowed, 004E when it has not exactly the length asked for.

    `max` and `exact` stand in where the question says nothing.
    """
    limit = question.max or max
    if not limit:
        return text
    if question.exact if exact is None else exact:
        if len(text) != limit:
            raise Refusal("WZBAM004E", field=question.label, length=length(limit, unit))
    elif len(text) > limit:
        raise Refusal("WZBAM003E", field=question.label, length=length(limit, unit))
    return text


def refuse_flood(question: Question, raw: str) -> None:
    """WZBAM003E for megabytes, before anything reads them."""
    if len(raw) > LONGEST_RAW:
        limit = question.max or LONGEST_RAW
        raise Refusal("WZBAM003E", field=question.label, length=length(limit, "文字"))


def length(number: int, unit: str = "文字") -> Text:
    """A length as messages show it: 104文字."""
    return Text(f"{number}{unit}", str(number))
