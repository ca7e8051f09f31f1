"""The orders 申請情報一覧 can be shown in: by any of its columns, either way (behaviour 2.6)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Case, Expression, F, OrderBy, QuerySet, Value, When

from applications import labels
from applications.models import Application
from messages import crypto

Found = QuerySet[Application]
Column = Expression | F
NEWEST = (F("submitted_at").desc(nulls_first=True), F("created_at").desc(), F("pk").desc())
"""Unfiled ones first, then the newest; what is equal in another order follows this one."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A column of `COLUMNS` and the direction. Any other name stands for the usual order."""

    column: str = "filed"
    descending: bool = True

    def __post_init__(self) -> None:
        if self.column not in COLUMNS and self.column != CARD:
            object.__setattr__(self, "column", "filed")
            object.__setattr__(self, "descending", True)


def page(found: Found, sort: Sort, start: int, end: int) -> Iterable[Application]:
    """Entries `start` to `end` of `found` in the order of `sort`."""
    if sort.column == CARD:
        return _by_card(found, sort, start, end)
    return found.order_by(_direction(COLUMNS[sort.column](), sort), *NEWEST)[start:end]


def _direction(column: Column, sort: Sort) -> OrderBy:
    if sort.descending:
        return OrderBy(column, descending=True, nulls_first=True)
    return OrderBy(column, nulls_last=True)


def _by_card(found: Found, sort: Sort, start: int, end: int) -> Iterable[Application]:
    """Card numbers are encrypted: those of the list's limit are read and put in order here."""
    sealed = found.order_by(*NEWEST).values_list("pk", "sensitive__sealed")[: settings.SEARCH_MAX_RESULTS]
    numbers = {pk: (crypto.unseal(text or "") or {}).get("residence_card_number", "") for pk, text in sealed}
    keys = sorted(numbers, key=lambda pk: numbers[pk], reverse=sort.descending)[start:end]
    by_key = found.in_bulk(keys)
    return [by_key[key] for key in keys if key in by_key]


def _column(name: str) -> Callable[[], Column]:
    return lambda: F(name)


def _rank(name: str, values: Iterable[str]) -> Callable[[], Column]:
    """By the place in a life cycle, not by the letters of the code."""
    ranks: list[Any] = [When(**{name: value}, then=Value(place)) for place, value in enumerate(values)]
    return lambda: Case(*ranks, default=Value(len(ranks)))


CARD = "card"
COLUMNS: dict[str, Callable[[], Column]] = {
    "number": _column("receipt_number"),
    "state": _rank("state", labels.STATES),
    "photo": _rank("photo_state", labels.PHOTO_STATES),
    "documents": _rank("document_state", labels.DOCUMENT_STATES),
    "simultaneous": _column("has_children"),
    "method": _column("receipt_method"),
    "office": _column("receiving_office"),
    "type": _column("type"),
    "period": _column("desired_period"),
    "filed": _column("submitted_at"),
    "nationality": _column("nationality"),
    "birth": _column("birth_date"),
}
