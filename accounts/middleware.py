"""Runs on every request of a signed-in person: one session, its ends, and the page token."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from accounts import admission, guards, page_token, presence, second_factor
from accounts.admission import Admission
from accounts.interruptions import interrupt
from accounts.models import Presence, User
from accounts.presence import End


class PresenceMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        here = presence.of(request)
        if here is not None:
            if here.consumed_now:
                admission.remember(here, response)
            _note_move(request, here, response)
        if here is not None or request.user.is_authenticated:
            patch_cache_control(response, no_store=True, private=True)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        user = request.user
        if not user.is_authenticated or page_token.is_outside(view):
            return None
        here = Presence.objects.filter(user=user).first()
        why = presence.reason_to_end(request, user, here)
        if why or here is None:
            return interrupt(request, why or End.NEWER, user, here, view, args, kwargs)
        presence.enter(request, here)
        apart = guards.kept_apart(request, user) or second_factor.asked_first(request, user)
        if apart or request.method != "POST" or user.is_staff or page_token.is_exempt(view):
            return apart
        return self._admit(request, user, here, view, args, kwargs)

    def _admit(
        self, request: HttpRequest, user: User, here: Presence, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match admission.admit(request, here):
            case Admission.GO:
                here.consumed_now = True
                return None
            case Admission.ANSWER_AGAIN:
                return HttpResponseRedirect(here.answer)
            case Admission.BUSY:
                return render(request, "accounts/busy.html", status=409)
            case Admission.STALE:
                return interrupt(request, End.STALE, user, here, view, args, kwargs)


def _note_move(request: HttpRequest, here: Presence, response: HttpResponseBase) -> None:
    view = request.resolver_match.func if request.resolver_match else None
    if view is None or not page_token.is_move(view):
        return
    is_page = request.method == "GET" and response.status_code == 200
    if is_page and response.get("Content-Type", "").startswith("text/html"):
        presence.note_move(here, request.path if page_token.keeps_typing(view) else "")
    else:
        presence.note_move(here)
