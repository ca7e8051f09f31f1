"""Every request has an id: it stands in each line of the log and in the answer, so that one leads to the other."""

import logging
import re
import secrets
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from config import metrics
from messages.trace import current

log = logging.getLogger("config.access")
_OURS = re.compile(r"[0-9a-f]{16,64}")


class RequestIds:
    """Middleware, outermost: names the request, counts it, and logs view, method, status and time; never an address.

    The id of a trusted proxy is kept (`TRUSTED_PROXIES`, header X-Request-ID); anybody else's is replaced.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        mark = current.set(_id(request))
        began = time.perf_counter()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = current.get()
            _tell(request, response, time.perf_counter() - began)
            return response
        finally:
            current.reset(mark)


def _id(request: HttpRequest) -> str:
    given = request.headers.get("X-Request-ID", "").replace("-", "").lower()
    trusted = settings.TRUSTED_PROXIES and _OURS.fullmatch(given)
    return given if trusted else secrets.token_hex(8)


def _tell(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    match = request.resolver_match
    view = (match.view_name or match.route or "unnamed") if match else "none"
    method = request.method if request.method in {"GET", "HEAD", "POST"} else "other"
    metrics.observe(view, method, response.status_code, seconds)
    facts = {"view": view, "method": method, "status": response.status_code, "ms": round(seconds * 1000, 1)}
    log.info("%s %s", method, view, extra=facts)
