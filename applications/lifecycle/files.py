"""Photo, documents and method of receipt: what their registration changes in the application."""

from collections.abc import Mapping
from uuid import UUID

from accounts.models import User
from applications import history, transitions
from applications.lifecycle.locking import locked, store
from applications.lifecycle.supplements import answered
from applications.models import Application, SupplementKind
from applications.states import DocumentState, PhotoState
from applications.transitions import Action


def photo_registered(*, actor: User, pk: UUID) -> Application:
    """The owner registered a photo; call it inside the transaction that stores the file."""
    with locked(pk, owner=actor) as application:
        transitions.require(Action.PHOTO, application)
        again = application.photo_state == PhotoState.REQUESTED
        application.photo_state = PhotoState.REGISTERED
        store(application, "photo_state")
        _tell(application, SupplementKind.PHOTO, "photo", actor, again=again)
    return application


def documents_registered(*, actor: User, pk: UUID) -> Application:
    """The owner registered documents; call it inside the transaction that stores them."""
    with locked(pk, owner=actor) as application:
        transitions.require(Action.DOCUMENTS, application)
        again = application.document_state == DocumentState.REQUESTED
        application.document_state = DocumentState.REPLACED if again else DocumentState.REGISTERED
        store(application, "document_state")
        _tell(application, SupplementKind.DOCUMENTS, "documents", actor, again=again)
    return application


def change_receipt(*, actor: User, pk: UUID, answers: Mapping[str, str]) -> Application:
    """The owner chose how to receive the card or certificate.

    `answers` are checked codes by question id (receipt_method, receiving_office and the like); "" takes an answer
    away. Nothing is recorded when all are as before.
    """
    with locked(pk, owner=actor) as application:
        merged = {key: value for key, value in {**application.answers, **answers}.items() if value}
        if merged == application.answers:
            return application
        transitions.require(Action.RECEIPT, application)
        application.answers = merged
        application.receipt_method = merged.get("receipt_method", "")
        application.receiving_office = merged.get("receiving_office", "")
        store(application, "receipt_method", "receiving_office", "answers")
        history.record(application, "receipt_changed", actor, method=application.receipt_method)
    return application


def _tell(application: Application, kind: SupplementKind, what: str, actor: User, *, again: bool) -> None:
    late = answered(application, kind) if again else False
    event = f"{what}_supplied" if again else f"{what}_registered"
    history.record(application, event, actor, **({"late": 1} if late else {}))
