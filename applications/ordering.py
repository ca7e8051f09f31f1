"""The orders 申請情報一覧 can be shown in: by any of its columns, either way (behaviour 2.6)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.db.models import F, QuerySet

from applications import labels
from applications.models import Application
from messages import crypto

Found = QuerySet[Application]
SEALED = "sensitive__sealed"
REMEMBERED = 300
"""Seconds."""
NEWEST = (F("submitted_at").desc(nulls_first=True), F("created_at").desc(), F("pk").desc())
"""Unfiled ones first, then the newest; what is equal in another order follows this one."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A column of `COLUMNS` and the direction. Any other name stands for the usual order."""

    column: str = "filed"
    descending: bool = True

    def __post_init__(self) -> None:
        if self.column not in COLUMNS:
            object.__setattr__(self, "column", "filed")
            object.__setattr__(self, "descending", True)


def page(found: Found, sort: Sort, start: int, end: int) -> Iterable[Application]:
    """Entries `start` to `end` of `found` in the order of `sort`.

    A list holds the newest `SEARCH_MAX_RESULTS` of what was found; sorting changes their order, never which they are.
    Keys are put in order first, from an index alone, and only the entries of the page are read.
    """
    keys = list(_keys(found, sort)[start:end])
    by_key = found.in_bulk(keys)
    return [by_key[key] for key in keys if key in by_key]


def _keys(found: Found, sort: Sort) -> "QuerySet[Application, UUID] | list[UUID]":
    newest = found.select_related(None).order_by(*NEWEST)
    if sort == Sort():
        return newest.values_list("pk", flat=True)
    held = _by_card(newest) if sort.column == "card" else _by_column(newest, *COLUMNS[sort.column])
    held.sort(key=lambda each: (each[1] is None, "" if each[1] is None else each[1]), reverse=sort.descending)
    return [pk for pk, _ in held]


def _place(values: Iterable[str]) -> Callable[[Any], Any]:
    """By the place in a life cycle, not by the letters of the code."""
    return {value: place for place, value in enumerate(values)}.__getitem__


def _plain(value: Any) -> Any:
    return value


def _by_column(newest: Found, column: str, value: Callable[[Any], Any]) -> list[tuple[UUID, Any]]:
    return [(pk, value(raw)) for pk, raw in newest.values_list("pk", column)[: settings.SEARCH_MAX_RESULTS]]


def _by_card(newest: Found) -> list[tuple[UUID, int]]:
    """Card numbers are encrypted, so no index puts them in order, and a stored key that could would tell them.

    Which of the same applications comes after which is remembered for a while, without any number.
    """
    keys = list(newest.values_list("pk", flat=True)[: settings.SEARCH_MAX_RESULTS])
    name = "cards:" + sha256(b"".join(key.bytes for key in keys)).hexdigest()
    places: list[int] | None = cache.get(name)
    if places is None:
        cards = {pk: _card(sealed) for pk, sealed in newest.filter(pk__in=keys).values_list("pk", SEALED)}
        order = {card: place for place, card in enumerate(sorted(set(cards.values())))}
        places = [order.get(cards.get(key, ""), 0) for key in keys]
        cache.set(name, places, REMEMBERED)
    return list(zip(keys, places, strict=True))


def _card(sealed: str | None) -> str:
    return str((crypto.unseal(sealed or "") or {}).get("residence_card_number", ""))


COLUMNS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "number": ("receipt_number", _plain),
    "state": ("state", _place(labels.STATES)),
    "photo": ("photo_state", _place(labels.PHOTO_STATES)),
    "documents": ("document_state", _place(labels.DOCUMENT_STATES)),
    "simultaneous": ("has_children", _plain),
    "method": ("receipt_method", _plain),
    "office": ("receiving_office", _plain),
    "type": ("type", _plain),
    "period": ("desired_period", _plain),
    "filed": ("submitted_at", _plain),
    "card": (SEALED, _card),
    "nationality": ("nationality", _plain),
    "birth": ("birth_date", _plain),
}
"""Column of the list → (where it is, the value it is put in order by)."""
