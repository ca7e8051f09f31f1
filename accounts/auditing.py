"""One audit record for what a signed-in person reads, changes or is refused (`messages.audit`)."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from accounts import page_token
from messages.audit import Scope, chain, noted, scope
from messages.crypto import keyed_hash

ID = re.compile(r"[0-9]{1,20}|[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}")
"""Keys of records; anything else in an address, as the token of a link, is not written down."""
READING = ("GET", "HEAD")
REFUSED, FAILED = 400, 500
PAGES = ("text/html", "application/json")
"""What the public reads that names no record, as the menu, leaves none; a file made of many does."""


class AuditMiddleware:
    """Writes after the view and its transactions have ended: what was rolled back leaves its record all the same.

    An answer whose record cannot be written is not given.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with scope() as gathered:
            response = self.get_response(request)
        if gathered is not None:
            _write(request, response, gathered)
        return response

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Remember who asks: a logout has happened when the record is written."""
        if request.user.is_authenticated:
            request.audited_actor = request.user.pk  # type: ignore[attr-defined]
        if request.user.is_staff:
            _looked_for(request)


def _write(request: HttpRequest, response: HttpResponseBase, gathered: Scope) -> None:
    match = request.resolver_match
    actor = getattr(request, "audited_actor", None) or request.user.pk
    if match is None or actor is None or not page_token.is_move(match.func):
        return
    subject, *others = [*_ids(match.kwargs.values()), ""]
    gathered.notes.extend(f"with {other}" for other in others if other)
    refused = response.status_code >= REFUSED or bool(gathered.refusals)
    about = subject or gathered.changes or refused or request.user.is_staff
    if not about and request.method in READING and response.get("Content-Type", "").startswith(PAGES):
        return
    chain.append(
        action=f"{_verb(request)} {match.view_name or match.route}",
        actor=str(actor),
        subject=subject,
        notes=gathered.lines(),
        outcome=_outcome(response, refused),
    )


def _verb(request: HttpRequest) -> str:
    return "read" if request.method in READING else "send"


def _outcome(response: HttpResponseBase, refused: bool) -> str:
    if response.status_code >= FAILED:
        return chain.Outcome.FAILED
    return chain.Outcome.REFUSED if refused else chain.Outcome.DONE


def _looked_for(request: HttpRequest) -> None:
    """What staff search is kept as a keyed hash: equal searches are equal, none can be read."""
    term = request.GET.get("q", "").strip()
    if term:
        noted("search", keyed_hash("audit-search", term)[:16])
    for key in _ids(request.POST.getlist("_selected_action")):
        noted("selected", key)


def _ids(values: Any) -> Iterator[str]:
    return (str(value) for value in values if ID.fullmatch(str(value)))
