"""T1: from a checked document to an application that can be filed."""

from datetime import date

from django.conf import settings
from django.db import transaction

from accounts.models import User
from applications import columns, history, numbers
from applications.catalogue import forms
from applications.catalogue.model import Answers, Form
from applications.lifecycle import simultaneous
from applications.models import Application
from applications.photo_rule import needs_photo
from applications.sensitive import split
from applications.states import DocumentState, PhotoState, State


@transaction.atomic
def enter(
    *,
    owner: User,
    form: Form,
    answers: Answers,
    today: date,
    status: str = "",
    main: Application | None = None,
    number: str = "",
) -> Application:
    """Store clean answers as a new application in 入力完了（申請未了）, a simultaneous one of `main` if that is given.

    `answers` come from `check_form`; sensitive ones are stored apart and encrypted. `status` is the code chosen at
    STEP1 where several statuses share the form ("N1-T51"), `number` a provisional number taken before.
    """
    if main is not None:
        return simultaneous.enter(owner=owner, form=form, answers=answers, main=main)
    plain, sensitive = split(form, answers)
    needed = needs_photo(form.type, answers, today, settings.PHOTO_FROM_AGE)
    application = Application(
        owner=owner,
        type=form.type,
        status=status or form.status,
        state=State.ENTERED,
        photo_state=PhotoState.MISSING if needed else PhotoState.NOT_NEEDED,
        document_state=DocumentState.MISSING,
        provisional_number=number or numbers.provisional_number(today),
        answers=plain,
        catalogue_version=forms.VERSION,
    )
    columns.fill(application, answers)
    application.save(force_insert=True)
    columns.seal(application, answers, sensitive).save(force_insert=True)
    history.record(application, "entered", owner)
    return application
