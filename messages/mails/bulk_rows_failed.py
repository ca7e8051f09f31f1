"""M9: rows of a bulk file could not be entered (manual 2.5.3)."""

from datetime import datetime

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KIND = "bulk_rows_failed"


def bulk_rows_failed(
    *,
    to: str,
    file_name: str,
    uploaded_at: datetime,
    type_label: Text,
    status_label: Text,
    total: int,
    failed: int,
    path: str,
    language: str = "ja",
    about: str = "",
) -> OutboxMail:
    """Call it in the transaction that finishes the job. `path` is the result's page, from the root."""
    text = body(
        KIND,
        file_name=file_name,
        uploaded_at=uploaded_at,
        type_label=type_label,
        status_label=status_label,
        total=total,
        failed=failed,
        entered=total - failed,
        path=path,
    )
    title = subject("一括申請の登録結果（エラーがあります）", "Bulk registration: some rows have errors")
    return enqueue(kind=KIND, to=to, subject=title, body=text, language=language, about=about)
