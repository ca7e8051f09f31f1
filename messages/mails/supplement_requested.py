"""M5 and M6: the bureau asks for a new photo or for documents (behaviour 2.8)."""

from datetime import date, datetime

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KINDS = {True: "photo_requested", False: "documents_requested"}
WHAT = {True: Text("顔写真", "photo"), False: Text("資料", "documents")}


def supplement_requested(
    *,
    to: str,
    provisional_number: str,
    type_label: Text,
    filed_at: datetime,
    photo: bool,
    reason: str,
    deadline: date,
    receipt_number: str = "",
    office: Text | str = "",
    applicant_name: str = "",
    language: str = "ja",
    about: str = "",
) -> OutboxMail:
    """Goes to the account, which alone can register what is asked for, until `deadline` in Japan."""
    text = body(
        "supplement_requested",
        what=WHAT[photo],
        reason=reason,
        deadline=deadline,
        receipt_number=receipt_number,
        provisional_number=provisional_number,
        type_label=type_label,
        office=office,
        filed_at=filed_at,
        applicant_name=applicant_name,
    )
    title = subject("追加提出のお願い（追完）", "Please supply a photo or documents")
    return enqueue(kind=KINDS[photo], to=to, subject=title, body=text, language=language, about=about)
