"""Maintenance: told in advance, then everything can be read and nothing changed (`manage.py maintenance`).

The state is a file in `DATA_DIR`, which all web processes share: it is there while the database is not, and a
`restore` does not undo it.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from accounts.page_token import keeps_typing
from messages import clock
from messages.gauges import register
from messages.text import Text

FILE = "maintenance.json"
RETRY_SECONDS = 600
SAFE = ("GET", "HEAD", "OPTIONS")
OPEN = {
    "login",
    "login-password",
    "logout",
    "set-language",
    "session-extend",
    "staff-code",
    "admin:login",
    "admin:logout",
    "application-search",
}
"""What is needed to read: coming in, going out, staying, another language, the search."""


@dataclass(frozen=True, slots=True)
class Maintenance:
    """From `begins` on nothing can be changed; `ends` is what people are told, if anything."""

    begins: datetime
    ends: datetime | None
    notice: Text

    @property
    def on(self) -> bool:
        return self.begins <= clock.now()


def state() -> Maintenance | None:
    """What is announced or in force; None in normal times."""
    try:
        kept = json.loads(_path().read_text())
    except FileNotFoundError:
        return None
    ends = datetime.fromisoformat(kept["ends"]) if kept["ends"] else None
    return Maintenance(datetime.fromisoformat(kept["begins"]), ends, Text(*kept["notice"]))


def announce(maintenance: Maintenance) -> None:
    """Every web process knows it from its next request on."""
    ends = maintenance.ends.isoformat() if maintenance.ends else ""
    notice = [maintenance.notice.ja, maintenance.notice.en]
    kept = {"begins": maintenance.begins.isoformat(), "ends": ends, "notice": notice}
    partial = _path().with_suffix(f".{os.getpid()}")
    partial.write_text(json.dumps(kept, ensure_ascii=False))
    partial.replace(_path())


def end() -> None:
    """Back to normal; it may have been so already."""
    _path().unlink(missing_ok=True)


class ReadOnly:
    """Middleware, before presence: the page token of a refused page stays good, so that it can be sent again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        if request.method in SAFE or (match and match.view_name in OPEN):
            return None
        now = state()
        if now is None or not now.on:
            return None
        fields = list(_typed(request)) if keeps_typing(view) else []
        context = {"site": settings.SITE, "maintenance": now, "fields": fields, "path": request.path}
        context["csrf_token"] = get_token(request)
        response = HttpResponse(render_to_string("errors/maintenance.html", context), status=503)
        response["Retry-After"] = str(RETRY_SECONDS)
        response["Cache-Control"] = "no-store"
        return response


@register("residence_maintenance", "1 while nothing can be changed")
def gauge() -> Mapping[str, float]:
    now = state()
    return {"": float(bool(now and now.on))}


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """What was typed, to be sent again from the answer; never a password."""
    for name, values in request.POST.lists():
        if "password" not in name and name != "csrfmiddlewaretoken":
            yield from ((name, value) for value in values)


def _path() -> Path:
    return Path(settings.DATA_DIR) / FILE
