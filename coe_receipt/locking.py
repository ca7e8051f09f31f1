"""Taking a certificate for a change."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import OperationalError, connection, transaction

from coe_receipt.models import Certificate
from messages.refusal import Refusal

PATIENCE = "5s"


@contextmanager
def locked(pk: UUID, **conditions: Any) -> Iterator[Certificate]:
    """The certificate for the length of a transaction that nobody else can change it in.

    Raises WZBAM176E when none meets `conditions`, WZBAM177E when somebody else holds it for longer than `PATIENCE`.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        try:
            certificate = Certificate.objects.select_for_update().filter(pk=pk, **conditions).first()
        except OperationalError:
            raise Refusal("WZBAM177E") from None
        if certificate is None:
            raise Refusal("WZBAM176E")
        yield certificate


def store(certificate: Certificate, *fields: str) -> None:
    """Save `fields` and count the change."""
    certificate.version += 1
    certificate.save(update_fields=[*fields, "version"])
