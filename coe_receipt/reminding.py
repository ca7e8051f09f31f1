"""Reminders to register the receipt, 7 and 14 days after the sending (behaviour 8)."""

import logging
from datetime import timedelta

from django.db import transaction

from coe_receipt.events import record
from coe_receipt.mails import reminder
from coe_receipt.models import Certificate, State, What
from messages import clock
from messages.failures import describe

logger = logging.getLogger(__name__)
DAYS = (7, 14)


def remind() -> int:
    """Remind every addressee who is due, once for each term; after a standstill one mail stands for both terms.

    Returns how many were reminded. One that cannot be written is logged, tried again the next day, and stops no other.
    """
    now, today, sent = clock.now(), clock.today(), 0
    for term, days in reversed(list(enumerate(DAYS, 1))):
        due = Certificate.objects.filter(
            state=State.SENT, sent_at__lte=now - timedelta(days=days), reminders__lt=term, valid_until__gte=today
        )
        for certificate in due.select_related("addressee").iterator(200):
            try:
                sent += _remind(certificate, term)
            except Exception as error:
                logger.error("no reminder for certificate %s: %s", certificate.pk, describe(error))
    return sent


def _remind(certificate: Certificate, term: int) -> bool:
    with transaction.atomic():
        still = Certificate.objects.filter(pk=certificate.pk, state=State.SENT, reminders__lt=term)
        if not still.update(reminders=term):
            return False
        reminder(certificate)
        record(certificate, What.REMINDED)
    return True
