"""A draft in which everything is wrong, made inside the running system."""

from typing import Any

from django.urls import reverse

from accounts.models import User
from applications import drafts
from applications.catalogue import forms
from applications.catalogue.model import Form
from messages import clock
from tests.support.answers import asked, valid
from tests.support.mistakes import mistakes
from tests.support.writer import uses


def all_wrong(owner: str, type: str, status: str) -> list[str]:
    """The addresses of the pages of a draft whose answers are wrong wherever they may be so without hiding others.

    Answers that open other questions stay right; a question that takes anything is left empty.
    """
    form = forms.form(type, status)
    draft = drafts.start(User.objects.get(authentication_id=owner), type=type, status=status)
    draft.answers = _spoilt(form, valid(form, clock.today(), seed=1, fill="all"))
    pages = [step.id for step in form.steps[:-1]]
    draft.attempted = sorted(pages)
    draft.save()
    return [reverse("wizard-step", args=[draft.pk, page]) for page in pages]


def _spoilt(form: Form, answers: dict[str, Any]) -> dict[str, Any]:
    steering = uses(form).steering
    for each in list(asked(form, answers)):
        if not each.shown or each.question.id in steering:
            continue
        wrong, _ = next(mistakes(form, each.question, each.scope, clock.today()), ("", ""))
        top, _, inner = each.path.partition(".")
        if not inner:
            answers[top] = wrong
        elif answers.get(top):
            row, _, id = inner.partition(".")
            answers[top][int(row)][id] = wrong
    return answers
