"""T8 to T11: what staff do with a filed application. The actor's permission is asked for here too."""

from uuid import UUID

from django.core.exceptions import PermissionDenied

from accounts.models import User
from applications import history
from applications.lifecycle.locking import locked, store
from applications.models import Application, SensitiveAnswers
from applications.states import Outcome, State
from messages.refusal import Refusal

DECIDED = (Outcome.GRANTED, Outcome.REFUSED, Outcome.DISCONTINUED)
FILED = frozenset({State.SUBMITTED, State.EXAMINATION, State.ISSUANCE})


def begin_examination(*, actor: User, pk: UUID) -> Application:
    """申請完了 → 審査中; the actor takes the case unless somebody has it. Raises WZBAM117E in any other state."""
    _permit(actor, "examine")
    with locked(pk) as application:
        _expect(application.state == State.SUBMITTED)
        application.state = State.EXAMINATION
        application.assigned_to = application.assigned_to or actor
        store(application, "state", "assigned_to")
        history.record(application, "examination_begun", actor)
    return application


def register_result(*, actor: User, pk: UUID, outcome: str) -> Application:
    """Register 許可・交付, 不許可・不交付 or 終止 of a case under examination.

    Only what will be issued goes on to 発行待ち; the others stay 審査中 until their owner is told and 完了 is pressed.
    Raises WZBAM117E in any other state or for another outcome.
    """
    _permit(actor, "decide")
    with locked(pk) as application:
        _expect(application.state == State.EXAMINATION and outcome in DECIDED)
        application.outcome = Outcome(outcome)
        granted = outcome == Outcome.GRANTED
        if granted:
            application.state = State.ISSUANCE
        store(application, "state", "outcome")
        history.record(application, "result_registered", actor, outcome=outcome)
        if granted:
            history.record(application, "issuance", actor)
    return application


def complete(*, actor: User, pk: UUID) -> Application:
    """発行待ち, or 審査中 with a result, → 完了. Raises WZBAM117E otherwise."""
    _permit(actor, "complete")
    with locked(pk) as application:
        decided = application.state == State.EXAMINATION and application.outcome in DECIDED
        _expect(application.state == State.ISSUANCE or decided)
        _close(application, "state")
        history.record(application, "completed", actor)
    return application


def withdraw(*, actor: User, pk: UUID) -> Application:
    """Register a withdrawal made at the counter: any filed, uncompleted case → 完了. Raises WZBAM117E otherwise."""
    _permit(actor, "decide")
    with locked(pk) as application:
        _expect(application.state in FILED)
        application.outcome = Outcome.WITHDRAWN
        _close(application, "state", "outcome")
        history.record(application, "withdrawn", actor)
    return application


def _close(application: Application, *fields: str) -> None:
    application.state = State.CLOSED
    store(application, *fields)
    SensitiveAnswers.objects.filter(pk=application.pk).update(pending_key=None)


def _expect(allowed: bool) -> None:
    if not allowed:
        raise Refusal("WZBAM117E")


def _permit(actor: User, right: str) -> None:
    if not (actor.is_staff and actor.has_perm(f"applications.{right}_application")):
        raise PermissionDenied
