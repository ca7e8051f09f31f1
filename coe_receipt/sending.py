"""From the queue to the addressee: the mail is written once, and what became of it is noted on the certificate."""

import logging
from uuid import UUID

from django.db.models import Q, QuerySet

from applications.lifecycle.certificate import certificate_sent
from coe_receipt.events import record
from coe_receipt.locking import locked, store
from coe_receipt.mails import certificate_issued
from coe_receipt.models import Certificate, State, What
from messages import clock, delivery
from messages.failures import describe
from messages.models import OutboxMail
from messages.refusal import Refusal

logger = logging.getLogger(__name__)
Mail = OutboxMail.State
OUTCOMES = {Mail.SENT: State.SENT, Mail.UNCLEAR: State.UNCLEAR, Mail.FAILED: State.FAILED}
EVENTS = {State.SENT: What.SENT, State.UNCLEAR: What.UNCLEAR, State.FAILED: What.FAILED}
OPEN = (State.QUEUED, State.UNCLEAR, State.FAILED)


def attempt(pk: UUID) -> None:
    """`send`, or `note` where the mail is written; whatever fails is logged and found again by the next round."""
    try:
        send(pk)
        note(pk)
    except Exception as error:
        logger.error("certificate %s could not be sent or noted: %s", pk, describe(error))


def send(pk: UUID) -> None:
    """Write the mail of a queued certificate unless it is written, and try to deliver it.

    Safe to run twice and side by side: the mail is written under the certificate's lock and delivered under its claim.
    """
    mail = _write(pk)
    if mail is None:
        return
    delivery.deliver(mail.pk)


def note(pk: UUID) -> None:
    """Copy the outcome of its mail to the certificate; a mail that arrived completes the application."""
    with locked(pk) as certificate:
        if certificate.state not in OPEN or certificate.mail_id is None:
            return
        mail = OutboxMail.objects.get(pk=certificate.mail_id)
        state = OUTCOMES.get(Mail(mail.state), State.QUEUED)
        if state == certificate.state:
            return
        certificate.state = state
        if state == State.SENT:
            certificate.sent_at = mail.sent_at or clock.now()
        store(certificate, "state", "sent_at")
        if state in EVENTS:
            record(certificate, EVENTS[state])
        if state == State.SENT:
            arrived(certificate)


def arrived(certificate: Certificate) -> None:
    """The addressee has the certificate: its application, if it was made online, is completed."""
    if certificate.application_id is not None:
        certificate_sent(actor=certificate.issued_by, pk=certificate.application_id)


def stop(mail: OutboxMail | None) -> None:
    """A mail that waits is not sent any more, nor can staff send it; one that is on its way cannot be called back."""
    if mail is None:
        return
    OutboxMail.objects.filter(pk=mail.pk, state=Mail.WAITING).update(state=Mail.FAILED, last_error="取消 cancelled")
    stuck = OutboxMail.objects.filter(pk=mail.pk, state__in=[Mail.FAILED, Mail.UNCLEAR])
    stuck.update(sealed_body="", sealed_recipient="")


def unsettled() -> QuerySet[Certificate]:
    """Those whose mail has an outcome that is not noted yet, and those whose mail is not written."""
    news = Q()
    for mail, state in OUTCOMES.items():
        news |= Q(mail__state=mail) & ~Q(state=state)
    news |= Q(mail__state__in=[Mail.WAITING, Mail.SENDING]) & ~Q(state=State.QUEUED)
    return Certificate.objects.filter(news | Q(mail=None, state=State.QUEUED), state__in=OPEN).order_by("prepared_at")


def _write(pk: UUID) -> OutboxMail | None:
    try:
        with locked(pk, state=State.QUEUED) as certificate:
            if certificate.mail is None:
                certificate.mail = certificate_issued(certificate)
                store(certificate, "mail")
            return certificate.mail
    except Refusal:
        return None
