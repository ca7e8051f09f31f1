"""The mails about a certificate: M8, which carries it, and the reminder to register its receipt."""

from accounts.contacts import email_of
from coe_receipt import wording
from coe_receipt.links import address
from coe_receipt.models import Certificate
from messages import clock
from messages.mails.writing import body, subject
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

CERTIFICATE, REMINDER = "certificate_issued", "certificate_reminder"


def certificate_issued(certificate: Certificate) -> OutboxMail:
    """M8: the certificate as text, in both languages. Never sent twice by itself (decision 25)."""
    title = subject("在留資格認定証明書の交付", "Your Certificate of Eligibility")
    return _enqueue(CERTIFICATE, certificate, title, text_of(certificate), once=True)


def text_of(certificate: Certificate) -> Text:
    """The text of M8; before the issue, for the preview, without a link that works."""
    return body(
        CERTIFICATE,
        title=wording.TITLE,
        stated=wording.STATED,
        lines=wording.lines(certificate, clock.today()),
        notes=wording.NOTES,
        url=address(certificate) if certificate.number else "https://…",
    )


def reminder(certificate: Certificate) -> OutboxMail:
    """The receipt is not registered yet; holds the number, the last day and the link, nothing about the person."""
    assert certificate.valid_until is not None
    text = body(REMINDER, number=certificate.number, valid_until=certificate.valid_until, url=address(certificate))
    title = subject("受領登録のお願い", "Please register the receipt of your certificate")
    return _enqueue(REMINDER, certificate, title, text, once=False)


def _enqueue(kind: str, certificate: Certificate, title: Text, text: Text, *, once: bool) -> OutboxMail:
    user = certificate.addressee
    language = "en" if user.language == "en" else "ja"
    return enqueue(
        kind=kind, to=email_of(user), subject=title, body=text, language=language, about=str(certificate.pk), once=once
    )
