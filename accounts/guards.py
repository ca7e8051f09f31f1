"""Who may open which page. Every view of ours is behind one of these, but the few public ones."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from accounts.interruptions import for_script
from accounts.models import Category, User
from messages.refusal import Refusal

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]

_REFUSED = "refused"


def signed_in(view: View[P]) -> View[P]:
    """Only people signed in at a public entrance: anybody else starts at the top page, staff go to their own site."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return _turned_away(request) or view(request, *args, **kwargs)

    return guarded


def applicant_required(view: View[P]) -> View[P]:
    """As `signed_in`, without the recipients of an electronic COE: they are told WZBAM250E on the menu."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return _turned_away(request) or _not_for_recipients(request) or view(request, *args, **kwargs)

    return guarded


def home(user: User) -> str:
    """Where a signed-in person starts."""
    return reverse("admin:index" if user.is_staff else "menu")


def refusal_once(request: HttpRequest) -> Refusal | None:
    """Why the last page sent this person to the menu; said once."""
    id = request.session.pop(_REFUSED, "")
    return Refusal(id) if id else None


def kept_apart(request: HttpRequest, user: User) -> HttpResponse | None:
    """The answer to a person of the public who calls an address of the staff's site; None otherwise."""
    match = request.resolver_match
    return redirect(home(user)) if match and "admin" in match.app_names and not user.is_staff else None


def _turned_away(request: HttpRequest) -> HttpResponse | None:
    user: Any = request.user
    if not user.is_authenticated:
        return JsonResponse({"ended": reverse("top")}, status=401) if for_script(request) else redirect("top")
    return redirect(home(user)) if user.is_staff else None


def _not_for_recipients(request: HttpRequest) -> HttpResponse | None:
    user: Any = request.user
    if user.category != Category.COE_RECIPIENT:
        return None
    request.session[_REFUSED] = "WZBAM250E"
    return redirect("menu")
