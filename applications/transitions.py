"""What the owner may do with an application in which state: the buttons of the list as one table (behaviour 2.5)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from applications.models import Application
from applications.states import DocumentState, PhotoState, State
from messages.refusal import Refusal
from messages.text import Text


class Action(StrEnum):
    """The eight buttons of 申請情報一覧, in their order."""

    DOCUMENTS = "documents"
    PHOTO = "photo"
    SIMULTANEOUS = "simultaneous"
    RECEIPT = "receipt"
    PHOTO_VIEW = "photo-view"
    BULK_ERRORS = "bulk-errors"
    DELETE = "delete"
    FILE = "file"


LABELS = {
    Action.DOCUMENTS: Text("資料を添付する", "Attach documents"),
    Action.PHOTO: Text("顔写真を添付する", "Attach a photo"),
    Action.SIMULTANEOUS: Text(
        "再入国許可・資格外活動許可も同時に申請する", "Apply for re-entry or other activities at the same time"
    ),
    Action.RECEIPT: Text(
        "在留カード・在留資格認定証明書の受取方法を変更する", "Change how the residence card or certificate is received"
    ),
    Action.PHOTO_VIEW: Text("顔写真確認", "View the photo"),
    Action.BULK_ERRORS: Text("一括申請エラー確認", "View bulk registration errors"),
    Action.DELETE: Text("申請情報の削除", "Delete the application"),
    Action.FILE: Text("入管庁に申請を行う", "File with the immigration bureau"),
}


@dataclass(frozen=True, slots=True)
class Only:
    """Allowed while the application's `field` has one of `values`, else `otherwise`."""

    field: str
    values: frozenset[str]
    otherwise: Refusal


Cell = Refusal | Only | None
"""None: allowed."""


def _no(id: str, **params: Text) -> Refusal:
    return Refusal(id, **params)


_E117, _E169, _E171, _E172 = Refusal("WZBAM117E"), Refusal("WZBAM169E"), Refusal("WZBAM171E"), Refusal("WZBAM172E")
_E203, _E241 = Refusal("WZBAM203E"), Refusal("WZBAM241E")
_PHOTO_ASKED = Only("photo_state", frozenset({PhotoState.REQUESTED}), _E117)
_PHOTOS = frozenset({PhotoState.REGISTERED, PhotoState.REQUESTED, PhotoState.CHECKED, PhotoState.APPROVED})
_HAS_PHOTO = Only("photo_state", _PHOTOS, _E241)
_PAPER_MISSING = Only("document_state", frozenset({DocumentState.MISSING}), _E117)
_PAPER_ASKED = Only("document_state", frozenset({DocumentState.REQUESTED}), _E117)
_MAIN_TYPE = Only("type", frozenset({"extension", "change", "acquisition"}), _E203)
_AFTER_RESULT = Refusal(
    "WZBAM173E",
    cause=Text("審査結果が出ている", "the result of the examination"),
    operation=Text("受取方法の変更", "A change of the method of receipt"),
)

STATES = (State.ENTERED, State.BULK_ERROR, State.SUBMITTED, State.EXAMINATION, State.ISSUANCE, State.CLOSED)
_ROWS: Mapping[Action, tuple[Cell, ...]] = {
    # button              入力完了        エラー   申請完了       審査中         発行待ち       完了
    Action.DOCUMENTS: (_PAPER_MISSING, _E117, _PAPER_ASKED, _PAPER_ASKED, _PAPER_ASKED, _E117),
    Action.PHOTO: (None, _E117, _PHOTO_ASKED, _PHOTO_ASKED, _PHOTO_ASKED, _E117),
    Action.SIMULTANEOUS: (_MAIN_TYPE, _E203, _E203, _E203, _E203, _E203),
    Action.RECEIPT: (None, _E117, None, None, _AFTER_RESULT, _E117),
    Action.PHOTO_VIEW: (_HAS_PHOTO, _E241, _HAS_PHOTO, _HAS_PHOTO, _HAS_PHOTO, _HAS_PHOTO),
    Action.BULK_ERRORS: (_E169, None, _E169, _E169, _E169, _E169),
    Action.DELETE: (None, None, _E172, _E172, _E172, _E172),
    Action.FILE: (None, _E171, _E171, _E171, _E171, _E171),
}
TABLE: Mapping[Action, Mapping[State, Cell]] = {
    action: dict(zip(STATES, row, strict=True)) for action, row in _ROWS.items()
}


def refusal(action: Action, application: Application) -> Refusal | None:
    """Why `action` is refused for the application in its present state, or None."""
    cell = TABLE[action][State(application.state)]
    if isinstance(cell, Only):
        return None if getattr(application, cell.field) in cell.values else cell.otherwise
    return cell


def require(action: Action, application: Application) -> None:
    """Raise the refusal of `refusal`, if any."""
    refused = refusal(action, application)
    if refused is not None:
        raise Refusal(refused.id, **refused.params)
