"""The red block on top of a page and what stands at the fields, from the problems a check found (manual 1.4)."""

from collections.abc import Iterable, Sequence

from django.utils.translation import get_language

from messages import catalogue
from messages.refusal import Problem, Refusal
from messages.text import Text

MISSING_TEXT = "WZBAM001E"
MISSING_CHOICE = "WZBAM002E"
FORMAT_ERRORS = "WZBAM018E"
SUMMARIES = frozenset({MISSING_TEXT, MISSING_CHOICE, FORMAT_ERRORS})
AT_FIELD = {
    MISSING_TEXT: Text("入力してください。", "Enter this item."),
    MISSING_CHOICE: Text("選択してください。", "Select an answer."),
}
AS_ON_THE_CARD = "WZBAM114E"
FORMAT_CHECKS = frozenset(
    {
        "WZBAM003E",
        "WZBAM004E",
        "WZBAM005E",
        "WZBAM006E",
        "WZBAM008E",
        "WZBAM011E",
        "WZBAM012E",
        "WZBAM019E",
        "WZBAM020E",
        "WZBAM021E",
        "WZBAM111E",
    }
)


def page_lines(problems: Sequence[Problem], language: str | None = None) -> list[str]:
    """Lines ``ID：text``, each once: the summary of the page first, then the specific ones in the problems' order.

    Something to type is missing: 001E; only something to choose: 002E; something at a field has a wrong form: 018E.
    """
    ids = {problem.refusal.id for problem in problems}
    wrong_form = any(problem.path and problem.refusal.id in FORMAT_CHECKS for problem in problems)
    first = []
    if MISSING_TEXT in ids:
        first.append(MISSING_TEXT)
    elif MISSING_CHOICE in ids:
        first.append(MISSING_CHOICE)
    if wrong_form or FORMAT_ERRORS in ids:
        first.append(FORMAT_ERRORS)
    specific = (problem.refusal for problem in problems if problem.refusal.id not in SUMMARIES)
    return _lines([*(Refusal(id) for id in first), *specific], language)


def at_fields(problems: Iterable[Problem], language: str | None = None) -> dict[str, list[str]]:
    """The texts that stand at each question in error, by its path; those of the page as a whole are left out.

    A missing answer is named in words of its own: the page's 001E and 002E only point at the 「！」.
    """
    fields: dict[str, list[str]] = {}
    for problem in problems:
        if problem.path:
            texts = fields.setdefault(problem.path, [])
            text = _at_field(problem.refusal, language)
            if text not in texts:
                texts.append(text)
    return fields


def marks_everything(problems: Iterable[Problem]) -> bool:
    """Whether every item of the page gets 「！」: only 114E does that (manual 1.4)."""
    return any(problem.refusal.id == AS_ON_THE_CARD for problem in problems)


def _at_field(refusal: Refusal, language: str | None) -> str:
    own = AT_FIELD.get(refusal.id)
    return own.to(language or get_language()) if own else catalogue.render(refusal, language)


def _lines(refusals: Iterable[Refusal], language: str | None) -> list[str]:
    return list(dict.fromkeys(catalogue.line(refusal, language) for refusal in refusals))
