"""The periods of stay a certificate may state (Ordinance for Enforcement of the Act, appended table 2)."""

from messages.text import Text

_YEARS = {f"{n}Y": Text(f"{n}年", f"{n} year{'s' if n > 1 else ''}") for n in (5, 4, 3, 2, 1)}
_MONTHS = {f"{n}M": Text(f"{n}月", f"{n} months") for n in (9, 6, 4, 3)}
PERIODS: dict[str, Text] = {**_YEARS, **_MONTHS}
