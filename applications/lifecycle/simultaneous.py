"""Simultaneous applications in the life of their main one: entered before it is filed, filed and ended with it."""

from uuid import UUID

from django.db.models import Max

from accounts.models import User
from applications import columns, history, simultaneous, transitions
from applications.catalogue import forms
from applications.catalogue.check import check_form
from applications.catalogue.model import Answers, Form
from applications.lifecycle.locking import locked, store
from applications.models import Application
from applications.sensitive import split
from applications.states import State
from applications.transitions import Action
from messages import clock
from messages.refusal import Refusal


def enter(*, owner: User, form: Form, answers: Answers, main: Application) -> Application:
    """Store clean answers as a child of `main`, under its number with the next branch.

    Photo, documents, bureau and method of receipt are the main's. Raises WZBAM176E when the main one has gone, 203E
    when it was filed or has one of this type, 289E for re-entry by post.
    """
    with locked(main.pk, owner=owner, main=None) as locked_main:
        simultaneous.require(locked_main, form.type)
        plain, sensitive = split(form, answers)
        last = locked_main.simultaneous.aggregate(last=Max("branch"))["last"]
        child = Application(
            owner=owner,
            main=locked_main,
            type=form.type,
            status=locked_main.status,
            state=State.ENTERED,
            provisional_number=locked_main.provisional_number,
            branch=(last or 0) + 1,
            answers=plain,
            catalogue_version=forms.VERSION,
        )
        columns.fill(child, answers)
        child.office = locked_main.office
        child.receipt_method, child.receiving_office = locked_main.receipt_method, locked_main.receiving_office
        child.save(force_insert=True)
        columns.seal(child, answers, sensitive).save(force_insert=True)
        store(locked_main)
        history.record(locked_main, "simultaneous_entered", owner, type=form.type)
        history.record(child, "entered", owner)
    return child


def remove(*, actor: User, pk: UUID, child: UUID) -> None:
    """Take one back before filing. Raises WZBAM176E for what is not there, 172E after filing."""
    with locked(pk, owner=actor, main=None) as application:
        transitions.require(Action.DELETE, application)
        found = application.simultaneous.filter(pk=child).first()
        if found is None:
            raise Refusal("WZBAM176E")
        history.record(found, "deleted", actor, number=found.provisional_number)
        found.delete()
        store(application)
        history.record(application, "simultaneous_deleted", actor, type=found.type)


def check_filing(application: Application) -> None:
    """Raise why the simultaneous applications cannot be filed with `application`: 289E, or 117E for their answers."""
    for child in application.simultaneous.select_related("sensitive"):
        simultaneous.require_method(application, child.type)
        try:
            form = forms.form(child.type)
        except KeyError:
            raise Refusal("WZBAM117E") from None
        if check_form(form, child.all_answers, clock.today()).problems:
            raise Refusal("WZBAM117E", detail=forms.type_label(child.type))
