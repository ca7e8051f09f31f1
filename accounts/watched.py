"""What an operator watches of the logins."""

from collections.abc import Mapping
from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings

from accounts.models import Presence
from messages.clock import now
from messages.gauges import register


@register("residence_locked_ids", "Authentication IDs locked after failed logins")
def locked_ids() -> Mapping[str, float]:
    fresh = AccessAttempt.objects.filter(attempt_time__gt=now() - settings.AXES_COOLOFF_TIME)
    locked = fresh.filter(failures_since_start__gte=settings.AXES_FAILURE_LIMIT)
    return {"": locked.values("username").distinct().count()}


@register("residence_people_present", "People with a live session")
def people_present() -> Mapping[str, float]:
    idle = timedelta(minutes=settings.SESSION_IDLE_MINUTES)
    return {"": Presence.objects.filter(seen_at__gt=now() - idle).exclude(mark="").count()}
