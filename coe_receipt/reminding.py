"""Reminders to register the receipt, 7 and 14 days after the sending (behaviour 8)."""

from datetime import timedelta

from django.db import transaction

from coe_receipt.events import record
from coe_receipt.mails import reminder
from coe_receipt.models import Certificate, State, What
from messages import clock

DAYS = (7, 14)


def remind() -> int:
    """Remind every addressee who is due, once for each term; after a standstill one mail stands for both terms."""
    now, today, sent = clock.now(), clock.today(), 0
    for term, days in reversed(list(enumerate(DAYS, 1))):
        due = Certificate.objects.filter(
            state=State.SENT, sent_at__lte=now - timedelta(days=days), reminders__lt=term, valid_until__gte=today
        )
        for certificate in due.select_related("addressee").iterator(200):
            sent += _remind(certificate, term)
    return sent


def _remind(certificate: Certificate, term: int) -> bool:
    with transaction.atomic():
        still = Certificate.objects.filter(pk=certificate.pk, state=State.SENT, reminders__lt=term)
        if not still.update(reminders=term):
            return False
        reminder(certificate)
        record(certificate, What.REMINDED)
    return True
