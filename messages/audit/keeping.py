"""How long records are kept, and the daily anchor in the log."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from messages import clock
from messages.audit import chain
from messages.audit.verifying import anchor
from messages.models import AuditRecord
from messages.periodic import register

logger = logging.getLogger(__name__)
AT_ONCE = 5000
PURGED = "audit-purged"


@register("messages.purge-audit", every=timedelta(days=1))
def purge() -> None:
    """Delete records older than `AUDIT_KEEP_DAYS` from the chain's beginning; that it was done is a record too."""
    limit = clock.now() - timedelta(days=settings.AUDIT_KEEP_DAYS)
    while gone := _purge_some(limit):
        chain.append(action=PURGED, notes=f"{gone}")


def _purge_some(limit: object) -> int:
    with transaction.atomic():
        head = chain.locked_head()
        old = AuditRecord.objects.filter(place__lte=head.start + AT_ONCE, at__lt=limit)
        last = old.aggregate(last=Max("place"))["last"]
        if last is None or last == head.length:
            return 0
        digest = AuditRecord.objects.values_list("digest", flat=True).get(pk=last)
        gone, _ = AuditRecord.objects.filter(place__lte=last).delete()
        chain.store(head, start=last, start_digest=digest)
    return gone


@register("messages.anchor-audit", every=timedelta(days=1))
def log_anchor() -> None:
    """Write the end of the chain to the log, which leaves the machine: nobody can shorten the chain unseen."""
    found = anchor()
    if found:
        logger.info("audit anchor %s %s", found.place, found.digest)
