"""M3: the application has reached the bureau (manual 2.7.9)."""

from collections.abc import Sequence
from datetime import datetime

from messages.clock import now
from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KIND = "application_received"


def application_received(
    *,
    to: str,
    provisional_number: str,
    type_label: Text,
    receipt_number: str = "",
    office: Text | str = "",
    filed_at: datetime | None = None,
    applicant_name: str = "",
    simultaneous: Sequence[tuple[Text, str]] = (),
    language: str = "ja",
    about: str = "",
) -> OutboxMail:
    """Call it in the filing's transaction, once for the account and once for 通知送信用メールアドレス (decision 26).

    `applicant_name` only for the account of somebody who files for others, who must know which client it is about.
    `simultaneous`: type and number of each application filed with it. Without `receipt_number` the mail announces
    that the number follows (M4).
    """
    text = body(
        KIND,
        provisional_number=provisional_number,
        receipt_number=receipt_number,
        type_label=type_label,
        office=office,
        filed_at=filed_at or now(),
        applicant_name=applicant_name,
        simultaneous=simultaneous,
    )
    title = subject("申請を受け付けました", "Your application has been received")
    return enqueue(kind=KIND, to=to, subject=title, body=text, language=language, about=about)
