"""Mails about an application, put into the outbox inside the transaction that changes it."""

from typing import Any

from django.utils.timezone import localtime

from accounts.models import Category
from applications import labels, numbers
from applications.models import Application, Supplement, SupplementKind
from applications.offices import BUREAUS
from messages.mails import application_received, receipt_number_issued, supplement_requested


def addresses(application: Application) -> list[str]:
    """Account and applicant's 通知送信用メールアドレス, each once, the account first (decision 26)."""
    contact = getattr(application.owner, "contact", None)
    known = [contact.email if contact else "", application.all_answers.get("notification_email", "")]
    return list({address.lower(): address for address in known if address}.values())


def tell_received(application: Application) -> None:
    """M3"""
    for to, about in _letters(application):
        application_received(to=to, receipt_number=application.receipt_number or "", **about)


def tell_number(application: Application) -> None:
    """M4"""
    for to, about in _letters(application):
        receipt_number_issued(to=to, receipt_number=str(application.receipt_number), **about)


def tell_supplement(application: Application, supplement: Supplement) -> None:
    """M5 and M6: to the account only, which alone can supply (behaviour 2.8)."""
    for to, about in _letters(application):
        if to.lower() == _account(application):
            supplement_requested(
                to=to,
                receipt_number=application.receipt_number or "",
                photo=supplement.kind == SupplementKind.PHOTO,
                reason=supplement.reason,
                deadline=supplement.deadline,
                **about,
            )


def _account(application: Application) -> str:
    contact = getattr(application.owner, "contact", None)
    return contact.email.lower() if contact else ""


def _letters(application: Application) -> list[tuple[str, dict[str, Any]]]:
    """Who is told what. The applicant's name stands only in the mail to an account that files for others."""
    assert application.submitted_at is not None
    about = {
        "provisional_number": numbers.shown_provisional_number(application),
        "type_label": labels.type_label(application.type),
        "office": BUREAUS.get(application.office, ""),
        "filed_at": localtime(application.submitted_at, numbers.JAPAN),
        "about": str(application.pk),
    }
    account = _account(application)
    for_others = application.owner.category != Category.FOREIGN_NATIONAL
    return [
        (to, {**about, "applicant_name": application.applicant_name if for_others and to.lower() == account else ""})
        for to in addresses(application)
    ]
