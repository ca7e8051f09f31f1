"""Error pages: plain words in both languages and a reference number that stands in the log too.

They need no database, no session and no context processor, and show nothing of what was sent.
"""

import logging
import secrets
import sys
import traceback
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.html import format_html

from accounts.interruptions import interrupt
from accounts.models import Presence
from accounts.page_token import keeps_typing
from accounts.presence import End
from config import outages
from messages import catalogue, clock

log = logging.getLogger(__name__)

SYSTEM_ERROR, TOO_LARGE_BULK = "WZBAM098E", "WZBAM144E"
TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_BARE = (
    '<!doctype html><html lang="ja"><meta charset="utf-8"><title>エラー Error</title><h1>エラー Error</h1>'
    '<p>処理できませんでした。<span lang="en">The request could not be processed.</span></p>'
    '<p>お問合せ番号 <span lang="en">Reference</span>: {}</p><p><a href="/">トップページへ戻る</a></p></html>'
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 for more data, fields or files than is taken."""
    if isinstance(exception, TOO_MUCH):
        return _page(request, "too_large", 413, exception, message=None)
    return _page(request, "400", 400, exception)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "403", 403, exception)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "404", 404, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    """500 with WZBAM098E, or 503 while database or disk fail; the log tells the place in the code, never the values."""
    error = sys.exc_info()[1]
    if outages.is_outage(error):
        page = _page(request, "503", 503, error)
        page["Retry-After"] = str(outages.RETRY_SECONDS)
        return page
    return _page(request, "500", 500, error, message=_words(SYSTEM_ERROR))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid CSRF token.

    One of our own pages, left open while its person signed in anew, is treated as a stale page, so that what was
    typed is saved; a form of another site never comes that far.
    """
    try:
        return _rescued(request) or _page(request, "csrf", 403, None)
    except Exception as error:
        return _page(request, "csrf", 403, error)


class AnswerAtOnce:
    """Middleware: who announces more than any file and any page hold is answered 413 before anything is read.

    In bulk entry with WZBAM144E.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        announced = request.META.get("CONTENT_LENGTH") or "0"
        limit = settings.UPLOAD_CUT_MB * 2**20 + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if not announced.isdigit() or int(announced) <= limit:
            return self.get_response(request)
        message = _words(TOO_LARGE_BULK) if request.path.startswith("/bulk/") else None
        return _page(request, "too_large", 413, RequestDataTooBig(), message=message)


class EmptyErrorPages:
    """Middleware: gives the empty answer of a refused method (405) a page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != 405 or not isinstance(response, HttpResponse) or response.content:
            return response
        page = _page(request, "405", 405, None)
        page["Allow"] = response.get("Allow", "")
        return page


def _rescued(request: HttpRequest) -> HttpResponse | None:
    match, user = request.resolver_match, request.user
    own = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    if not own or not user.is_authenticated or match is None or not keeps_typing(match.func):
        return None
    here = Presence.objects.filter(user=user).first()
    return interrupt(request, End.STALE, user, here, match.func, match.args, match.kwargs)


def _page(request: HttpRequest, name: str, status: int, error: BaseException | None, **context: Any) -> HttpResponse:
    reference = _reference()
    level = logging.ERROR if status >= 500 else logging.WARNING
    log.log(level, "Error page %s: %d at %s, %s", reference, status, _view(request), _cause(error))
    try:
        html = render_to_string(f"errors/{name}.html", {"site": settings.SITE, "reference": reference, **context})
    except Exception as broken:
        log.error("Error page %s shown bare: %s", reference, _cause(broken))
        html = format_html(_BARE, reference)
    response = HttpResponse(html, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _reference() -> str:
    """E-20261122-7K2M9QXA: the day in Japan and eight letters nobody mistakes for each other."""
    letters = "".join(secrets.choice("23456789ABCDEFGHJKMNPQRSTUVWXYZ") for _ in range(8))
    return f"E-{clock.today():%Y%m%d}-{letters}"


def _view(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else "no view"


def _cause(error: BaseException | None) -> str:
    if error is None:
        return "no exception"
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].filename}:{frames[-1].lineno} {frames[-1].name}" if frames else ""
    return type(error).__name__ + place


def _words(id: str) -> dict[str, str]:
    """A message in both languages; its id alone when there is no text."""
    try:
        text = catalogue.message(id).text
    except Exception as broken:
        log.error("No text for %s: %s", id, _cause(broken))
        return {"ja": id, "en": id}
    return {"ja": f"{id}：{text.ja}", "en": f"{id}: {text.en}"}
