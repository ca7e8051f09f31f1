"""T10: what the electronic certificate's sending, and its cancelling, change in the application."""

from uuid import UUID

from accounts.models import User
from applications import history
from applications.catalogue.common.receipt import MAIL
from applications.catalogue.model import Type
from applications.lifecycle.locking import locked, store
from applications.models import Application, SensitiveAnswers
from applications.states import Outcome, State

EMAILED = "04"
"""受領方法 メール（送信済）: never chosen by an applicant, so it stands in no list of choices."""


def certificate_due(application: Application) -> bool:
    """Whether an electronic certificate may be issued for it: granted, to be received by mail, not sent yet."""
    return (
        application.type == Type.COE
        and application.main_id is None
        and application.state in (State.ISSUANCE, State.CLOSED)
        and application.outcome == Outcome.GRANTED
        and application.receipt_method == MAIL
    )


def certificate_sent(*, actor: User | None, pk: UUID) -> Application:
    """The certificate went out: 受領方法 becomes メール（送信済） and 発行待ち becomes 完了.

    Safe to run twice. A case withdrawn in the meantime stays as it is.
    """
    with locked(pk) as application:
        if application.receipt_method == EMAILED or application.outcome != Outcome.GRANTED:
            return application
        closing = application.state == State.ISSUANCE
        application.receipt_method, application.state = EMAILED, State.CLOSED
        store(application, "receipt_method", "state")
        if closing:
            SensitiveAnswers.objects.filter(pk=application.pk).update(pending_key=None)
            history.record(application, "completed", actor, method=EMAILED)
    return application


def certificate_voided(*, pk: UUID) -> Application:
    """The certificate was cancelled: メール（送信済） becomes メール again, so that a right one can be issued."""
    with locked(pk) as application:
        if application.receipt_method == EMAILED:
            application.receipt_method = MAIL
            store(application, "receipt_method")
    return application
