"""Every way in which one answer can be wrong in itself, with the message each must give (error lists of the manual)."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from applications.catalogue.conditions import AllOf, AnyOf, Condition, Is
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import Charset, Form, Kind, Question, Repeat
from applications.catalogue.reasons import list_name
from tests.support.values import NUMBERS, choices, sign

Mistake = tuple[str, str]
"""(what was typed, the message's id)."""
CHOSEN = (Kind.CHOICE, Kind.RADIO, Kind.CHECKBOX)
STRANGERS = ("ZZ9", "283", "T26", "O10", "131016", "0300000", "#")
"""Codes of several lists."""
WRITTEN = (("見😀本", "WZBAM011E"), ("葛\U000e0100", "WZBAM011E"), ("見\ue000", "WZBAM011E"), ("見\x07本", "WZBAM020E"))
NO_DATE = (("20261301", "WZBAM111E"), ("20260230", "WZBAM111E"), ("99990101", "WZBAM111E"), ("春頃", "WZBAM005E"))


def mistakes(form: Form, question: Question, scope: Mapping[str, Any], today: date) -> Iterator[Mistake]:
    """Wrong answers to a question that is asked; empty is not among them (see `missing`)."""
    yield from _BY_KIND.get(question.kind, _text)(form, question, scope)
    if question.past_only:
        tomorrow = f"{today + timedelta(1):%Y%m%d}" if question.kind is not Kind.YEAR_MONTH else f"{today.year + 1}01"
        yield tomorrow, "WZBAM005E"


def missing(form: Form, repeat: Repeat | None, question: Question, *, added: bool) -> str:
    """The message of an empty answer: in a row that was added, in one that a stated fact demands, after a choice, or
    plain.
    """
    if added:
        return "WZBAM109E"
    if question.missing:
        return question.missing
    chosen = question.kind in CHOSEN
    known = set(form.index) | {each.id for each in repeat.questions} if repeat else set(form.index)
    if question.condition is not None and _chosen_parents(question.condition) & known:
        return "WZBAM102E" if chosen else "WZBAM101E"
    if repeat and repeat.fact:
        return "WZBAM119E"
    return "WZBAM002E" if chosen else "WZBAM001E"


def _chosen_parents(condition: Condition) -> set[str]:
    if isinstance(condition, Is):
        return {condition.question}
    if isinstance(condition, AllOf | AnyOf):
        return set().union(*(_chosen_parents(inner) for inner in condition.inner))
    return set()


def _lengths(question: Question, length: int = 0) -> Iterator[Mistake]:
    limit = length or question.max
    if question.exact or length:
        yield sign(question) * (limit - 1), "WZBAM004E"
        yield sign(question) * (limit + 1), "WZBAM004E"
    elif limit:
        yield sign(question) * (limit + 1), "WZBAM003E"


def _text(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _lengths(question)
    if question.charset is Charset.DIGITS:
        yield "見本", "WZBAM005E"
        return
    yield from WRITTEN
    if question.charset is not Charset.ALPHANUMERIC:
        yield f"{sign(question)}  {sign(question)}", "WZBAM019E"
    if question.charset is Charset.FULL_WIDTH:
        yield "é見", "WZBAM008E"
    elif question.charset is not Charset.ANY:
        yield "見本", "WZBAM005E"
    if question.kind is Kind.TEXT:
        yield "見\u2028本", "WZBAM020E"


def _name(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _lengths(question)
    yield "YAMADA/TARO", "WZBAM006E"
    yield "山田,太郎", "WZBAM005E"
    yield "YAMADA,123", "WZBAM005E"
    yield "YAMADA😀", "WZBAM011E"
    yield "YAMADA\x07", "WZBAM020E"


def _letters(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from _lengths(question)
    yield "1" * question.max, "WZBAM005E"


def _number(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    standard = {Kind.PHONE: 12, Kind.POSTAL_CODE: 7}.get(question.kind, 0)
    if question.kind is Kind.POSTAL_CODE:
        yield from _lengths(question, standard)
    else:
        yield from _lengths(question)
    yield "約三百", "WZBAM005E"
    yield "1２b", "WZBAM005E"


def _email(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield "mihon.example.jp", "WZBAM021E"
    yield "見本@example.jp", "WZBAM021E"
    yield "mihon@" + "a" * 50 + ".jp123", "WZBAM003E"


def _card(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield "AB1234567CD", "WZBAM004E"
    yield "AB123456789CD", "WZBAM004E"
    yield "1B12345678CD", "WZBAM005E"


def _choice(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    name = list_name(question, scope)
    if question.kind is Kind.MUNICIPALITY:
        name = "CA69"
    if not name or not has_list(name, form.type):
        return
    listed = code_list(name, form.type)
    for code in (*STRANGERS, *_siblings(form, question)):
        if code not in listed.codes and listed.find(code) is None:
            yield code, "WZBAM005E"


def _siblings(form: Form, question: Question) -> tuple[str, ...]:
    """Codes of the other lists where the list hangs on another answer."""
    parent = form.index.get(question.choices_by) if question.choices_by else None
    if not isinstance(parent, Question) or parent.choices_by:
        return ()
    others = (choices(form, question, {parent.id: code}) for code in choices(form, parent, {}))
    return tuple(dict.fromkeys(code for codes in others for code in codes))[:6]


def _checkbox(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield "たぶん", "WZBAM005E"
    if question.required:
        yield "0", question.missing or "WZBAM002E"


def _date(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from NO_DATE
    yield "2026-04", "WZBAM106E"
    yield "99999999", "WZBAM111E"


def _partial_date(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield from NO_DATE
    yield "19901300", "WZBAM111E"
    yield "-04-01", "WZBAM106E"


def _year_month(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield "202613", "WZBAM111E"
    yield "999901", "WZBAM111E"
    yield "2026", "WZBAM107E"
    yield "20260401", "WZBAM005E"
    yield "春頃", "WZBAM005E"


def _year(form: Form, question: Question, scope: Mapping[str, Any]) -> Iterator[Mistake]:
    yield "9999", "WZBAM111E"
    yield "202", "WZBAM005E"
    yield "2026-04", "WZBAM005E"


_BY_KIND: dict[Kind, Any] = {
    Kind.NAME: _name,
    Kind.LETTERS: _letters,
    Kind.CHOICE: _choice,
    Kind.RADIO: _choice,
    Kind.MUNICIPALITY: _choice,
    Kind.CHECKBOX: _checkbox,
    Kind.DATE: _date,
    Kind.PARTIAL_DATE: _partial_date,
    Kind.YEAR_MONTH: _year_month,
    Kind.YEAR: _year,
    Kind.EMAIL: _email,
    Kind.RESIDENCE_CARD: _card,
    **dict.fromkeys(NUMBERS, _number),
}
