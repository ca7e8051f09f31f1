"""マイナンバーカードの認証 in a registration: challenge, response, who the card says it is."""

import base64

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import keeping, registration
from accounts.mynumber import authenticator, demo_cards
from accounts.mynumber.authenticator import Purpose
from accounts.mynumber.verification import Signed, Use
from accounts.page_token import outside_presence
from accounts.registration_form import KINDS
from messages.refusal import Problem, Refusal
from messages.summary import page_lines


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_card(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for the card; one that fits what was typed leads to the confirmation."""
    this = KINDS.get(kind)
    if this is None or not this.with_card:
        raise Http404
    clean, problems = registration.check(this, this.sheet.kept(request)[0])
    if problems:
        return redirect("register", this.slug)
    refusal = None
    if request.method == "POST":
        try:
            holder = authenticator.finish(request, Purpose.REGISTRATION, _response(request))
            refusal = registration.card_refusal(this, clean, holder)
        except Refusal as failed:
            refusal = failed
        else:
            if refusal is None:
                keeping.keep(request, _name(this.sheet.name), holder.key_hash)
                return redirect("register-confirm", this.slug)
    context = {
        "kind": this,
        "challenge": base64.b64encode(authenticator.start(request, Purpose.REGISTRATION)).decode(),
        "uses": [str(use) for use in Use],
        "test_cards": demo_cards.PEOPLE if demo_cards.are_offered() else {},
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
    }
    return render(request, "accounts/card.html", context)


def is_shown(request: HttpRequest, sheet: str) -> str:
    """The hash of the card that was shown for what is typed on that sheet; "" for none."""
    return keeping.kept(request, _name(sheet)) or ""


def forget(request: HttpRequest, sheet: str) -> None:
    """What was typed changed: the card has to be shown again."""
    keeping.drop(request, _name(sheet))


def _response(request: HttpRequest) -> dict[Use, Signed]:
    """What the reader's software posted; in the demo, what the chosen software card signs."""
    name = request.POST.get("test_card", "")
    challenge = authenticator.pending(request, Purpose.REGISTRATION)
    if name in demo_cards.PEOPLE and demo_cards.are_offered() and challenge:
        return {use: demo_cards.card(name).sign(use, challenge) for use in Use}
    return authenticator.posted(request)


def _name(sheet: str) -> str:
    return f"{sheet}-card"
