"""マイナンバーカードの認証 in a registration: challenge, response, who the card says it is."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import keeping, registration
from accounts.mynumber.authenticator import Purpose
from accounts.page_token import outside_presence
from accounts.registration_form import KINDS
from accounts.views import card_reading
from messages.refusal import Refusal


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
            holder = card_reading.read(request, Purpose.REGISTRATION)
            refusal = registration.card_refusal(this, clean, holder)
        except Refusal as failed:
            refusal = failed
        else:
            if refusal is None:
                keeping.keep(request, _name(this.sheet.name), holder.key_hash)
                return redirect("register-confirm", this.slug)
    return card_reading.page(request, "accounts/card.html", Purpose.REGISTRATION, refusal, kind=this)


def is_shown(request: HttpRequest, sheet: str) -> str:
    """The hash of the card that was shown for what is typed on that sheet; "" for none."""
    return keeping.kept(request, _name(sheet)) or ""


def forget(request: HttpRequest, sheet: str) -> None:
    """What was typed changed: the card has to be shown again."""
    keeping.drop(request, _name(sheet))


def _name(sheet: str) -> str:
    return f"{sheet}-card"
