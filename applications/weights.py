"""How many bytes of HTML a question costs, guessed before anything is drawn."""

from functools import lru_cache

from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Kind, Question
from applications.hints import hint

PAGE, FOLDED, MISTAKE = 17_000, 650, 420
"""What stands around the questions; a part that is folded; a question in error, with its link on top of the page."""
_FRAMES = {
    Kind.CHECKBOX: 260,
    Kind.PARTIAL_DATE: 1_000,
    Kind.MUNICIPALITY: 560,
    Kind.RADIO: 260,
    Kind.CHOICE: 260,
}
FRAME, SEARCH, LINKED, OPTION, CHOICE, NOTE = 250, 280, 1_500, 38, 115, 70
"""Around a question; the button of a searched list; a list that hangs on another answer; one option; one radio button;
a hint or an explanation."""
SEARCHED_FROM = 100
"""Lists longer than this are searched, not printed into the page."""


def is_long(name: str, type: str) -> bool:
    """Whether a list is searched."""
    return bool(name) and has_list(name, type) and len(code_list(name, type)) > SEARCHED_FROM


@lru_cache(maxsize=16384)
def weight(question: Question, type: str, language: str) -> int:
    """Bytes of a question without what is typed into it."""
    texts = [question.label.to(language), hint(question, language), question.example]
    texts += [question.help.to(language) if question.help else ""]
    total = _FRAMES.get(question.kind, FRAME) + 4 * len(question.id)
    total += sum(len(text.encode()) + NOTE for text in texts if text)
    if question.condition is not None:
        total += len(str(question.condition.as_data())) + 12
    return total + _choices(question, type, language)


def _choices(question: Question, type: str, language: str) -> int:
    name = str(question.choices)
    if question.choices_by:
        return LINKED
    if question.kind not in (Kind.CHOICE, Kind.RADIO) or not has_list(name, type):
        return 0
    if question.kind is Kind.CHOICE and is_long(name, type):
        return SEARCH
    each = CHOICE if question.kind is Kind.RADIO else OPTION
    return sum(each + len(entry.text.to(language).encode()) for entry in code_list(name, type))
