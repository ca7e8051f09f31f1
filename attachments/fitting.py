"""A photo made to conform, on its way past its owner's eyes (`PHOTO_RESIZE`)."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from accounts.models import User
from applications import transitions
from applications.states import PhotoState
from applications.transitions import Action
from attachments import store
from attachments.models import FittedPhoto
from attachments.photo import CheckedPhoto
from attachments.register import described, seen
from messages.refusal import Refusal
from messages.viruses import Scan


def hold_fitted(
    *, actor: User, pk: UUID, version: int | None, photo: CheckedPhoto, received_size: int, receipt: Mapping[str, str]
) -> FittedPhoto:
    """Keep a fitted picture, and the method of receipt chosen beside it, until they are registered; the last counts.

    Raises `Refusal`: WZBAM175E, 180E for a photo that is not needed, or what the state says.
    """
    with store.kept(photo.content) as name, transaction.atomic():
        application = seen(actor, pk, version)
        transitions.require(Action.PHOTO, application)
        if application.photo_state == PhotoState.NOT_NEEDED:
            raise Refusal("WZBAM180E")
        FittedPhoto.objects.filter(application=application).delete()
        return FittedPhoto.objects.create(
            **described(application, actor, name, photo),
            width=photo.width,
            height=photo.height,
            advice=list(photo.advice),
            received_size=received_size,
            receipt=dict(receipt),
        )


def as_checked(fitted: FittedPhoto) -> CheckedPhoto:
    """The held picture, to be registered."""
    size = (fitted.width, fitted.height)
    return CheckedPhoto(
        fitted.original_name, fitted.content(), *size, False, tuple(fitted.advice), True, Scan(fitted.scan)
    )


def drop_fitted(*, actor: User, pk: UUID) -> None:
    """Forget it; none there is fine."""
    FittedPhoto.objects.filter(application_id=pk, application__owner=actor).delete()
