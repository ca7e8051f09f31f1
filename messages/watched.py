"""What an operator watches of the mails and the periodic jobs."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import Count, Min

from messages.clock import now
from messages.gauges import register
from messages.models import OutboxMail, PeriodicRun


def age(moment: datetime | None) -> dict[str, float]:
    """Seconds since `moment`, or 0 when there is none, as a gauge without a label."""
    return {"": max(0.0, (now() - moment).total_seconds()) if moment else 0.0}


@register("residence_mails", "Mails in the outbox", label="state")
def mails() -> Mapping[str, float]:
    unsent = OutboxMail.objects.exclude(state=OutboxMail.State.SENT)
    counted = dict(unsent.values_list("state").annotate(Count("pk")).order_by())
    return {state: counted.get(state, 0) for state in OutboxMail.State.values if state != OutboxMail.State.SENT}


@register("residence_mail_oldest_seconds", "Age of the oldest mail that waits to be sent")
def oldest_mail() -> Mapping[str, float]:
    waiting = OutboxMail.objects.filter(state=OutboxMail.State.WAITING)
    return age(waiting.aggregate(oldest=Min("created_at"))["oldest"])


@register("residence_periodic_late_seconds", "How late the most overdue periodic job is")
def late_jobs() -> Mapping[str, float]:
    return age(PeriodicRun.objects.filter(lease_until=None).aggregate(oldest=Min("next_run"))["oldest"])


@register("residence_periodic_failing", "Periodic jobs whose last run failed")
def failing_jobs() -> Mapping[str, float]:
    return {"": PeriodicRun.objects.exclude(last_error="").count()}
