"""How long a certificate is good for: landing must be applied for within three months (behaviour 8)."""

import calendar
from datetime import date

MONTHS = 3


def last_day(issued_on: date) -> date:
    """The last day on which a certificate issued on `issued_on` is valid: the same day three months on, clipped."""
    years, month = divmod(issued_on.month - 1 + MONTHS, 12)
    year, month = issued_on.year + years, month + 1
    return date(year, month, min(issued_on.day, calendar.monthrange(year, month)[1]))
