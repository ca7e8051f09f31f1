"""What every change by staff begins with: the right to make it, and the record in the state it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.core.exceptions import PermissionDenied

from accounts.models import User
from applications import bureaus
from applications.lifecycle.locking import locked
from applications.models import Application
from messages.refusal import Refusal


@contextmanager
def on_desk(actor: User, right: str, pk: UUID) -> Iterator[Application]:
    """The locked application.

    Raises `PermissionDenied` without the permission `<right>_application`, and WZBAM176E for an application that is
    missing or belongs to a bureau the actor does not work for.
    """
    if not (actor.is_staff and actor.has_perm(f"applications.{right}_application")):
        raise PermissionDenied
    with locked(pk, main=None, **bureaus.condition(actor)) as application:
        yield application


def expect(allowed: bool) -> None:
    """Raise WZBAM117E for what the record's state does not allow."""
    if not allowed:
        raise Refusal("WZBAM117E")
