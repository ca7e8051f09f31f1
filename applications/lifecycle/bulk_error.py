"""T2: a row of a bulk file that cannot be entered, as a record that its owner sees in the list and deletes."""

from datetime import date

from django.db import transaction

from accounts.models import User
from applications import columns, history, numbers
from applications.catalogue import forms
from applications.catalogue.model import Answers, Form
from applications.models import Application
from applications.states import DocumentState, PhotoState, State


@transaction.atomic
def enter_error(
    *, owner: User, form: Form, answers: Answers, today: date, status: str = "", number: str = ""
) -> Application:
    """Store a row in エラー（一括登録）. Of `answers`, the clean ones, only what the list shows is kept.

    `number`: a provisional number taken before.
    """
    application = Application(
        owner=owner,
        type=form.type,
        status=status or form.status,
        state=State.BULK_ERROR,
        photo_state=PhotoState.BLANK,
        document_state=DocumentState.BLANK,
        provisional_number=number or numbers.provisional_number(today),
        answers={},
        catalogue_version=forms.VERSION,
    )
    columns.fill(application, answers)
    application.save(force_insert=True)
    columns.seal(application, answers, _card(answers)).save(force_insert=True)
    history.record(application, "entered", owner, bulk="error")
    return application


def _card(answers: Answers) -> dict[str, str]:
    number = answers.get("residence_card_number", "")
    return {"residence_card_number": number} if number else {}
