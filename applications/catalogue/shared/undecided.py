"""未定: plans that may still be open, as the simultaneous applications ask for them."""

from applications.catalogue.conditions import Condition, Is
from applications.catalogue.model import Question
from applications.catalogue.shared.asking import YES, Label, checkbox


def undecided(id: str, ja: str, en: str, number: Label, official: str) -> Question:
    """The box <id>_undecided before a plan."""
    return checkbox(
        f"{id}_undecided",
        f"{ja}　未定",
        f"{en}: undecided",
        required=False,
        number=number,
        official=official,
    )


def decided(id: str) -> Condition:
    """The plan <id> is not left open."""
    return ~Is(f"{id}_undecided", YES)
