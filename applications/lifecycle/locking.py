"""Taking a record for a change and putting it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import OperationalError, connection, transaction

from applications import history
from applications.models import Application
from messages.refusal import Refusal

PATIENCE = "5s"
"""How long a change waits for another one of the same record (PostgreSQL; SQLite has its own timeout)."""


@contextmanager
def locked(pk: UUID, **conditions: Any) -> Iterator[Application]:
    """The application for the length of a transaction that nobody else can change it in.

    Raises WZBAM176E when there is none under `pk` that meets `conditions` (such as its owner) and WZBAM177E when
    somebody else holds it for longer than `PATIENCE`.
    """
    with transaction.atomic():
        application = take(pk, **conditions)
        if application is None:
            raise Refusal("WZBAM176E")
        yield application


def compare(application: Application, version: int | None) -> None:
    """Raise WZBAM175E when the record is no longer the `version` that a page showed; None is not compared."""
    if version is not None and version != application.version:
        raise history.changed_since(application, version)


def store(application: Application, *fields: str) -> None:
    """Save `fields` and count the change; simultaneous applications are always in the state of their main one."""
    application.version += 1
    application.save(update_fields=[*fields, "version", "updated_at"])
    if "state" in fields:
        application.simultaneous.update(state=application.state, submitted_at=application.submitted_at)


def take(pk: UUID, **conditions: Any) -> Application | None:
    """The record, locked to the end of the transaction around the call; None when there is none. Raises WZBAM177E."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    try:
        return Application.objects.select_for_update().filter(pk=pk, **conditions).first()
    except OperationalError:
        raise Refusal("WZBAM177E") from None
