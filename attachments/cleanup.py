"""Bytes go when their row goes, and files nobody confirmed go after a day."""

from datetime import timedelta
from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from attachments import store
from attachments.models import Document, FittedPhoto, Photo, StoredFile
from messages import clock
from messages.periodic import register

HELD_FOR = timedelta(days=1)


@receiver(post_delete, sender=Photo)
@receiver(post_delete, sender=Document)
@receiver(post_delete, sender=FittedPhoto)
def remove_bytes(instance: StoredFile, **kwargs: Any) -> None:
    store.delete_after_commit(instance.stored_name)


@register("attachments.drop-unconfirmed", every=timedelta(hours=1))
def drop_unconfirmed() -> int:
    """Delete documents and fitted photos held for more than a day; how many."""
    old = clock.now() - HELD_FOR
    documents = Document.objects.filter(registered_at=None, uploaded_at__lt=old)
    return documents.delete()[0] + FittedPhoto.objects.filter(uploaded_at__lt=old).delete()[0]
