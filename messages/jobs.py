"""The periodic jobs of this room; imported when the application starts."""

import time
from datetime import timedelta

from django.conf import settings

from messages import delivery
from messages.clock import now
from messages.models import OutboxMail
from messages.periodic import register

SWEEP_SECONDS = 45


@register("messages.send-waiting-mails", every=timedelta(seconds=30), lease=timedelta(minutes=3))
def send_waiting_mails() -> None:
    """Send what no worker was woken for, what is to be tried again, and what a dead worker left behind."""
    delivery.close_abandoned(now())
    end = time.monotonic() + SWEEP_SECONDS
    for pk in delivery.due(now()).values_list("pk", flat=True)[:500]:
        if time.monotonic() > end:
            break
        delivery.deliver(pk)


@register("messages.purge-sent-mails", every=timedelta(days=1))
def purge_sent_mails() -> None:
    """Forget recipient and text of mails sent more than `MAIL_BODY_KEEP_DAYS` days ago; that they went out stays."""
    old = now() - timedelta(days=settings.MAIL_BODY_KEEP_DAYS)
    sent = OutboxMail.objects.filter(state=OutboxMail.State.SENT, sent_at__lt=old).exclude(sealed_body="")
    sent.update(sealed_recipient="", sealed_body="")
