"""マイナンバーカードの登録を新しくする: new certificates or a new card of the same person (behaviour 9)."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts import cards, keeping
from accounts.entrances import INDIVIDUAL
from accounts.models import User
from accounts.mynumber import demo_cards
from accounts.mynumber.authenticator import LASTS, Purpose
from accounts.page_token import outside_presence
from accounts.signing_in import Answer, knock, questions
from accounts.views import card_reading
from messages import clock
from messages.refusal import Refusal

WHO = "card-renewal-who"


@outside_presence
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def who(request: HttpRequest) -> HttpResponse:
    """認証ID and パスワード of the account that gets the card; nobody is signed in."""
    answer, typed_id = Answer(), request.POST.get("username", "")
    if request.method == "POST":
        answer = knock(request, INDIVIDUAL, typed_id, request.POST.get("password", ""))
        if answer.user:
            keeping.keep(request, WHO, {"user": answer.user.pk, "at": clock.now().isoformat()})
            return redirect("card-renewal-card")
    return answer.page(request, "accounts/card_renewal.html", questions(typed_id, answer.errors))


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_card(request: HttpRequest) -> HttpResponse:
    """The card: the signature certificate says that it is the same person's."""
    user = _who(request)
    if user is None:
        return redirect("card-renewal")
    refusal = None
    if request.method == "POST":
        try:
            cards.renew(user, card_reading.read(request, Purpose.RENEWAL))
        except Refusal as failed:
            refusal = failed
        else:
            keeping.drop(request, WHO)
            return redirect("card-renewed")
    return card_reading.page(request, "accounts/card_renewal_card.html", Purpose.RENEWAL, refusal)


@outside_presence
@never_cache
@require_safe
def renewed(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/card_renewed.html")


@outside_presence
@require_safe
def how(request: HttpRequest) -> HttpResponse:
    """What a My Number card needs, and what to do without a card reader."""
    return render(request, "accounts/card_help.html", {"test_cards": demo_cards.offered()})


def _who(request: HttpRequest) -> User | None:
    held = keeping.kept(request, WHO)
    if held is None or clock.now() - datetime.fromisoformat(held["at"]) > LASTS:
        return None
    return User.objects.filter(pk=held["user"]).first()
