"""Ending and extending a session, and the page that explains why one ended."""

from typing import Any

from django.contrib import auth
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts import presence
from accounts.guards import home
from accounts.interruptions import for_script, recent, tell
from accounts.page_token import outside_presence, token_exempt
from messages import catalogue


@outside_presence
@never_cache
def logout(request: HttpRequest) -> HttpResponse:
    """「ログアウト」. Only a POST signs out."""
    user: Any = request.user
    if request.method == "POST" and user.is_authenticated:
        presence.leave(request, user)
        auth.logout(request)
    return redirect("top")


@token_exempt
@never_cache
def extend(request: HttpRequest) -> HttpResponse:
    """Stay signed in: as JSON ``{"seconds": …}`` until the end, or back to the page the button was on (`next`)."""
    here, user = presence.of(request), request.user
    if here is None or not user.is_authenticated:
        return tell(request) if recent(request) else redirect("top")
    if request.method == "POST":
        presence.note_move(here)
    if for_script(request):
        return JsonResponse({"seconds": presence.seconds_left(here)})
    return redirect(_back(request) or home(user))


@never_cache
@require_safe
def interrupted(request: HttpRequest) -> HttpResponse:
    """Why the session ended, whether what was typed is saved, and the way back."""
    interruption = recent(request)
    if interruption is None:
        return redirect("top")
    refusal = interruption.refusal
    lines = [catalogue.line(refusal)] if refusal else []
    return render(request, "accounts/interrupted.html", {"interruption": interruption, "problems_lines": lines})


def _back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if safe else ""
