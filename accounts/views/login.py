"""ログインページ (manual 2.2): one for each public entrance."""

from django.contrib import auth
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.entrances import INDIVIDUAL, Entrance, public_entrance
from accounts.guards import home
from accounts.page_token import outside_presence
from accounts.signing_in import TOO_MANY_REQUESTS, Answer, knock, questions
from accounts.views import card_login


@outside_presence
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest, entrance: str) -> HttpResponseBase:
    """Sign in with 認証ID and パスワード, individuals with My Number card and パスワード; leads to the menu.

    Who is signed in already is sent there.
    """
    door = public_entrance(entrance)
    if door is None:
        raise Http404
    if request.method != "POST" and request.user.is_authenticated:
        return redirect(home(request.user))
    if door is INDIVIDUAL:
        return card_login.show_card(request)
    if request.method == "POST":
        return _sign_in(request, door)
    return _page(request, door, Answer())


def locked(request: HttpRequest, response: HttpResponse, credentials: object = None) -> HttpResponse:
    """Called by axes with the page that already says so; the staff's still lacks the status."""
    response.status_code = TOO_MANY_REQUESTS
    return response


def _sign_in(request: HttpRequest, door: Entrance) -> HttpResponse:
    answer = knock(request, door, request.POST.get("username", ""), request.POST.get("password", ""))
    if answer.user is None:
        return _page(request, door, answer)
    request.session.flush()
    auth.login(request, answer.user)
    return redirect("menu")


def _page(request: HttpRequest, door: Entrance, answer: Answer) -> HttpResponse:
    asked = questions(request.POST.get("username", ""), answer.errors)
    return answer.page(request, "accounts/login.html", asked, entrance=door)
