"""The page token: which page may still be sent (decision 1). One UPDATE decides between two presses at once."""

import json
import time
from collections.abc import Callable
from datetime import timedelta
from enum import Enum, auto
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponseBase

from accounts.crypto import keyed_hash
from accounts.models import Outcome, Presence
from accounts.presence import secret
from messages import clock

View = TypeVar("View", bound=Callable[..., Any])
Rescue = Callable[..., str | None]

FIELD = "page_token"
TOKEN_LENGTH = 43
NOT_TYPED = frozenset({"csrfmiddlewaretoken", FIELD, "action", "search"})
WAIT_SECONDS = 5.0
LOOK_AGAIN_SECONDS = 0.05
REDIRECTS = (301, 302, 303, 307, 308)
GIVEN_UP_AFTER = timedelta(seconds=60)

_EXEMPT, _RESCUE, _NOT_A_MOVE = "token_exempt", "rescue", "not_a_move"


def token_exempt(view: View) -> View:
    """Mark a view whose POST needs no page token; only those that decision 1 lists."""
    setattr(view, _EXEMPT, True)
    return view


def rescued_by(rescue: Rescue) -> Callable[[View], View]:
    """Mark a page where people type: ``rescue(request, *args, **kwargs)`` saves what was typed before a sign-out.

    It gets the view's arguments and returns the address to come back to, or None. An `Http404` of it is nothing to save.
    """

    def mark(view: View) -> View:
        setattr(view, _RESCUE, rescue)
        return view

    return mark


def not_a_move(view: View) -> View:
    """Mark a view that scripts poll: it does not keep a session awake."""
    setattr(view, _NOT_A_MOVE, True)
    return view


def is_exempt(view: Callable[..., Any]) -> bool:
    return getattr(view, _EXEMPT, False)


def is_move(view: Callable[..., Any]) -> bool:
    return not getattr(view, _NOT_A_MOVE, False)


def keeps_typing(view: Callable[..., Any]) -> bool:
    return hasattr(view, _RESCUE)


def rescue(request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> str:
    """Save what was typed into `view`'s page; the address to come back to, "" when nothing was saved."""
    function: Rescue | None = getattr(view, _RESCUE, None)
    if request.method != "POST" or function is None:
        return ""
    try:
        return function(request, *args, **kwargs) or ""
    except Http404:
        return ""


class Admission(Enum):
    """What becomes of a form that was sent."""

    GO = auto()
    ANSWER_AGAIN = auto()
    BUSY = auto()
    STALE = auto()


def admit(request: HttpRequest, presence: Presence) -> Admission:
    """Judge the form in `request`, and consume its token when it may go on.

    The current token goes on. The one last consumed, with the same form (double press, reload), gets the first answer
    again: `presence.answer`; while the first is still running it waits, and when that was no redirect goes on once more.
    Anything else is stale.
    """
    token, form = _token(request), _fingerprint(request)
    if _consume(presence, token, form):
        return Admission.GO
    give_up = time.monotonic() + WAIT_SECONDS
    while True:
        presence.refresh_from_db()
        if not token or (presence.consumed_token, presence.consumed_form) != (token, form):
            return Admission.STALE
        if presence.outcome == Outcome.REDIRECT:
            return Admission.ANSWER_AGAIN
        if _consume_again(presence):
            return Admission.GO
        if time.monotonic() > give_up:
            return Admission.BUSY
        time.sleep(LOOK_AGAIN_SECONDS)


def remember(presence: Presence, response: HttpResponseBase) -> None:
    """Keep the answer to the form whose token was consumed, for a second press of the same."""
    redirected = response.status_code in REDIRECTS and response.has_header("Location")
    Presence.objects.filter(pk=presence.pk, consumed_token=presence.consumed_token, outcome=Outcome.RUNNING).update(
        outcome=Outcome.REDIRECT if redirected else Outcome.PAGE,
        answer=response["Location"] if redirected else "",
    )


def _consume(presence: Presence, token: str, form: str) -> bool:
    now = clock.now()
    changes = {
        "page_token": secret(),
        "consumed_token": token,
        "consumed_form": form,
        "consumed_at": now,
        "seen_at": now,
        "outcome": Outcome.RUNNING,
        "answer": "",
    }
    current = Presence.objects.filter(pk=presence.pk, mark=presence.mark, page_token=token)
    if not token or not current.update(**changes):
        return False
    for name, value in changes.items():
        setattr(presence, name, value)
    return True


def _consume_again(presence: Presence) -> bool:
    """The first try ended without a redirect, or never ended (its process died): this one takes its place."""
    now = clock.now()
    same = Presence.objects.filter(pk=presence.pk, mark=presence.mark, consumed_token=presence.consumed_token)
    if presence.outcome == Outcome.PAGE:
        taken = same.filter(outcome=Outcome.PAGE)
    else:
        taken = same.filter(outcome=Outcome.RUNNING, consumed_at__lt=now - GIVEN_UP_AFTER)
    if not taken.update(outcome=Outcome.RUNNING, consumed_at=now, seen_at=now):
        return False
    presence.outcome, presence.consumed_at, presence.seen_at = Outcome.RUNNING, now, now
    return True


def _token(request: HttpRequest) -> str:
    """The token of the page that was sent; "" for none and for what can be none."""
    token = request.POST.get(FIELD, "")
    return token if len(token) == TOKEN_LENGTH and token.isascii() and token.isprintable() else ""


def _fingerprint(request: HttpRequest) -> str:
    """What tells the same form sent twice from another one: the address and what was typed, not which button."""
    typed = [(name, values) for name, values in request.POST.lists() if name not in NOT_TYPED]
    files = [(name, file.name, file.size) for name, file in request.FILES.items()]
    return keyed_hash("form", json.dumps([request.path, typed, files]))
