"""Registering photos and documents: the row, the bytes and the state of the application, all or nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.models import User
from applications import lifecycle, transitions
from applications.lifecycle.locking import locked
from applications.models import Application
from applications.states import PhotoState
from applications.transitions import Action
from attachments import store
from attachments.document import CheckedDocument
from attachments.models import Document, Photo
from attachments.photo import CheckedPhoto
from messages import clock
from messages.refusal import Refusal


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
            _seen(actor, pk, version)
            _receive(actor, pk, receipt)
        return
    with store.kept(photo.content) as name, transaction.atomic():
        application = _seen(actor, pk, version)
        if application.photo_state == PhotoState.NOT_NEEDED:
            raise Refusal("WZBAM180E")
        _receive(actor, pk, receipt)
        lifecycle.photo_registered(actor=actor, pk=pk)
        _step_aside(application)
        add_photo(application, name, photo, actor)


def hold_document(*, actor: User, pk: UUID, version: int | None, document: CheckedDocument) -> Document:
    """Keep a checked PDF until its registration is confirmed; one held before is dropped."""
    with store.kept(document.content) as name, transaction.atomic():
        application = _seen(actor, pk, version)
        transitions.require(Action.DOCUMENTS, application)
        Document.objects.filter(application=application, registered_at=None).delete()
        return add_document(application, name, document, actor)


@transaction.atomic
def confirm_document(*, actor: User, pk: UUID) -> Document:
    """登録確認: the held PDF becomes the registered one. Raises WZBAM176E when none is held."""
    lifecycle.documents_registered(actor=actor, pk=pk)
    held = Document.objects.select_for_update().filter(application_id=pk, registered_at=None).first()
    if held is None:
        raise Refusal("WZBAM176E")
    now = clock.now()
    Document.objects.filter(application_id=pk, registered_at__isnull=False, replaced_at=None).update(replaced_at=now)
    held.registered_at = now
    held.save(update_fields=["registered_at"])
    return held


def drop_document(*, actor: User, pk: UUID) -> None:
    """取消: forget the held PDF."""
    for held in Document.objects.filter(application_id=pk, application__owner=actor, registered_at=None):
        held.delete()


def add_photo(application: Application, stored_name: str, photo: CheckedPhoto, actor: User) -> Photo:
    """The row of a stored photo; the state of the application is not touched."""
    return Photo.objects.create(
        **_file(application, actor, stored_name, photo.name, photo.content),
        width=photo.width,
        height=photo.height,
        dummy=photo.dummy,
        advice=list(photo.advice),
    )


def add_document(application: Application, stored_name: str, document: CheckedDocument, actor: User) -> Document:
    """The row of a stored PDF, held; the state of the application is not touched."""
    return Document.objects.create(
        **_file(application, actor, stored_name, document.name, document.content),
        pages=document.pages,
        flags=list(document.flags),
    )


def _seen(actor: User, pk: UUID, version: int | None) -> Application:
    with locked(pk, owner=actor, main=None) as application:
        if version is not None and version != application.version:
            raise Refusal("WZBAM175E")
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


def _file(application: Application, actor: User, stored: str, name: str, content: bytes) -> dict[str, Any]:
    return {
        "application": application,
        "stored_name": stored,
        "original_name": name,
        "size": len(content),
        "sha256": store.digest(content),
        "uploaded_by": actor,
        "uploaded_at": clock.now(),
    }
