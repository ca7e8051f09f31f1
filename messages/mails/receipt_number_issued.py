"""M4: the receipt number, the day after filing where numbers are given by the nightly run (decision 23)."""

from collections.abc import Sequence
from datetime import datetime

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KIND = "receipt_number_issued"


def receipt_number_issued(
    *,
    to: str,
    receipt_number: str,
    provisional_number: str,
    type_label: Text,
    filed_at: datetime,
    office: Text | str = "",
    applicant_name: str = "",
    simultaneous: Sequence[tuple[Text, str]] = (),
    language: str = "ja",
    about: str = "",
) -> OutboxMail:
    """Goes to the account and to 通知送信用メールアドレス; it shows that an application is pending.

    `applicant_name` only for the account of somebody who files for others. `simultaneous`: type and number of each
    application filed with it.
    """
    text = body(
        KIND,
        receipt_number=receipt_number,
        provisional_number=provisional_number,
        type_label=type_label,
        office=office,
        filed_at=filed_at,
        applicant_name=applicant_name,
        simultaneous=simultaneous,
    )
    title = subject("申請受付番号のお知らせ", "Your receipt number")
    return enqueue(kind=KIND, to=to, subject=title, body=text, language=language, about=about)
