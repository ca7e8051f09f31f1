"""Taking a record for a change and putting it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction

from applications.models import Application
from messages.refusal import Refusal


@contextmanager
def locked(pk: UUID, **conditions: Any) -> Iterator[Application]:
    """The application for the length of a transaction that nobody else can change it in.

    Raises WZBAM176E when there is none under `pk` that meets `conditions` (such as its owner).
    """
    with transaction.atomic():
        application = Application.objects.select_for_update().filter(pk=pk, **conditions).first()
        if application is None:
            raise Refusal("WZBAM176E")
        yield application


def store(application: Application, *fields: str) -> None:
    """Save `fields` and count the change."""
    application.version += 1
    application.save(update_fields=[*fields, "version", "updated_at"])
