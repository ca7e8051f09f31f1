"""取下げの申出: the owner asks for it, staff confirm it (T11 in behaviour 2.2; issue 4, item 9)."""

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
