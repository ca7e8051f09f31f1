"""The part of a page that reads a My Number card: its challenge goes out, the response comes back."""

import base64
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.mynumber import authenticator, demo_cards
from accounts.mynumber.authenticator import NEEDED, Holder, Purpose
from accounts.mynumber.verification import Signed, Use
from messages.refusal import Problem, Refusal
from messages.summary import page_lines


def read(request: HttpRequest, purpose: Purpose) -> Holder:
    """Whose card was shown. Raises `Refusal` 255E or 263E."""
    return authenticator.finish(request, purpose, _response(request, purpose))


def page(
    request: HttpRequest, template: str, purpose: Purpose, refusal: Refusal | None = None, **more: Any
) -> HttpResponse:
    """A page that includes `accounts/card_form.html`, with a new challenge."""
    context = {
        "challenge": base64.b64encode(authenticator.start(request, purpose)).decode(),
        "uses": [str(use) for use in NEEDED[purpose]],
        "test_cards": demo_cards.offered(),
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
        **more,
    }
    return render(request, template, context)


def _response(request: HttpRequest, purpose: Purpose) -> dict[Use, Signed]:
    """What the reader's software posted; in the demo, what the chosen software card signs."""
    name = request.POST.get("test_card", "")
    challenge = authenticator.pending(request, purpose)
    if name in demo_cards.PEOPLE and demo_cards.are_offered() and challenge:
        return {use: demo_cards.card(name).sign(use, challenge) for use in NEEDED[purpose]}
    return authenticator.posted(request)
