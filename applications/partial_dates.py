"""The three inputs of a date with unknown parts, and the one raw text they are kept as."""

import re

WHOLLY_UNKNOWN = "99999999"
_CLEAN = re.compile(r"\d{8}", re.ASCII)
_UNKNOWN = frozenset({"9999", "99", "00", "0000"})
_ODD = "\x1f"
"""Parts that hold a hyphen themselves are kept apart by a sign that no keyboard types: no date, but not torn either."""


def joined(year: str, month: str, day: str) -> str:
    """`1990-4-` for a date without its day; "" when nothing was typed."""
    parts = (year, month, day)
    if not any(parts):
        return ""
    return (_ODD if any("-" in part for part in parts) else "-").join(parts)


def parted(value: str) -> tuple[str, str, str]:
    """Year, month and day to show for raw or clean text; unknown parts are empty, of a wholly unknown date the year is
    9999: three empty inputs would be no answer.
    """
    if value == WHOLLY_UNKNOWN:
        return "9999", "", ""
    if _CLEAN.fullmatch(value):
        year, month, day = ("" if part in _UNKNOWN else part for part in (value[:4], value[4:6], value[6:]))
        return year, month, day
    year, month, day = [*value.split(_ODD if _ODD in value else "-", 2), "", "", ""][:3]
    return year, month, day
