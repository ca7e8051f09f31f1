"""Applications for tests: made by the functions that make real ones."""

from typing import Any
from uuid import UUID

from applications import lifecycle
from applications.catalogue import forms
from applications.examples import example_answers
from applications.models import Application
from applications.states import PhotoState
from messages import clock


def answers(type: str = "extension", status: str = "N2", **given: Any) -> dict[str, Any]:
    """Valid answers to a form."""
    return example_answers(forms.form(type, status), clock.today(), **given)


def entered(owner: Any, type: str = "extension", status: str = "N2", **given: Any) -> Application:
    """An application in 入力完了（申請未了）."""
    form = forms.form(type, status)
    return lifecycle.enter(owner=owner, form=form, answers=answers(type, status, **given), today=clock.today())


def with_photo(application: Application) -> Application:
    """The photo is registered, as far as the application is concerned."""
    return lifecycle.photo_registered(actor=application.owner, pk=application.pk)


def ready(owner: Any, type: str = "extension", status: str = "N2", **given: Any) -> Application:
    """An application that may be filed."""
    application = entered(owner, type, status, **given)
    return with_photo(application) if application.photo_state == PhotoState.MISSING else application


def filed(owner: Any, type: str = "extension", status: str = "N2", **given: Any) -> Application:
    return lifecycle.file(actor=owner, pk=ready(owner, type, status, **given).pk)


def card(number: int) -> str:
    """Residence card numbers of different people."""
    return f"AB{number:08d}CD"


def again(pk: UUID) -> Application:
    """The record as it stands now."""
    return Application.objects.get(pk=pk)
