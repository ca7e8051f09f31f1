"""What changed since the last permission: 変更の有無, and with 有 what it was."""

from typing import Unpack

from applications.catalogue.model import By, Question
from applications.catalogue.shared.asking import Options, behind, textarea, yes_no

CONTENTS = {"activity": "activities", "duty": "duties"}


def changed(
    what: str,
    ja: tuple[str, str],
    names: tuple[str, str],
    details: str = "Details of the change",
    details_required: bool | By[bool] = True,
    **options: Unpack[Options],
) -> tuple[Question, Question]:
    """Whether the contents of `what` ("activity", "duty") changed, and how; `ja` and `names` are those of the two."""
    return (
        yes_no(
            f"{what}_changed",
            ja[0],
            f"Change of the contents of {CONTENTS[what]} since the last permission",
            **options | Options(official=names[0]),
        ),
        textarea(
            f"{what}_change_details",
            ja[1],
            details,
            **behind(f"{what}_changed"),
            required=details_required,
            hidden_for=options.get("hidden_for", ()),
            only_for=options.get("only_for", ()),
            official=names[1],
        ),
    )
