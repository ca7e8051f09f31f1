"""The peer: the same questions as a stock Django form with stock fields and widgets."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms

from applications.catalogue.lists import code_list
from applications.catalogue.model import Form, Kind, Question, Repeat, Step
from applications.catalogue.reasons import list_name
from applications.presentation import MUNICIPALITIES


def asked(step: Step, answers: Mapping[str, Any]) -> Iterator[tuple[str, Question, Mapping[str, Any]]]:
    """(name, question, answers in view) of every input of a page, one row of each block at least."""
    for item in step.items():
        if not isinstance(item, Repeat):
            yield item.id, item, answers
            continue
        for number, row in enumerate(answers.get(item.id) or [{}]):
            for question in item.questions:
                yield f"{item.id}.{number}.{question.id}", question, {**answers, **row}


def form_class(form: Form, steps: tuple[Step, ...], answers: Mapping[str, Any]) -> type[forms.Form]:
    """A form of these pages' questions, in which nothing that these answers leave open is required."""
    fields: dict[str, Any] = {}
    for step in steps:
        for name, question, scope in asked(step, answers):
            given = bool(scope.get(question.id))
            fields[name] = _field(form, question, scope, required=bool(question.required) and given)
    return type("StockForm", (forms.Form,), fields)


def data(steps: tuple[Step, ...], answers: Mapping[str, Any]) -> dict[str, str]:
    """The answers as the peer's form takes them."""
    return {name: scope[q.id] for step in steps for name, q, scope in asked(step, answers) if scope.get(q.id)}


def _field(form: Form, question: Question, scope: Mapping[str, Any], *, required: bool) -> forms.Field:
    common: dict[str, Any] = {"label": question.label.ja, "required": required}
    if question.kind in (Kind.CHOICE, Kind.RADIO, Kind.MUNICIPALITY):
        name = MUNICIPALITIES if question.kind is Kind.MUNICIPALITY else list_name(question, scope)
        choices = [(entry.code, entry.text.ja) for entry in code_list(name, form.type)] if name else []
        if question.kind is Kind.RADIO:
            return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **common)
        return forms.ChoiceField(choices=[("", "選択してください"), *choices], **common)
    if question.kind is Kind.CHECKBOX:
        return forms.BooleanField(**common)
    if question.kind is Kind.DATE:
        return forms.DateField(input_formats=["%Y%m%d", "%Y-%m-%d"], **common)
    if question.kind in (Kind.INTEGER, Kind.MONEY):
        return forms.IntegerField(min_value=0, **common)
    if question.kind is Kind.EMAIL:
        return forms.EmailField(**common)
    if question.kind is Kind.TEXTAREA:
        return forms.CharField(max_length=question.max or None, widget=forms.Textarea, **common)
    return forms.CharField(max_length=question.max or None, **common)
