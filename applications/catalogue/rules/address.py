"""An address that may be left out is given whole: municipality and street, or neither (WZBAM103E, 104E)."""

from collections.abc import Iterable, Iterator
from datetime import date

from applications.catalogue.model import Answers, By, Kind, Question, Rule, Section
from applications.catalogue.reasons import bare
from messages.refusal import Problem, Refusal
from messages.text import Text

MUNICIPALITY, STREET = "_municipality", "_street"


def address_pairs(sections: Iterable[Section]) -> tuple[Rule, ...]:
    """A rule for every optional address of the sections; in the rows of blocks there is none."""
    questions = (item for section in sections for item in section.items if isinstance(item, Question))
    return tuple(
        address_pair(question.id.removesuffix(MUNICIPALITY), _label(question))
        for question in questions
        if question.kind is Kind.MUNICIPALITY and question.required is not True
    )


def address_pair(prefix: str, label: Text) -> Rule:
    """The rule for the address <prefix>_municipality and <prefix>_street called `label`."""
    parts = {prefix + MUNICIPALITY: "WZBAM103E", prefix + STREET: "WZBAM104E"}

    def rule(answers: Answers, today: date) -> Iterator[Problem]:
        missing = [id for id in parts if not answers.get(id)]
        if len(missing) == 1:
            yield Problem(missing[0], Refusal(parts[missing[0]], field=label))

    return rule


def _label(question: Question) -> Text:
    assert not isinstance(question.ja, By) and not isinstance(question.en, By)
    return bare(Text(question.ja, question.en))
