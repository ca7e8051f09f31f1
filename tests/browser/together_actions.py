"""Applications made inside the running system (see `Installation.do`)."""

from accounts.models import User
from tests.applications import desk


def enter(owner: str, count: int) -> None:
    """So many entered applications of different people, without photos."""
    user = User.objects.get(authentication_id=owner)
    start = User.objects.count() * 100
    for number in range(count):
        desk.entered(user, residence_card_number=desk.card(8_000_000 + start + number))
