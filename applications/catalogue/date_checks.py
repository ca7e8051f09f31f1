"""Checking dates: WZBAM111E for a day that does not exist, 106E and 107E for one given in part, 005E for no date."""

from datetime import date

from applications.catalogue import dates
from applications.catalogue.limits import Check, refuse_flood, wrong
from applications.catalogue.model import Question
from messages.refusal import Refusal
from messages.text import Text

YEAR, MONTH, DAY = Text("年", "year"), Text("月", "month"), Text("日", "day")
_BOUNDS = Text(
    f"年は{dates.FIRST_YEAR}から{dates.LAST_YEAR}までです。",
    f"The year lies between {dates.FIRST_YEAR} and {dates.LAST_YEAR}.",
)


def date_check(question: Question) -> Check:
    """A whole date as YYYYMMDD."""

    def check(raw: str) -> str:
        if dates.is_final_day(raw):
            return raw
        digits = _plain(raw)
        if len(digits) == 8:
            return _existing(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        parts = _read(question, raw)
        if parts.year is None or parts.month is None or parts.day is None:
            raise _incomplete()
        return _existing(parts.year, parts.month, parts.day, parts.era_start)

    return check


def partial_date_check(question: Question) -> Check:
    """A date of which day, month or all may be unknown: YYYYMMDD, YYYYMM00, YYYY0000, 99999999."""

    def check(raw: str) -> str:
        if dates.is_final_day(raw):
            return raw
        digits = _plain(raw)
        if len(digits) == 8 and digits != dates.UNKNOWN:
            return _existing_part(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        if dates.is_unknown(raw):
            return dates.UNKNOWN
        parts = _read(question, raw)
        if parts.year is None:
            raise _incomplete()
        return _existing_part(parts.year, parts.month or 0, parts.day or 0, parts.era_start)

    return check


def year_month_check(question: Question) -> Check:
    """A month as YYYYMM."""

    def check(raw: str) -> str:
        if dates.is_final_month(raw):
            return raw
        digits = _plain(raw)
        if len(digits) == 6:
            return _existing(int(digits[:4]), int(digits[4:]), 1)[:6]
        parts = _read(question, raw)
        if parts.year is None or parts.month is None:
            raise Refusal("WZBAM107E", field1=YEAR, field2=MONTH)
        if parts.day is not None:
            raise wrong(question.label)
        return _existing(parts.year, parts.month, 1)[:6]

    return check


def year_check(question: Question) -> Check:
    """A year as YYYY."""

    def check(raw: str) -> str:
        digits = _plain(raw)
        if len(digits) == 4:
            return _existing(int(digits), 1, 1)[:4]
        parts = _read(question, raw)
        if parts.year is None or parts.month is not None:
            raise wrong(question.label)
        return _existing(parts.year, 1, 1)[:4]

    return check


def _plain(raw: str) -> str:
    """The digits of 20260401 and of the 2026-04-01 that browsers send; "" for every other notation."""
    digits = raw.replace("-", "") if len(raw) in (7, 10) and raw[4] == "-" == raw[-3] else raw
    return digits if digits.isascii() and digits.isdigit() else ""


def _read(question: Question, raw: str) -> dates.Parts:
    refuse_flood(question, raw)
    parts = dates.read(raw)
    if parts is None:
        raise wrong(question.label)
    return parts


def _existing(year: int, month: int, day: int, era_start: date | None = None) -> str:
    if not dates.exists(year, month, day, era_start):
        inside = dates.FIRST_YEAR <= year <= dates.LAST_YEAR
        raise Refusal("WZBAM111E") if inside else Refusal("WZBAM111E", detail=_BOUNDS)
    return f"{year:04}{month:02}{day:02}"


def _existing_part(year: int, month: int, day: int, era_start: date | None = None) -> str:
    if day and not month:
        raise _incomplete()
    _existing(year, month or 1, day or 1, era_start if day else None)
    return f"{year:04}{month:02}{day:02}"


def _incomplete() -> Refusal:
    return Refusal("WZBAM106E", field1=YEAR, field2=MONTH, field3=DAY)
