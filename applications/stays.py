"""The day a client's stay ends, as far as the applications know it."""

import re
from calendar import monthrange
from datetime import date, timedelta

from applications.catalogue.model import Answers, Type
from applications.models import Application

_PERIOD = re.compile(r".*(\d{2})(\d{2})(\d{3})", re.ASCII)
"""The end of a code of 在留資格期間: years, months, days."""


def end_now(answers: Answers) -> date | None:
    """The last day of the present stay by the answers; None where none is asked for."""
    text = str(answers.get("current_expiry") or "")
    return date(int(text[:4]), int(text[4:6]), int(text[6:])) if len(text) == 8 else None


def end_granted(application: Application, today: date) -> date | None:
    """The last day after a permission on `today`, if the period that was asked for was given.

    An extension begins where the stay ended, any other permission on its day. None where no period is known.
    """
    if application.type == Type.CERTIFICATE:
        return application.stay_ends
    match = _PERIOD.fullmatch(application.desired_period)
    if application.type not in (Type.EXTENSION, Type.CHANGE, Type.ACQUISITION) or match is None:
        return None
    begins = (application.stay_ends or today) if application.type == Type.EXTENSION else today
    years, months, days = map(int, match.groups())
    return _later(begins, years * 12 + months) + timedelta(days=days)


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
