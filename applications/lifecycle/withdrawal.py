"""取下げの申出: the owner asks for it and may take that back until staff confirm it (T11 in behaviour 2.2)."""

from uuid import UUID

from accounts.models import User
from applications import history
from applications.lifecycle.locking import compare, locked, store
from applications.models import Application
from applications.states import FILED
from messages import clock
from messages.refusal import Refusal


def may_ask(application: Application) -> bool:
    """Once, while the application is with the bureau."""
    return application.state in FILED and application.withdrawal_requested_at is None


def request_withdrawal(*, actor: User, pk: UUID, version: int | None = None) -> Application:
    """Ask for the withdrawal of a filed application; its state stays until staff register it.

    Raises WZBAM176E, 175E, and 117E for what is not with the bureau or was asked for already.
    """
    with locked(pk, owner=actor, main=None) as application:
        compare(application, version)
        if not may_ask(application):
            raise Refusal("WZBAM117E")
        application.withdrawal_requested_at = clock.now()
        store(application, "withdrawal_requested_at")
        history.record(application, "withdrawal_requested", actor)
    return application


def may_take_back(application: Application) -> bool:
    """Until staff register the withdrawal."""
    return application.state in FILED and application.withdrawal_requested_at is not None


def take_back_withdrawal(*, actor: User, pk: UUID, version: int | None = None) -> Application:
    """Take the wish to withdraw back: the procedure goes on as if it had not been said; it may be said again.

    Raises WZBAM176E, 175E, and 117E when none was said or the bureau has registered the withdrawal.
    """
    with locked(pk, owner=actor, main=None) as application:
        compare(application, version)
        if not may_take_back(application):
            raise Refusal("WZBAM117E")
        application.withdrawal_requested_at = None
        store(application, "withdrawal_requested_at")
        history.record(application, "withdrawal_taken_back", actor)
    return application
