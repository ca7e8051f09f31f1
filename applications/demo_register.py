"""The residence cards of the demo's applicants, for `RESIDENCE_CARD_CHECK=register`; the people are made up."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from accounts.models import ResidenceCard, User
from applications.card_check import CARD, COMPARED
from applications.models import Application
from messages import clock

VALID, LAPSED = ResidenceCard.State.VALID, ResidenceCard.State.LAPSED
DAYS = 900
OTHERS: tuple[tuple[tuple[str, ...], ResidenceCard.State, int], ...] = (
    (("ZZ00000007ZZ", "140", "MIHON,NANAKO", "2", "1995-07-14", "131016"), VALID, DAYS),
    (("ZZ00000011ZZ", "283", "NGUYEN,THI,HOA", "2", "1995-04-12", "131016"), VALID, DAYS),
    (("ZZ00000012ZZ", "140", "MIHON,HACHIRO", "1", "1988-08-08", "131016"), LAPSED, DAYS),
    (("ZZ00000013ZZ", "140", "MIHON,KUMI", "2", "1989-09-09", "131016"), VALID, -1),
    (("EDEM0000014", "283", "MIHON,TOKO", "2", "2000-10-10", ""), VALID, DAYS),
)
"""What stands on the card, its state, and in how many days it ends. The last is an ED number."""
KEYS = ("number", *COMPARED.values())


def seed_register(owner: User) -> None:
    """Enter the cards named in `owner`'s applications, and some more to try, as far as they are not there yet."""
    today = clock.today()
    for data, state, days in (*_applicants(owner), *OTHERS):
        _enter(dict(zip(KEYS, data, strict=True)), state, today + timedelta(days=days))


def _applicants(owner: User) -> Iterator[tuple[tuple[str, ...], ResidenceCard.State, int]]:
    for application in Application.objects.filter(owner=owner):
        answers = application.all_answers
        if answers.get(CARD):
            yield (answers[CARD], *(_written(id, answers) for id in COMPARED)), VALID, DAYS


def _written(id: str, answers: dict[str, Any]) -> str:
    value = str(answers.get(id) or "")
    return f"{value[:4]}-{value[4:6]}-{value[6:]}" if id == "birth_date" else value


def _enter(data: dict[str, str], state: ResidenceCard.State, until: date) -> None:
    if not ResidenceCard.objects.filter(number_hash=ResidenceCard.hash_of(data["number"])).exists():
        card = ResidenceCard(state=state, valid_until=until)
        card.data = data
        card.save()
