"""Valid answers to any form, made from its declarations: the demo's applications, benchmarks, tests."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from applications.catalogue import forms
from applications.catalogue.check import Checked, check_form
from applications.catalogue.lists import code_list
from applications.catalogue.model import Charset, Form, Kind, Question, Repeat
from applications.catalogue.reasons import list_name

ROUNDS = 12
_FIXED = {
    Kind.NAME: "MIHON,TARO",
    Kind.CHECKBOX: "1",
    Kind.PARTIAL_DATE: "19900401",
    Kind.YEAR_MONTH: "202004",
    Kind.YEAR: "2020",
    Kind.INTEGER: "1",
    Kind.MONEY: "3000000",
    Kind.PHONE: "0312345678",
    Kind.EMAIL: "mihon@example.jp",
    Kind.POSTAL_CODE: "1000013",
    Kind.RESIDENCE_CARD: "AB12345678CD",
}
_WRITTEN = {Charset.ANY: "見本", Charset.FULL_WIDTH: "見本", Charset.DIGITS: "1"}
KNOWN = {"passport_number": "TZ1234567", "has_residence_card": "1", "stay_years": "3"}
"""Answers by id where the first that fits would lead astray."""
SAME_STATUS = frozenset({"current_status", "desired_status"})
THREE_YEARS = "0300000"
RECENT = frozenset({"acquisition_event_date"})
"""Past days that must not be long past."""


class NoExample(Exception):  # noqa: N818 - a form that no examples can be made for is a fault of its declarations
    """The problems that remain, as their paths and ids."""


def example_answers(form: Form, today: date, **given: Any) -> dict[str, Any]:
    """A clean document of `form` that may be filed on `today`: `given`, and what is asked for beside it.

    Raises `NoExample` when the given answers cannot be completed.
    """
    raw: dict[str, Any] = {**given}
    checked = Checked()
    for _ in range(ROUNDS):
        checked = check_form(form, raw, today)
        if checked.ok:
            return checked.clean
        before = dict(raw)
        for problem in checked.problems:
            _mend(form, raw, problem.path, today)
        if raw == before:
            break
    raise NoExample([(problem.path, problem.refusal.id) for problem in checked.problems])


def _mend(form: Form, raw: dict[str, Any], path: str, today: date) -> None:
    head, _, rest = path.partition(".")
    item = form.index.get(head)
    if item is None:
        return
    if isinstance(item, Repeat):
        row, _, name = rest.partition(".")
        rows = raw.setdefault(head, [])
        rows.extend({} for _ in range(int(row or 0) + 1 - len(rows)))
        question = form.find(path)
        rows[int(row)].setdefault(name, example(form, question, {**raw, **rows[int(row)]}, today))
    else:
        raw.setdefault(head, example(form, item, raw, today))


def example(form: Form, question: Question, scope: Mapping[str, Any], today: date) -> str:
    """One valid answer to a question; `scope` holds the answers that its list may hang on."""
    if question.id in KNOWN:
        return KNOWN[question.id]
    if question.kind in (Kind.CHOICE, Kind.RADIO):
        return _first_choice(form, question, scope)
    if question.kind is Kind.MUNICIPALITY:
        return code_list("CA69").find("東京都千代田区") or ""
    if question.kind is Kind.DATE:
        return f"{_day(question, today):%Y%m%d}"
    if question.kind in _FIXED:
        return _FIXED[question.kind]
    if question.example and not question.exact:
        return question.example[: question.max or None]
    text = _WRITTEN.get(question.charset, "A") if isinstance(question.charset, Charset) else "A"
    if question.kind is Kind.DIGITS:
        text = "1"
    return (text * question.max)[: question.max] if question.exact else text


def _first_choice(form: Form, question: Question, scope: Mapping[str, Any]) -> str:
    name = list_name(question, scope)
    if not name:
        return ""
    choices = code_list(name, form.type)
    if question.id in SAME_STATUS and form.status:
        return choices.find(forms.status_label(form.status).ja) or choices.entries[0].code
    codes = [entry.code for entry in choices if not entry.obsolete]
    likely = [code for code in codes if code == "0" or code.endswith(THREE_YEARS)]
    return (likely or codes or [""])[0]


def _day(question: Question, today: date) -> date:
    if question.id in RECENT:
        return today - timedelta(days=10)
    return today - timedelta(days=400) if question.past_only else today + timedelta(days=60)
