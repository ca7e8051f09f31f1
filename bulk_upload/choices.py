"""The answers a column of the template offers, in words that are read back as the same codes."""

from functools import lru_cache

from applications.catalogue.lists import CodeList, Entry, code_list, has_list
from applications.catalogue.model import Form, Kind, Question

TICK = "1"
MUNICIPALITIES = "CA69"


def list_of(form: Form, question: Question) -> CodeList | None:
    """The list of a question, all its linked lists' choices where it hangs on another answer; None for free text."""
    name = MUNICIPALITIES if question.kind is Kind.MUNICIPALITY else str(question.choices)
    if question.kind not in (Kind.CHOICE, Kind.RADIO, Kind.MUNICIPALITY) or not has_list(name, form.type):
        return None
    return code_list(name, form.type)


@lru_cache(maxsize=512)
def words(choices: CodeList) -> tuple[str, ...]:
    """One text for each entry but the empty one, in the list's order."""
    return tuple(_word(choices, entry) for entry in choices if entry.code)


def word(form: Form, question: Question, code: str) -> str:
    """What the template says for a code; the code itself where the question has no list."""
    choices = list_of(form, question)
    entry = choices.get(code) if choices else None
    return _word(choices, entry) if choices and entry and code else code


def _word(choices: CodeList, entry: Entry) -> str:
    both = f"{entry.text.ja} {entry.text.en}".strip()
    for text in (both, entry.text.ja):
        if choices.find(text) == entry.code and text not in choices.codes:
            return text
    return entry.code
