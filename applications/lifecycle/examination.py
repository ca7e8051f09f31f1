"""T8 to T11: what staff do with a filed application. The actor's permission is asked for here too."""

from uuid import UUID

from accounts.models import User
from applications import history
from applications.lifecycle.desk import expect, on_desk
from applications.lifecycle.locking import store
from applications.lifecycle.supplements import close_all
from applications.lifecycle.telling import tell_result, tell_withdrawn
from applications.models import Application, SensitiveAnswers
from applications.states import FILED, Outcome, State
from applications.stays import end_granted
from messages import clock

DECIDED = (Outcome.GRANTED, Outcome.REFUSED, Outcome.DISCONTINUED)


def begin_examination(*, actor: User, pk: UUID) -> Application:
    """申請完了 → 審査中; the actor takes the case unless somebody has it. Raises WZBAM117E in any other state."""
    with on_desk(actor, "examine", pk) as application:
        expect(application.state == State.SUBMITTED)
        application.state = State.EXAMINATION
        application.assigned_to = application.assigned_to or actor
        store(application, "state", "assigned_to")
        history.record(application, "examination_begun", actor)
    return application


def register_result(*, actor: User, pk: UUID, outcome: str) -> Application:
    """Register 許可・交付, 不許可・不交付 or 終止 of a case under examination, with mail M7.

    Only what will be issued goes on to 発行待ち; the others stay 審査中 until their owner is told and 完了 is pressed.
    Raises WZBAM117E in any other state or for another outcome.
    """
    with on_desk(actor, "decide", pk) as application:
        expect(application.state == State.EXAMINATION and outcome in DECIDED)
        granted = outcome == Outcome.GRANTED
        news = granted or not application.outcome
        application.outcome = Outcome(outcome)
        if granted:
            application.state = State.ISSUANCE
        store(application, "state", "outcome")
        history.record(application, "result_registered", actor, outcome=outcome)
        if granted:
            history.record(application, "issuance", actor)
        if news:
            tell_result(application)
    return application


def complete(*, actor: User, pk: UUID) -> Application:
    """発行待ち, or 審査中 with a result, → 完了. Raises WZBAM117E otherwise."""
    with on_desk(actor, "complete", pk) as application:
        decided = application.state == State.EXAMINATION and application.outcome in DECIDED
        expect(application.state == State.ISSUANCE or decided)
        if application.outcome == Outcome.GRANTED:
            application.stay_ends = end_granted(application, clock.today())
        _close(application, actor, "state", "stay_ends")
        history.record(application, "completed", actor)
    return application


def withdraw(*, actor: User, pk: UUID) -> Application:
    """Register a withdrawal made at the counter, with a mail: any filed, uncompleted case → 完了.

    Raises WZBAM117E otherwise.
    """
    with on_desk(actor, "decide", pk) as application:
        expect(application.state in FILED)
        application.outcome = Outcome.WITHDRAWN
        _close(application, actor, "state", "outcome")
        history.record(application, "withdrawn", actor)
        tell_withdrawn(application)
    return application


def _close(application: Application, actor: User, *fields: str) -> None:
    close_all(application, actor)
    application.state = State.CLOSED
    store(application, *fields)
    SensitiveAnswers.objects.filter(pk=application.pk).update(pending_key=None)
