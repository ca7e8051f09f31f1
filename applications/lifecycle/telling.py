"""Mails about an application, put into the outbox inside the transaction that changes it."""

from applications import labels, numbers
from applications.models import Application
from applications.offices import BUREAUS
from messages.mails import application_received, receipt_number_given
from messages.text import Text

UNKNOWN = Text("", "")


def addresses(application: Application) -> list[str]:
    """Account and applicant's 通知送信用メールアドレス, each once (decision 26)."""
    contact = getattr(application.owner, "contact", None)
    known = [contact.email if contact else "", application.all_answers.get("notification_email", "")]
    return list({address.lower(): address for address in known if address}.values())
