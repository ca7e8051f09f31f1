"""T5: an entry that was never filed goes, for good or back to being a draft (behaviour 2.2, decision 3)."""

from uuid import UUID

from accounts.models import User
from applications import history, numbers, transitions
from applications.catalogue import forms
from applications.catalogue.confirmation import CONFIRMATION, FREE_TEXT
from applications.catalogue.model import Form
from applications.lifecycle.locking import compare, locked
from applications.models import Application, Draft
from applications.states import State
from applications.transitions import Action
from messages.refusal import Refusal


def delete(*, actor: User, pk: UUID, version: int | None = None) -> None:
    """申請情報の削除: the entry with its files and simultaneous applications; its history stays.

    Raises WZBAM176E, 175E and 172E (already filed).
    """
    with locked(pk, owner=actor, main=None) as application:
        compare(application, version)
        transitions.require(Action.DELETE, application)
        remove(application, "deleted", actor)


def reopen(*, actor: User, pk: UUID, version: int | None = None) -> Draft:
    """下書きに戻す: a draft with everything that was answered but the boxes ticked at the end.

    Photo, documents and simultaneous applications go with the entry. Raises WZBAM176E, 175E, 172E for what was filed
    and 117E for what is no longer offered or is no entry.
    """
    with locked(pk, owner=actor, main=None) as application:
        compare(application, version)
        transitions.require(Action.DELETE, application)
        form = _form(application)
        draft = Draft(
            owner=application.owner,
            type=application.type,
            status=application.status,
            step=form.steps[0].id,
            catalogue_version=forms.VERSION,
        )
        draft.answers = _without_boxes(form, application)
        draft.save(force_insert=True)
        remove(application, "reopened", actor)
    return draft


def remove(application: Application, event: str, actor: User | None) -> None:
    """Delete a locked application; its history says by `event` why, and under which number it was."""
    history.record(application, event, actor, number=numbers.shown_provisional_number(application))
    application.delete()


def _form(application: Application) -> Form:
    if application.state != State.ENTERED:
        raise Refusal("WZBAM117E")
    try:
        return forms.form(application.type, application.status)
    except KeyError:
        raise Refusal("WZBAM117E") from None


def _without_boxes(form: Form, application: Application) -> dict[str, object]:
    boxes = {item.id for item in CONFIRMATION.items()} - {FREE_TEXT.id}
    return {id: value for id, value in application.all_answers.items() if id in form.index and id not in boxes}
