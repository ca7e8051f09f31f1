"""Headers that no library here sets."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

UNUSED = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


class MoreHeaders:
    """Middleware: the browser lends none of its devices to a page of ours, or to what a page might be made to load."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response["Permissions-Policy"] = UNUSED
        return response
