"""What staff note about a filed application's photo, documents and desk (behaviour 2.3, 2.4)."""

from uuid import UUID

from accounts.models import User
from applications import bureaus, history
from applications.lifecycle.desk import expect, on_desk
from applications.lifecycle.locking import store
from applications.models import Application
from applications.states import FILED, DocumentState, PhotoState

TAKEN = frozenset({DocumentState.REGISTERED, DocumentState.REPLACED})
VIEW = "applications.view_application"


def check_photo(*, actor: User, pk: UUID) -> Application:
    """写真確認: 登録済 → 審査確認. Raises WZBAM117E otherwise."""
    return _photo(actor, pk, PhotoState.REGISTERED, PhotoState.CHECKED, "photo_checked")


def approve_photo(*, actor: User, pk: UUID) -> Application:
    """写真承認: 審査確認 → 審査承認. Raises WZBAM117E otherwise."""
    return _photo(actor, pk, PhotoState.CHECKED, PhotoState.APPROVED, "photo_approved")


def take_over_documents(*, actor: User, pk: UUID) -> Application:
    """登録済 or 登録済（再登録） → 連携済. Raises WZBAM117E otherwise."""
    with on_desk(actor, "examine", pk) as application:
        expect(application.state in FILED and application.document_state in TAKEN)
        application.document_state = DocumentState.TAKEN_OVER
        store(application, "document_state")
        history.record(application, "documents_taken_over", actor)
    return application


def assign(*, actor: User, pk: UUID, to: str) -> Application:
    """Give a filed application to the staff member with the 認証ID `to`; "" takes it from whoever has it.

    Raises WZBAM117E when the application is not with the bureau or the person may not see it.
    """
    with on_desk(actor, "assign", pk) as application:
        person = User.objects.filter(authentication_id=to, is_staff=True).first() if to else None
        expect(application.state in FILED and (not to or person is not None))
        if person is not None:
            known = bureaus.bureaus_of(person)
            expect(person.has_perm(VIEW) and (known is None or application.office in known))
        application.assigned_to = person
        store(application, "assigned_to")
        history.record(application, "assigned", actor, to=to)
    return application


def _photo(actor: User, pk: UUID, before: PhotoState, after: PhotoState, event: str) -> Application:
    with on_desk(actor, "examine", pk) as application:
        expect(application.state in FILED and application.photo_state == before)
        application.photo_state = after
        store(application, "photo_state")
        history.record(application, event, actor)
    return application
