"""Reading dates as people write them: Western or Japanese calendar, with or without unknown parts (decision 22)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from applications.catalogue.text import half_width

FIRST_YEAR, LAST_YEAR = 1900, 2999
"""The oldest person alive was born after 1900; what a passport or contract promises ends before 3000."""
UNKNOWN = "99999999"
LONGEST = 100
"""No date is written in more characters."""
_FIRST, _LAST = str(FIRST_YEAR), str(LAST_YEAR)
_DAYS = frozenset((date(2001, 1, 1) + timedelta(days)).strftime("%m%d") for days in range(365))
_MONTHS = frozenset(day[:2] for day in _DAYS)
_ERA_STARTS = {
    "令和": date(2019, 5, 1),
    "平成": date(1989, 1, 8),
    "昭和": date(1926, 12, 25),
    "大正": date(1912, 7, 30),
    "明治": date(1868, 1, 25),
}
_ERA_NAMES = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "M": "明治"} | dict(
    zip("㋿㍻㍼㍽㍾", _ERA_STARTS, strict=True)
)
_ERA = "|".join((*_ERA_STARTS, *_ERA_NAMES))
_GAP = r"[-/.年月]"
_PARTS = re.compile(rf"(\d{{4}})(?:{_GAP}(\d{{0,2}})(?:{_GAP}(\d{{0,2}})日?)?)?", re.ASCII)
_ERA_PARTS = re.compile(rf"({_ERA})\.?(\d{{1,2}}|元)(?:{_GAP}(\d{{0,2}})(?:{_GAP}(\d{{0,2}})日?)?)?", re.ASCII)
_ERA_DIGITS = re.compile(rf"({_ERA})(\d\d)(\d\d)(\d\d)", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d\d)?(\d\d)?", re.ASCII)
_NO_YEAR = re.compile(r"-(\d{0,2})(?:-(\d{0,2}))?", re.ASCII)
_MIDNIGHT = re.compile(r"[ T]0?0:00(?::00)?$")
_BLANKS = re.compile(" +")
_UNKNOWN_WORDS = frozenset({"不明", "不詳", "年月日不詳", "UNKNOWN", "9999", "9999--", "9999-99-99", "9999-00-00"})


@dataclass(frozen=True, slots=True)
class Parts:
    """What was written of a date; None for a part left out, `era_start` where a Japanese year was given."""

    year: int | None
    month: int | None = None
    day: int | None = None
    era_start: date | None = None


def read(raw: str) -> Parts | None:
    """The parts of a date in any usual notation; None when it is no date at all.

    20260401, 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1, 平成元年, 1990-- (posted with empty parts).
    Whether the day exists is not looked at.
    """
    text = _BLANKS.sub("", _MIDNIGHT.sub("", half_width(raw))).upper()
    for pattern in (_DIGITS, _PARTS):
        if match := pattern.fullmatch(text):
            return Parts(_number(match[1]), _number(match[2]), _number(match[3]))
    for pattern in (_ERA_PARTS, _ERA_DIGITS):
        if match := pattern.fullmatch(text):
            start = _ERA_STARTS[_ERA_NAMES.get(match[1], match[1])]
            in_era = 1 if match[2] == "元" else int(match[2])
            return Parts(start.year + in_era - 1, _number(match[3]), _number(match[4]), start)
    if match := _NO_YEAR.fullmatch(text):
        return Parts(None, _number(match[1]), _number(match[2]))
    return None


def is_unknown(raw: str) -> bool:
    """True for 99999999 and the words for a date of which nothing is known."""
    if len(raw) > LONGEST:
        return False
    text = _BLANKS.sub("", half_width(raw)).upper()
    return text == UNKNOWN or text in _UNKNOWN_WORDS


def is_final_day(raw: str) -> bool:
    """Whether this is a day as it is stored (20260401): quick to see, a leap day aside."""
    return len(raw) == 8 and raw[4:] in _DAYS and is_final_month(raw[:6])


def is_final_month(raw: str) -> bool:
    """Whether this is a month as it is stored (202604)."""
    return len(raw) == 6 and raw[4:] in _MONTHS and _FIRST <= raw[:4] <= _LAST and raw.isascii() and raw.isdigit()


def exists(year: int, month: int, day: int, era_start: date | None = None) -> bool:
    """True for a day of the calendar from 1900 to 2999 that does not lie before its era began."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return False
    try:
        found = date(year, month, day)
    except ValueError:
        return False
    return era_start is None or found >= era_start


def _number(part: str | None) -> int | None:
    return int(part) if part else None
