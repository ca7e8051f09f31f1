"""A refusal of a list button on its way to the list that shows it: POST, redirect, GET."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from messages.refusal import Refusal, packed, unpacked

KEY = "list_refusal"


def back_to_list(request: HttpRequest, refusal: Refusal, *, choice: str = "", page: str = "") -> HttpResponse:
    """Go to the list, which shows `refusal` and keeps `choice` selected."""
    keep(request, refusal, choice)
    query = f"?page={page}" if page.isascii() and page.isdigit() else ""
    return redirect(reverse("application-list") + query + "#errors")


def keep(request: HttpRequest, refusal: Refusal, choice: str = "") -> None:
    """Let the next page of the list show `refusal`."""
    request.session[KEY] = {**packed(refusal), "choice": choice}


def take(request: HttpRequest) -> tuple[Refusal | None, str]:
    """The refusal waiting to be shown, once, and the choice it was about."""
    kept = request.session.pop(KEY, None)
    if not kept:
        return None, ""
    return unpacked(kept), kept["choice"]
