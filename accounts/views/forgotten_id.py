"""認証IDを忘れた場合: the same answer whether the mail address is registered or not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, forgotten_ids, keeping
from accounts.account_questions import EMAIL
from accounts.entrances import door
from accounts.network import client_ip
from accounts.page_token import outside_presence
from accounts.sheets import Sheet
from accounts.throttle import SlowedError
from messages.summary import at_fields

ASKED = Sheet("forgotten-id", (EMAIL,))
TEMPLATE = "accounts/forgotten_id.html"


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten_id(request: HttpRequest, entrance: str) -> HttpResponse:
    """Ask for the mail with the 認証ID."""
    here = door(entrance)
    typed = ASKED.read(request)
    clean, problems = ASKED.check(typed) if request.method == "POST" else ({}, [])
    fields = ASKED.fields(typed, at_fields(problems))
    if request.method != "POST" or problems:
        return answering.page(request, TEMPLATE, fields, problems, entrance=here)
    try:
        forgotten_ids.ask(clean["email"], client_ip(request), get_language() or "ja")
    except SlowedError as why:
        return answering.slowed(request, TEMPLATE, fields, why, entrance=here)
    keeping.keep(request, ASKED.name, clean["email"])
    return redirect("id-forgotten-sent", here.slug)


@outside_presence
@never_cache
@require_safe
def sent(request: HttpRequest, entrance: str) -> HttpResponse:
    """Where the mail goes, if anybody registered with it."""
    here, email = door(entrance), keeping.kept(request, ASKED.name)
    if not email:
        return redirect(reverse("id-forgotten", args=[here.slug]))
    return render(request, "accounts/forgotten_id_sent.html", {"entrance": here, "email": email})
