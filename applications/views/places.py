"""Where in their list a person is: page, order and search, remembered for the way back.

What was searched for is personal data: it lies encrypted in the session and never in an address.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from applications import finding
from applications.finding import Typed
from applications.models.application import TO_DO
from applications.ordering import Sort
from applications.pager import page_number
from messages import crypto

KEY = "application_list"
TYPED = "application_search"
TODO = "todo"


@dataclass(frozen=True, slots=True)
class Place:
    """`only` is "todo" for 要対応, else ""; `searched` says that `condition` comes from a search."""

    page: int = 1
    sort: Sort = field(default_factory=Sort)
    only: str = ""
    searched: bool = False
    condition: Q = field(default_factory=Q)


def current(request: HttpRequest) -> Place:
    """The place the address asks for; what it leaves open is as it was on the last page of the list."""
    before: dict[str, Any] = request.session.get(KEY, {})
    asked = {name: request.GET[name] for name in ("page", "sort", "order", "only") if name in request.GET}
    if "only" in asked:
        asked = {"page": "1", **asked}
    kept = {**before, **asked}
    if kept != before:
        request.session[KEY] = kept
    only = TODO if kept.get("only") == TODO else ""
    condition = finding.search(typed_of(kept)).condition if kept.get("search") else Q()
    return Place(
        page=page_number(str(kept.get("page", ""))),
        sort=Sort(str(kept.get("sort", "filed")), kept.get("order", "desc") != "asc"),
        only=only,
        searched=bool(kept.get("search")),
        condition=condition & TO_DO if only else condition,
    )


def remember_search(request: HttpRequest, typed: Typed) -> None:
    """A search was made: the list begins anew with what it found."""
    request.session[KEY] = {"search": crypto.seal(typed)} if typed else {}
    request.session[TYPED] = crypto.seal(typed)


def remember_typed(request: HttpRequest, typed: Typed) -> None:
    """What was typed into the search page, found or not."""
    request.session[TYPED] = crypto.seal(typed)


def typed(request: HttpRequest) -> Typed:
    return crypto.unseal(request.session.get(TYPED, "")) or {}


def forget(request: HttpRequest) -> None:
    """The whole list again, from its beginning."""
    for key in (KEY, TYPED):
        request.session.pop(key, None)


def typed_of(kept: dict[str, Any]) -> Typed:
    return crypto.unseal(str(kept.get("search") or "")) or {}
