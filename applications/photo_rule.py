"""Whether an application needs a photo (behaviour 4.5, WZBAM179E and 180E)."""

import re
from datetime import date

from applications.catalogue.model import Answers, Type

CARD_TYPES = frozenset({Type.EXTENSION, Type.CHANGE, Type.ACQUISITION})
WITHOUT_CARD = frozenset({"01", "02", "32"})
"""外交, 公用, 短期滞在 in the official status codes (T01, T02, T32)."""
_PERIOD = re.compile(r"T(\d\d)(\d\d)(\d\d)(\d{3})")
"""An official code of 在留資格期間: status, years, months, days (T260300000 is three years)."""


def needs_photo(type: str, answers: Answers, today: date, from_age: int = 16) -> bool:
    """True when the application may not be filed without a photo on `today`, the date in Japan.

    A certificate of eligibility always needs one; otherwise who will receive a residence card and is `from_age`
    years old or older. A birth date that is not fully known counts as its earliest possible day.
    """
    if type == Type.COE:
        return True
    if type not in CARD_TYPES or not _receives_card(stay_code(answers)):
        return False
    return _oldest_age(str(answers.get("birth_date") or ""), today) >= from_age


def stay_code(answers: Answers) -> str:
    """The desired status and period as one code of 在留資格期間; "" when no period is asked for.

    A change names them in two answers (T26 and 0300000), an extension in one (T260300000).
    """
    period = str(answers.get("desired_period") or "")
    return f"{answers.get('desired_status') or ''}{period}" if period.isdigit() else period


def _receives_card(period: str) -> bool:
    match = _PERIOD.fullmatch(period)
    if not match:
        return True
    status, years, months, days = match[1], int(match[2]), int(match[3]), int(match[4])
    return status not in WITHOUT_CARD and (years * 12 + months > 3 or days > 92)


def _oldest_age(born: str, today: date) -> int:
    if not born.isdigit() or len(born) != 8 or born == "99999999":
        return 999
    year, month, day = int(born[:4]), int(born[4:6]) or 1, int(born[6:]) or 1
    return today.year - year - ((today.month, today.day) < (month, day))
