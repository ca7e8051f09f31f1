"""Moving the time of a test."""

from datetime import datetime, timedelta
from typing import Any

START = datetime.fromisoformat("2026-04-01T09:00:00+09:00")


class Clock:
    def __init__(self, traveller: Any) -> None:
        self._traveller = traveller

    def at(self, **after_the_start: float) -> None:
        """Set the time to that long after the start, in the words of `timedelta`."""
        self._traveller.move_to(START + timedelta(**after_the_start))
