"""What ends soon, in one mail: stays, supplements, drafts."""

from collections.abc import Sequence
from datetime import date

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KIND = "reminder_digest"
KINDS = ("stay", "supplement", "draft")


def reminder_digest(
    *, to: str, lines: Sequence[tuple[str, date, Text, str]], language: str = "ja", about: str = ""
) -> OutboxMail:
    """To the account alone. `lines`: kind, last day, type of application, receipt number ("" for a draft).

    No name stands in it: who is meant is seen on the page the mail points to.
    """
    groups = {kind: [line[1:] for line in lines if line[0] == kind] for kind in KINDS}
    title = subject("期限のお知らせ", "What ends soon")
    return enqueue(kind=KIND, to=to, subject=title, body=body(KIND, **groups), language=language, about=about)
