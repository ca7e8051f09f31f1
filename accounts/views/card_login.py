"""ログイン of 外国人本人・その他: the My Number card first, then the password (behaviour 9)."""

from datetime import datetime

from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import cards, keeping
from accounts.entrances import INDIVIDUAL
from accounts.fields import Field, field
from accounts.models import User
from accounts.mynumber.authenticator import LASTS, Purpose
from accounts.page_token import outside_presence
from accounts.registration_form import INDIVIDUALS
from accounts.signing_in import Answer, knock, questions, unanswered
from accounts.views import card_reading
from messages import clock
from messages.refusal import Problem, Refusal
from messages.text import Text

SHOWN = "card-shown"
CATEGORY = Text("利用者区分", "Who you are", "あなたは だれですか")


def show_card(request: HttpRequest) -> HttpResponse:
    """The first half: a card somebody registered with leads to the password."""
    refusal = None
    if request.method == "POST":
        try:
            people = cards.owners(card_reading.read(request, Purpose.LOGIN))
        except Refusal as failed:
            refusal = failed
        else:
            shown = {"people": [user.pk for user in people], "at": clock.now().isoformat()}
            keeping.keep(request, SHOWN, shown)
            return redirect("login-password")
    return card_reading.page(request, "accounts/login_card.html", Purpose.LOGIN, refusal, entrance=INDIVIDUAL)


@outside_presence
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: HttpRequest) -> HttpResponse:
    """The second half: the password of the card's account, chosen by 利用者区分 when it has several."""
    people = _owners(request)
    if not people:
        return redirect("login", INDIVIDUAL.slug)
    if request.method != "POST":
        return _page(request, people, Answer())
    chosen = people.get(request.POST.get("category", "") if len(people) > 1 else next(iter(people)))
    if chosen is None:
        return _page(request, people, unanswered([Problem("category", Refusal("WZBAM002E"))]))
    answer = knock(request, INDIVIDUAL, chosen.authentication_id, request.POST.get("password", ""))
    if answer.user is None:
        return _page(request, people, answer)
    request.session.flush()
    auth.login(request, answer.user)
    return redirect("menu")


def _owners(request: HttpRequest) -> dict[str, User]:
    """The accounts of the card shown in this session within the last minutes, by category; {} for none."""
    held = keeping.kept(request, SHOWN)
    if held is None or clock.now() - datetime.fromisoformat(held["at"]) > LASTS:
        return {}
    return {user.category: user for user in User.objects.filter(pk__in=held["people"])}


def _page(request: HttpRequest, people: dict[str, User], answer: Answer) -> HttpResponse:
    asked = [each for each in questions("", answer.errors) if each["name"] == "password"]
    choice = [_choice(request, people, answer)] if len(people) > 1 else []
    return answer.page(request, "accounts/login_password.html", asked, choice=choice, entrance=INDIVIDUAL)


def _choice(request: HttpRequest, people: dict[str, User], answer: Answer) -> Field:
    language, template = get_language(), "components/question/radio.html"
    options = [(kind.category, kind.label.to(language)) for kind in INDIVIDUALS if kind.category in people]
    chosen = request.POST.get("category", "")
    return field("category", CATEGORY, answer.errors, template=template, options=options, value=chosen)
