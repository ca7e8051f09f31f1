"""The system's one notion of now and today (Asia/Tokyo)."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def today() -> date:
    """The calendar date in Japan; every rule about periods and ages uses it (behaviour: time rules)."""
    return timezone.localdate()
