"""Judging a form that was sent by its page token (decision 1). One UPDATE decides between two presses at once."""

import json
import time
from datetime import timedelta
from enum import Enum, auto

from django.http import HttpRequest, HttpResponseBase

from accounts.models import Outcome, Presence
from accounts.page_token import FIELD
from accounts.presence import secret
from messages import clock
from messages.crypto import keyed_hash

TOKEN_LENGTH = 43
NOT_TYPED = frozenset({"csrfmiddlewaretoken", FIELD, "action", "search"})
REDIRECTS = (301, 302, 303, 307, 308)
WAIT_SECONDS = 5.0
LOOK_AGAIN_SECONDS = 0.05
GIVEN_UP_AFTER = timedelta(seconds=60)


class Admission(Enum):
    """What becomes of a form that was sent."""

    GO = auto()
    ANSWER_AGAIN = auto()
    BUSY = auto()
    STALE = auto()


def admit(request: HttpRequest, presence: Presence) -> Admission:
    """Judge the form in `request`, and consume its token when it may go on.

    The current token goes on. The one last consumed, with the same form (double press, reload), gets the first answer
    again: `presence.answer`; it waits while the first is running, and goes on once more when that was no redirect.
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
    files = [(name, file.name, file.size) for name in request.FILES for file in request.FILES.getlist(name)]
    return keyed_hash("form", json.dumps([request.path, typed, files]))
