"""What a certificate states goes when the record of its application does, or as long after a counter application."""

from datetime import time, timedelta

from django.conf import settings
from django.db.models import Q

from applications import retention
from coe_receipt.models import Certificate
from messages import clock
from messages.periodic import register


@register("coe.keep-certificates-no-longer", every=timedelta(days=1), at=time(2, 45))
def forget_old_certificates() -> int:
    """Forget whose certificates of `APPLICATION_KEEP_YEARS` ago were; how many. Number, dates and events stay.

    One of an online application waits until its application may go, which needs this to have happened.
    """
    since = clock.now() - timedelta(days=365.25 * settings.APPLICATION_KEEP_YEARS)
    over = Q(application=None) | Q(application__in=retention.completed_before(since).values("pk"))
    old = Certificate.objects.filter(over, prepared_at__lt=since).exclude(sealed="")
    return old.update(sealed="", application=None, void_reason="")
