"""The check of one question: what was typed, in; the clean value or a refusal, out.

Checks are pure and made once per question; what the other answers or today's date have to say is not their affair.
"""

from collections.abc import Callable

from applications.catalogue.date_checks import date_check, partial_date_check, year_check, year_month_check
from applications.catalogue.limits import Check, refuse_flood, wrong
from applications.catalogue.lists import MUNICIPALITIES, CodeList, code_list
from applications.catalogue.model import Charset, Kind, Question
from applications.catalogue.number_checks import (
    digits_check,
    email_check,
    integer_check,
    money_check,
    phone_check,
    postal_code_check,
    residence_card_check,
)
from applications.catalogue.text_checks import letters_check, name_check, text_check, textarea_check
from messages.refusal import Refusal
from messages.text import Text

TICKS = frozenset({"1", "on", "true", "True", "１", "✓", "○"})
UNTICKED = frozenset({"0", "off", "false", "False", "０", "×"})


def checker(question: Question, type: str = "") -> Check:
    """The check of a resolved question; `type` picks the variant of its code list.

    The result takes raw non-empty text and returns the clean value (folded without loss, dates as YYYYMMDD, choices as
    official codes) or raises `Refusal`. A clean value passes unchanged. Raises `KeyError` for an unknown code list.
    """
    if question.kind in (Kind.CHOICE, Kind.RADIO):
        return choice_checker(code_list(str(question.choices), type), question.label)
    if question.kind is Kind.TEXT and question.charset is Charset.DIGITS:
        return digits_check(question)
    return _MAKERS[question.kind](question)


def choice_checker(choices: CodeList, label: Text) -> Check:
    """The check of a choice from one list, given as code or as label (Japanese, English or both); else WZBAM005E."""
    codes = choices.codes

    def check(raw: str) -> str:
        if raw in codes:
            return raw
        if len(raw) > 1000:
            raise wrong(label)
        text = raw.strip()
        code = text if text in codes else choices.find(text)
        if code is None:
            raise wrong(label)
        return code

    return check


def _checkbox_check(question: Question) -> Check:
    """ "1" for a tick, "" for none; none is refused where the box must be ticked."""
    listed = choice_checker(code_list(str(question.choices)), question.label) if question.choices else None

    def check(raw: str) -> str:
        if raw in TICKS:
            return "1"
        if raw in UNTICKED:
            if question.required:
                raise Refusal(question.missing or "WZBAM002E", field=question.label)
            return ""
        refuse_flood(question, raw)
        if listed is None:
            raise wrong(question.label)
        return listed(raw)

    return check


def _municipality_check(question: Question) -> Check:
    return choice_checker(code_list(MUNICIPALITIES), question.label)


_MAKERS: dict[Kind, Callable[[Question], Check]] = {
    Kind.TEXT: text_check,
    Kind.TEXTAREA: textarea_check,
    Kind.NAME: name_check,
    Kind.LETTERS: letters_check,
    Kind.CHECKBOX: _checkbox_check,
    Kind.DATE: date_check,
    Kind.PARTIAL_DATE: partial_date_check,
    Kind.YEAR_MONTH: year_month_check,
    Kind.YEAR: year_check,
    Kind.INTEGER: integer_check,
    Kind.MONEY: money_check,
    Kind.DIGITS: digits_check,
    Kind.PHONE: phone_check,
    Kind.EMAIL: email_check,
    Kind.POSTAL_CODE: postal_code_check,
    Kind.MUNICIPALITY: _municipality_check,
    Kind.RESIDENCE_CARD: residence_card_check,
}
