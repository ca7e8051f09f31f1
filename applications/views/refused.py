"""A refusal of a list button on its way to the list that shows it: POST, redirect, GET."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from messages.refusal import Parameter, Refusal
from messages.text import Text

KEY = "list_refusal"


def back_to_list(request: HttpRequest, refusal: Refusal, *, choice: str = "", page: str = "") -> HttpResponse:
    """Go to the list, which shows `refusal` and keeps `choice` selected."""
    params = {name: _plain(value) for name, value in refusal.params.items()}
    request.session[KEY] = {"id": refusal.id, "params": params, "choice": choice}
    query = f"?page={page}" if page.isascii() and page.isdigit() else ""
    return redirect(reverse("application-list") + query + "#errors")


def take(request: HttpRequest) -> tuple[Refusal | None, str]:
    """The refusal waiting to be shown, once, and the choice it was about."""
    kept = request.session.pop(KEY, None)
    if not kept:
        return None, ""
    return Refusal(kept["id"], **{name: _rich(value) for name, value in kept["params"].items()}), kept["choice"]


def _plain(value: Parameter) -> Any:
    return [value.ja, value.en] if isinstance(value, Text) else value


def _rich(value: Any) -> Parameter:
    return Text(*value) if isinstance(value, list) else value
