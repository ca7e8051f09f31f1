"""追完: staff ask for a photo or documents, the owner supplies them, or staff give it up (behaviour 2.3, 2.4)."""

from datetime import date
from uuid import UUID

from accounts.models import User
from applications import history
from applications.lifecycle.desk import expect, on_desk
from applications.lifecycle.locking import store
from applications.lifecycle.telling import tell_supplement
from applications.models import Application, Supplement, SupplementKind
from applications.states import FILED, DocumentState, PhotoState
from messages import clock
from messages.refusal import Refusal

REASON_LENGTH = 500
COLUMN = {SupplementKind.PHOTO: "photo_state", SupplementKind.DOCUMENTS: "document_state"}
REQUESTED = {SupplementKind.PHOTO: PhotoState.REQUESTED, SupplementKind.DOCUMENTS: DocumentState.REQUESTED}
ASKABLE = {
    SupplementKind.PHOTO: frozenset({PhotoState.REGISTERED, PhotoState.CHECKED}),
    SupplementKind.DOCUMENTS: frozenset(
        {DocumentState.MISSING, DocumentState.REGISTERED, DocumentState.REPLACED, DocumentState.TAKEN_OVER}
    ),
}
"""The states in which a photo or documents may be asked for; one request of a kind at a time."""


def request_supplement(*, actor: User, pk: UUID, kind: str, reason: str, deadline: date) -> Application:
    """→ 追完待ち, with mail M5 or M6. `deadline` is a date in Japan, today at the earliest.

    Raises WZBAM117E for an application that is not with the bureau, for something already asked for or not needed,
    and for a request without reason or with a date in the past.
    """
    with on_desk(actor, "examine", pk) as application:
        asked = SupplementKind(kind)
        before = getattr(application, COLUMN[asked])
        expect(application.state in FILED and before in ASKABLE[asked])
        expect(0 < len(reason.strip()) <= REASON_LENGTH and deadline >= clock.today())
        supplement = Supplement.objects.create(
            application=application,
            kind=asked,
            reason=reason.strip(),
            deadline=deadline,
            before=before,
            requested_by=actor,
            requested_at=clock.now(),
        )
        _set(application, asked, REQUESTED[asked])
        history.record(application, f"{asked}_requested", actor, deadline=f"{deadline}")
        tell_supplement(application, supplement)
    return application


def close_supplement(*, actor: User, pk: UUID, kind: str) -> Application:
    """Give an unanswered request up: the state is what it was before. Raises WZBAM117E when none is open."""
    with on_desk(actor, "examine", pk) as application:
        asked = SupplementKind(kind)
        supplement = open_supplement(application, asked)
        if supplement is None:
            raise Refusal("WZBAM117E")
        _close(application, supplement, actor)
    return application


def close_all(application: Application, actor: User) -> None:
    """The case ends: nothing is waited for any more."""
    for supplement in application.supplements.filter(answered_at=None, closed_at=None):
        _close(application, supplement, actor)


def open_supplement(application: Application, kind: SupplementKind) -> Supplement | None:
    return application.supplements.filter(kind=kind, answered_at=None, closed_at=None).first()


def answered(application: Application, kind: SupplementKind) -> bool:
    """The owner has supplied what is asked for, if anything is; whether it came after the deadline."""
    supplement = open_supplement(application, kind)
    if supplement is None:
        return False
    supplement.answered_at = clock.now()
    supplement.late = clock.today() > supplement.deadline
    supplement.save(update_fields=["answered_at", "late"])
    return supplement.late


def _close(application: Application, supplement: Supplement, actor: User) -> None:
    supplement.closed_at = clock.now()
    supplement.save(update_fields=["closed_at"])
    _set(application, SupplementKind(supplement.kind), supplement.before)
    history.record(application, "supplement_closed", actor, kind=supplement.kind)


def _set(application: Application, kind: SupplementKind, state: str) -> None:
    setattr(application, COLUMN[kind], state)
    store(application, COLUMN[kind])
