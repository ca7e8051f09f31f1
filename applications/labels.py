"""The words of codes that every list, page and mail shows."""

from applications.catalogue import forms
from applications.states import DocumentState, Outcome, PhotoState, State
from messages.text import Text

STATES: dict[str, Text] = {
    State.ENTERED: Text("入力完了（申請未了）", "Entry completed (not yet filed)"),
    State.BULK_ERROR: Text("エラー（一括登録）", "Error (bulk registration)"),
    State.SUBMITTED: Text("申請完了", "Filed"),
    State.EXAMINATION: Text("審査中", "Under examination"),
    State.ISSUANCE: Text("発行待ち", "Waiting for issue"),
    State.CLOSED: Text("完了", "Completed"),
}
STATE_TAGS: dict[str, str] = {
    State.ENTERED: "orange",
    State.BULK_ERROR: "red",
    State.SUBMITTED: "blue",
    State.EXAMINATION: "blue",
    State.ISSUANCE: "green",
    State.CLOSED: "done",
}
"""The colour of a state: the class of its tag."""
PHOTO_STATES: dict[str, Text] = {
    PhotoState.BLANK: Text("", ""),
    PhotoState.NOT_NEEDED: Text("対象外", "Not needed"),
    PhotoState.MISSING: Text("未登録", "Not registered"),
    PhotoState.REGISTERED: Text("登録済", "Registered"),
    PhotoState.REQUESTED: Text("追完待ち", "Waiting for supplement"),
    PhotoState.CHECKED: Text("審査確認", "Seen by examiner"),
    PhotoState.APPROVED: Text("審査承認", "Accepted by examiner"),
}
DOCUMENT_STATES: dict[str, Text] = {
    DocumentState.BLANK: Text("", ""),
    DocumentState.MISSING: Text("未登録", "Not registered"),
    DocumentState.REGISTERED: Text("登録済", "Registered"),
    DocumentState.REQUESTED: Text("追完待ち", "Waiting for supplement"),
    DocumentState.REPLACED: Text("登録済（再登録）", "Registered (again)"),
    DocumentState.TAKEN_OVER: Text("連携済", "Taken over"),
}
OUTCOMES: dict[str, Text] = {
    Outcome.NONE: Text("", ""),
    Outcome.GRANTED: Text("許可・交付", "Granted / issued"),
    Outcome.REFUSED: Text("不許可・不交付", "Refused"),
    Outcome.WITHDRAWN: Text("取下げ", "Withdrawn"),
    Outcome.DISCONTINUED: Text("終止", "Discontinued"),
}


def type_label(type: str) -> Text:
    """An application type; the code itself when it is no longer known."""
    try:
        return forms.type_label(type)
    except KeyError:
        return Text(type, type)


def status_label(status: str) -> Text:
    """A status of residence as STEP1 calls it; "" for types that ask for none."""
    try:
        return forms.status_label(status)
    except KeyError:
        return Text(status, status)
