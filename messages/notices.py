"""Which notices and which terms of use the public sees now."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from messages.clock import now, today
from messages.models import Notice, Terms


def current(moment: datetime | None = None) -> QuerySet[Notice]:
    """The notices on show at `moment` (now), pinned ones first, then the newest; slice it for the top page."""
    moment = moment or now()
    open_end = Q(published_until__isnull=True) | Q(published_until__gt=moment)
    return Notice.objects.filter(open_end, published_from__lte=moment)


def current_terms(day: date | None = None) -> Terms | None:
    """The terms of use in force on `day` (today); None when none have been written."""
    return past_and_current_terms(day).first()


def past_and_current_terms(day: date | None = None) -> QuerySet[Terms]:
    """Every version that is or was in force, the newest first; versions still to come are not shown."""
    return Terms.objects.filter(valid_from__lte=day or today())
