"""Conditions as the page's script judges them: what other pages answer is settled here, once."""

import json
from collections.abc import Callable, Container, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString

from applications.catalogue.conditions import Condition

ALWAYS: list[Any] = ["all", []]
NEVER: list[Any] = ["any", []]
"""What asks for a question that the answers of other pages leave out."""


def html(condition: Condition | None, here: Container[str], answers: Mapping[str, Any]) -> SafeString:
    """JSON for an attribute in single quotes; "" for a question that is always asked.

    `here` holds the ids of the page's own questions and blocks; conditions on any other are settled by `answers`.
    """
    if condition is None:
        return SafeString("")
    if all(id in here for id in condition.questions()):
        return _whole(condition)
    settled = _settled(condition.as_data(), lambda name: name.partition(".")[0] in here, answers)
    return SafeString("") if settled == ALWAYS else attribute(settled)


def names(condition: Condition | None) -> Iterator[str]:
    """The names of the inputs that a condition reads: ``sex``, ``relatives.0.sex``."""
    if condition is not None:
        yield from _names(condition.as_data())


def attribute(data: Any) -> SafeString:
    """JSON that may stand in an attribute in single quotes: a third of what double quotes would cost."""
    text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
    return SafeString(text.replace("&", "&amp;").replace("'", "&#x27;").replace("<", "&lt;"))


@lru_cache(maxsize=4096)
def _whole(condition: Condition) -> SafeString:
    return attribute(condition.as_data())


def _settled(data: list[Any], is_here: Callable[[str], bool], answers: Mapping[str, Any]) -> list[Any]:
    name = data[0]
    if name == "not":
        inner = _settled(data[1], is_here, answers)
        return {str(ALWAYS): NEVER, str(NEVER): ALWAYS}.get(str(inner), ["not", inner])
    if name in ("all", "any"):
        neutral, decisive = (ALWAYS, NEVER) if name == "all" else (NEVER, ALWAYS)
        inner = [each for part in data[1] if (each := _settled(part, is_here, answers)) != neutral]
        if decisive in inner:
            return decisive
        return inner[0] if len(inner) == 1 else [name, inner]
    if is_here(data[1]):
        return data
    value = _value(answers, data[1])
    return ALWAYS if (value in data[2] if name == "is" else bool(value)) else NEVER


def _value(answers: Mapping[str, Any], name: str) -> str:
    head, _, rest = name.partition(".")
    value = answers.get(head, "")
    if rest and isinstance(value, list):
        number, _, inner = rest.partition(".")
        value = value[int(number)].get(inner, "") if int(number) < len(value) else ""
    return value if isinstance(value, str) else "1" if value else ""


def _names(data: list[Any]) -> Iterator[str]:
    if data[0] == "not":
        yield from _names(data[1])
    elif data[0] in ("all", "any"):
        for inner in data[1]:
            yield from _names(inner)
    else:
        yield str(data[1])
