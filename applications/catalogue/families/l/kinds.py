"""What may be chosen on the form that 報道, 研究（転勤） and 企業内転勤 share."""

from collections.abc import Callable
from functools import partial

from applications.catalogue.model import By, Item, Type
from applications.catalogue.shared.employment import occupation
from applications.catalogue.shared.organization import industry
from applications.catalogue.statuses import ACTIVITIES, OFFICIAL_TYPE

HIGHLY_SKILLED = tuple(activity.code for activity in ACTIVITIES if activity.base == "L1")
PARENTS = (
    (Type.COE, "purpose_of_entry"),
    (Type.CHANGE, "desired_status"),
    (Type.EXTENSION, "current_status"),
)
"""The question of STEP2-2 that tells the three apart."""


def by_kind(declare: Callable[..., tuple[Item, ...]], lists: By[str]) -> tuple[Item, ...]:
    """The items that `declare` makes from a list: the one linked to the status, for 高度専門職 the one of its key."""
    items: list[Item] = []
    for type, parent in PARENTS:
        linked = lists.at(type)
        items += declare(linked, choices_by=parent, types=(type,), hidden_for=HIGHLY_SKILLED)
        items += declare(f"{linked}_{OFFICIAL_TYPE[type]}{{status}}", types=(type,), only_for=HIGHLY_SKILLED)
    return tuple(items)


INDUSTRY = by_kind(
    partial(
        industry,
        "org",
        "所属機関等契約先　(5)業種　",
        ("selSzknMainGyosCode", "txtSzknMainGyosSnta", "selSzknOtheGyosCode{row}", "txtSzknOtheGyos{row}Snta"),
        others_in_words=False,
    ),
    By("CC13_3"),
)
OCCUPATIONS = by_kind(
    partial(occupation, "職種　", ("selSnsiKtdMainSyokusCode", "selSnsiKtdOtheSyokusCode{row}")),
    By("CC02_4", coe="CC02_6"),
)
