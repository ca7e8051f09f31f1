"""Which bureaus' applications a staff member works with: those of their groups, or all by a right of its own."""

from typing import Any

from applications.offices import BUREAUS, city

EVERY = "applications.every_bureau"


def group_name(bureau: str) -> str:
    """The group of those who work for a bureau: 受理庁 東京 Tokyo."""
    return f"受理庁 {city(bureau).ja} {city(bureau).en}"


def bureaus_of(user: Any) -> frozenset[str] | None:
    """The bureaus by their kanji; None for all. Nobody works for a bureau without being told so."""
    if user.has_perm(EVERY):
        return None
    names = set(user.groups.values_list("name", flat=True))
    return frozenset(bureau for bureau in BUREAUS if group_name(bureau) in names)


def condition(user: Any) -> dict[str, Any]:
    """Keyword arguments of `filter` that leave only the applications of the user's bureaus."""
    known = bureaus_of(user)
    return {} if known is None else {"office__in": known}
