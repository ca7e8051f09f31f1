"""Counting in whole years."""

from datetime import date


def years_on(day: date, years: int) -> date:
    """The same day `years` later; 28 February for 29 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)
