"""Mails about an application, put into the outbox inside the transaction that changes it."""

from typing import Any

from django.utils.timezone import localtime

from accounts.models import Category
from applications import labels, numbers
from applications.catalogue.common.receipt import COUNTER, MAIL, POST
from applications.catalogue.lists import code_list
from applications.catalogue.model import Type
from applications.children import children
from applications.models import Application, Supplement, SupplementKind
from applications.offices import BUREAUS
from applications.states import Outcome
from messages.mails import (
    application_received,
    receipt_number_issued,
    result_notice,
    supplement_requested,
    withdrawal_registered,
)
from messages.text import Text

METHODS = {POST: "post", COUNTER: "counter", MAIL: "mail"}
WITH_CARD = frozenset({Type.EXTENSION, Type.CHANGE, Type.ACQUISITION})


def addresses(application: Application) -> list[str]:
    """Account and applicant's 通知送信用メールアドレス, each once, the account first (decision 26)."""
    contact = getattr(application.owner, "contact", None)
    known = [contact.email if contact else "", application.all_answers.get("notification_email", "")]
    return list({address.lower(): address for address in known if address}.values())


def tell_received(application: Application) -> None:
    """M3"""
    for to, about in _letters(application):
        together = _together(application)
        application_received(to=to, receipt_number=application.receipt_number or "", simultaneous=together, **about)


def tell_number(application: Application) -> None:
    """M4"""
    for to, about in _letters(application):
        together = _together(application)
        receipt_number_issued(to=to, receipt_number=str(application.receipt_number), simultaneous=together, **about)


def tell_supplement(application: Application, supplement: Supplement) -> None:
    """M5 and M6: to the account only, which alone can supply (behaviour 2.8)."""
    for to, about in _letters(application):
        if to.lower() == account_address(application):
            supplement_requested(
                to=to,
                receipt_number=application.receipt_number or "",
                photo=supplement.kind == SupplementKind.PHOTO,
                reason=supplement.reason,
                deadline=supplement.deadline,
                **about,
            )


def tell_result(application: Application) -> None:
    """M7"""
    place = code_list("CB52").get(application.receiving_office)
    for to, about in _letters(application):
        result_notice(
            to=to,
            receipt_number=application.receipt_number or "",
            granted=application.outcome == Outcome.GRANTED,
            method=METHODS.get(application.receipt_method, ""),
            card=application.type in WITH_CARD,
            place=place.text if place else "",
            **about,
        )


def tell_withdrawn(application: Application) -> None:
    """To the same people as M7: nothing more comes."""
    for to, about in _letters(application):
        withdrawal_registered(to=to, receipt_number=application.receipt_number or "", **about)


def _together(application: Application) -> list[tuple[Text, str]]:
    return [(child.type, child.number) for child in children(application)]


def account_address(application: Application) -> str:
    """The mail address of the account that filed it, in small letters, or ""."""
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
    account = account_address(application)
    for_others = application.owner.category != Category.FOREIGN_NATIONAL
    return [
        (to, {**about, "applicant_name": application.applicant_name if for_others and to.lower() == account else ""})
        for to in addresses(application)
    ]
