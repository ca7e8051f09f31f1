"""The page on which staff see one certificate: before the issue it is the preview."""

from typing import Any

from django.http import HttpRequest

from coe_receipt import wording
from coe_receipt.admin import columns
from coe_receipt.admin.desk import offered
from coe_receipt.mails import text_of
from coe_receipt.models import Certificate
from messages import clock
from messages.text import Text


def page_of(request: HttpRequest, certificate: Certificate) -> dict[str, Any]:
    """The template's context: what it states, the mail, its course, the buttons, the history."""
    today = clock.today()
    return {
        "title": str(certificate),
        "original": certificate,
        "lines": wording.lines(certificate, today),
        "facts": _facts(certificate),
        "mail_text": text_of(certificate),
        "buttons": offered(request, certificate, today),
        "entries": certificate.events.select_related("by"),
    }


def _facts(certificate: Certificate) -> list[tuple[Text, Any]]:
    mail = certificate.mail
    return [
        (Text("状態", "State"), columns.state(certificate)),
        (Text("受取人", "Addressee"), columns.addressee(certificate)),
        (Text("申請", "Application"), columns.application(certificate)),
        (Text("作成", "Prepared"), f"{columns.moment(certificate.prepared_at)} {certificate.prepared_by}"),
        (Text("交付", "Issued"), f"{columns.issued(certificate)} {certificate.issued_by or ''}"),
        (Text("送信", "Sent"), columns.sent(certificate)),
        (Text("送信回数", "Sending attempts"), mail.attempts if mail else ""),
        (Text("直近の失敗", "Last failure"), mail.last_error if mail else ""),
        (Text("受領登録", "Receipt registered"), columns.received(certificate)),
        (Text("受領登録のお願い", "Reminders"), certificate.reminders),
        (Text("取消", "Voided"), f"{columns.moment(certificate.voided_at)} {certificate.void_reason}".strip()),
    ]
