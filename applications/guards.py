"""Why an application may not be filed today (behaviour 2.5)."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from applications import card_check, pending
from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.model import Answers, Form
from applications.models import Application
from applications.photo_rule import needs_photo
from applications.states import PhotoState
from messages.catalogue import render
from messages.refusal import Refusal
from messages.text import Text

CARD_CHECK = ("WZBAM112E", "WZBAM235E", "WZBAM236E", "WZBAM115E", "WZBAM114E")
ORDER = ("WZBAM113E", "WZBAM204E", "WZBAM118E", *CARD_CHECK, "WZBAM179E", "WZBAM289E", "WZBAM173E")
"""Of several reasons the first of this list is given; any other is given as WZBAM117E, the last (decision 19)."""
CATCH_ALL = "WZBAM117E"
WITHOUT_PHOTO = frozenset({PhotoState.BLANK, PhotoState.NOT_NEEDED, PhotoState.MISSING})


def check_filing(application: Application, today: date) -> None:
    """Raise the first reason against filing an entered application on `today`.

    Everything is checked again as on the pages: the answers by the catalogue of today, the rules about time,
    the residence card, the photo. WZBAM117E tells in its detail which reason it stands for.
    """
    refusals = sorted(reasons(application, today), key=_rank)
    if not refusals:
        return
    if refusals[0].id in (*ORDER, CATCH_ALL):
        raise refusals[0]
    said = Text(*(f"（{render(refusals[0], language)}）" for language in ("ja", "en")))
    raise Refusal(CATCH_ALL, detail=said)


def reasons(application: Application, today: date) -> Iterator[Refusal]:
    """All reasons against filing, in no order."""
    form = _form(application)
    if form is None or not application.office:
        yield Refusal(CATCH_ALL)
        return
    answers = application.all_answers
    yield from _answers(form, answers, today)
    if pending.taken(pending.key_of(application.type, answers)):
        yield Refusal("WZBAM118E")
    card = card_check.problem(form, answers, today)
    if card is not None:
        yield card.refusal
    if application.photo_state in WITHOUT_PHOTO and photo_needed(application, answers, today):
        yield Refusal("WZBAM179E")


def photo_needed(application: Application, answers: Answers, today: date) -> bool:
    return needs_photo(application.type, answers, today, settings.PHOTO_FROM_AGE)


def _answers(form: Form, answers: Answers, today: date) -> Iterator[Refusal]:
    if set(answers) - set(form.index):
        yield Refusal(CATCH_ALL)
        answers = {key: value for key, value in answers.items() if key in form.index}
    for problem in check_form(form, answers, today).problems:
        yield problem.refusal


def _form(application: Application) -> Form | None:
    try:
        return forms.form(application.type, application.status)
    except KeyError:
        return None


def _rank(refusal: Refusal) -> int:
    return ORDER.index(refusal.id) if refusal.id in ORDER else len(ORDER)
