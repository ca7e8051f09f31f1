"""A yes-or-no question whose 有 is to be explained."""

from typing import Unpack

from applications.catalogue.model import Question
from applications.catalogue.shared.asking import Options, behind, textarea, yes_no

WHO = "Details / Name of applicable person"
WHY = "Details / Reason"


def explained(
    id: str, ja: str, en: str, names: tuple[str, str], details: str = "Details", **options: Unpack[Options]
) -> tuple[Question, ...]:
    """The question and the box for the words behind 有 (200 characters)."""
    return (
        yes_no(id, ja, en, **options | Options(official=names[0])),
        textarea(
            f"{id}_details",
            f"{ja}　有　内容入力欄",
            details,
            200,
            **behind(id),
            official=names[1],
        ),
    )
