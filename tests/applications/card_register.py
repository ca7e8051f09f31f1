"""The register of residence cards as tests need it."""

from datetime import date, timedelta
from typing import Any

from accounts.models import ResidenceCard
from messages import clock

HOA = {
    "nationality": "283",
    "name": "NGUYEN,THI,HOA",
    "sex": "2",
    "birth_date": "1995-04-12",
    "municipality": "131016",
}
"""The person of `tests.support.examples`."""


def card(number: str = "AB12345678CD", *, state: str = "valid", until: date | None = None, **differing: Any) -> None:
    """Enter a card of that person, but for what differs."""
    entry = ResidenceCard(state=state, valid_until=until or clock.today() + timedelta(days=40))
    entry.data = {**HOA, **differing, "number": number}
    entry.save()
