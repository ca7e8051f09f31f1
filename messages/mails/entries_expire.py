"""Completed applications that will be deleted soon, one mail to each account."""

from collections.abc import Sequence
from datetime import date

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue

KIND = "entries_expire"


def entries_expire(*, to: str, numbers: Sequence[str], day: date, about: str = "") -> OutboxMail:
    """`numbers` are receipt numbers, `day` the last one on which copies can be downloaded."""
    text = body(KIND, numbers=list(numbers), day=day)
    title = subject("完了した申請の記録を削除します", "Records of completed applications will be deleted")
    return enqueue(kind=KIND, to=to, subject=title, body=text, about=about)
