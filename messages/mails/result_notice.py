"""M7: the examination is over, and how the card or certificate is received; or a withdrawal was registered."""

from datetime import datetime
from typing import Any

from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

KIND, WITHDRAWN = "result_notice", "withdrawal_registered"


def result_notice(
    *, to: str, granted: bool, method: str, card: bool, place: Text | str = "", about: str = "", **facts: Any
) -> OutboxMail:
    """Goes to the account and to 通知送信用メールアドレス when the result is registered (behaviour 2.8).

    `method` is "post", "counter" or "mail", `place` the office of the counter; `card` says that a residence card is
    issued, else a certificate. What was decided, when it is not `granted`, is told by the bureau's own letter.
    """
    text = body(KIND, granted=granted, method=method, card=card, place=place, **_facts(**facts))
    title = subject("審査が終わりました", "The examination of your application is over")
    return enqueue(kind=KIND, to=to, subject=title, body=text, about=about)


def withdrawal_registered(*, to: str, about: str = "", **facts: Any) -> OutboxMail:
    """Goes to the same when staff have registered a withdrawal, which ends the procedure."""
    text = body(WITHDRAWN, **_facts(**facts))
    title = subject("申請の取下げを登録しました", "The withdrawal of your application has been registered")
    return enqueue(kind=WITHDRAWN, to=to, subject=title, body=text, about=about)


def _facts(
    *,
    provisional_number: str,
    type_label: Text,
    filed_at: datetime,
    receipt_number: str = "",
    office: Text | str = "",
    applicant_name: str = "",
) -> dict[str, object]:
    return locals()
