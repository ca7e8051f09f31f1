"""Registering photos and documents: the row, the bytes and the state of the application, all or nothing."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from applications import lifecycle, transitions
from applications.lifecycle.locking import compare, locked
from applications.models import Application
from applications.states import PhotoState
from applications.transitions import Action
from attachments import limits, store
from attachments.document import CheckedDocument
from attachments.models import Document, Photo
from attachments.photo import CheckedPhoto
from messages import clock
from messages.refusal import Refusal
from messages.text import Text

TWICE = Text("同じ内容のファイルがすでに追加されています。", "The same file has already been added.")
OTHERS = Text(
    "登録する資料が別の画面で変更されました。もう一度確認してください。",
    "The documents to be registered were changed on another page. Please check them again.",
)


def register(
    *,
    actor: User,
    pk: UUID,
    version: int | None,
    photo: CheckedPhoto | None = None,
    receipt: Mapping[str, str] | None = None,
) -> None:
    """登録 of 顔写真添付・受領方法: a new photo, a new method of receipt or both.

    `version` is that of the page the person saw (None: not checked). Raises `Refusal`: WZBAM175E when the application
    has changed since, 180E for a photo that is not needed, or what the life cycle says.
    """
    if photo is None:
        with transaction.atomic():
            seen(actor, pk, version)
            _receive(actor, pk, receipt)
        return
    with store.kept(photo.content) as name, transaction.atomic():
        application = seen(actor, pk, version)
        if application.photo_state == PhotoState.NOT_NEEDED:
            raise Refusal("WZBAM180E")
        _receive(actor, pk, receipt)
        lifecycle.photo_registered(actor=actor, pk=pk)
        _step_aside(application)
        add_photo(application, name, photo, actor)


def hold_document(*, actor: User, pk: UUID, version: int | None, document: CheckedDocument) -> Document:
    """Keep a checked PDF until its registration is confirmed.

    Where one file is all that is taken, the one held before is dropped. Raises what the state of the application
    says, and `DoNotFitError`: WZBAM024E for too many, 184E for too large together, 117E for the same file again.
    """
    with store.kept(document.content) as name, transaction.atomic():
        application = seen(actor, pk, version)
        transitions.require(Action.DOCUMENTS, application)
        held = held_documents(application.pk)
        if not limits.several():
            held.delete()
        _fits(held_documents(application.pk), document)
        return add_document(application, name, document, actor)


@transaction.atomic
def confirm_document(*, actor: User, pk: UUID, seen: Collection[UUID] | None = None) -> list[Document]:
    """登録確認: what is held becomes what is registered.

    `seen` are the documents of the page on which the person decided (None: not compared). Raises WZBAM176E when none
    is held, and `DoNotFitError`: 175E when others than `seen` are, 024E and 184E when they are too many or too large.
    """
    lifecycle.documents_registered(actor=actor, pk=pk)
    held = list(held_documents(pk).select_for_update())
    if not held:
        raise Refusal("WZBAM176E")
    if seen is not None and set(seen) != {each.pk for each in held}:
        raise limits.DoNotFitError("WZBAM175E", detail=OTHERS)
    limits.require(len(held), sum(each.size for each in held))
    now = clock.now()
    Document.objects.filter(application_id=pk, registered_at__isnull=False, replaced_at=None).update(replaced_at=now)
    held_documents(pk).update(registered_at=now)
    return held


def held_documents(pk: UUID) -> QuerySet[Document]:
    """What is to be registered together, in the order in which it was added."""
    return Document.objects.filter(application_id=pk, registered_at=None).order_by("uploaded_at", "pk")


def drop_document(*, actor: User, pk: UUID, document: UUID | None = None) -> None:
    """Forget one held PDF, or with None all of them (取消); one already gone is fine."""
    mine = held_documents(pk).filter(application__owner=actor)
    (mine.filter(pk=document) if document else mine).delete()


def add_photo(application: Application, stored_name: str, photo: CheckedPhoto, actor: User) -> Photo:
    """The row of a stored photo; the state of the application is not touched."""
    return Photo.objects.create(
        **described(application, actor, stored_name, photo),
        width=photo.width,
        height=photo.height,
        dummy=photo.dummy,
        advice=list(photo.advice),
    )


def add_document(application: Application, stored_name: str, document: CheckedDocument, actor: User) -> Document:
    """The row of a stored PDF, held; the state of the application is not touched."""
    return Document.objects.create(
        **described(application, actor, stored_name, document),
        pages=document.pages,
        flags=list(document.flags),
    )


def _fits(held: Iterable[Document], document: CheckedDocument) -> None:
    others = list(held)
    if any(each.sha256 == store.digest(document.content) for each in others):
        raise limits.DoNotFitError("WZBAM117E", detail=TWICE)
    limits.require(len(others) + 1, sum(each.size for each in others) + len(document.content))


def seen(actor: User, pk: UUID, version: int | None) -> Application:
    """The actor's application, locked to the end of the transaction, as its page with `version` showed it."""
    with locked(pk, owner=actor, main=None) as application:
        compare(application, version)
    return application


def _receive(actor: User, pk: UUID, receipt: Mapping[str, str] | None) -> None:
    if receipt:
        lifecycle.change_receipt(actor=actor, pk=pk, answers=receipt)


def _step_aside(application: Application) -> None:
    """The photo before: the bureau's copy is kept; one that never left this desk is not."""
    current = Photo.objects.filter(application=application, replaced_at=None)
    if application.submitted_at:
        current.update(replaced_at=clock.now())
    else:
        current.delete()


def described(
    application: Application, actor: User, stored: str, checked: CheckedPhoto | CheckedDocument
) -> dict[str, Any]:
    """What every kind of stored file knows about itself."""
    return {
        "application": application,
        "stored_name": stored,
        "original_name": checked.name,
        "size": len(checked.content),
        "sha256": store.digest(checked.content),
        "scan": checked.scan,
        "uploaded_by": actor,
        "uploaded_at": clock.now(),
    }
