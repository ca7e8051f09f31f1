"""The real addresses and some that misbehave or keep what is typed."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path

from accounts.page_token import rescued_by
from config import urls

SECRET = "AB12345678CD"
typed: list[str] = []


def breaks(request: HttpRequest) -> HttpResponse:
    raise ValueError(f"no such card: {SECRET}")


def refuses(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied(SECRET)


def dislikes(request: HttpRequest) -> HttpResponse:
    raise BadRequest(SECRET)


def save(request: HttpRequest) -> str:
    typed.append(request.POST["name"])
    return "/keeps/"


@rescued_by(save)
def keeps(request: HttpRequest) -> HttpResponse:
    return HttpResponse("page")


urlpatterns = [
    path("breaks/", breaks, name="breaks"),
    path("refuses/", refuses),
    path("dislikes/", dislikes),
    path("keeps/", keeps),
    *urls.urlpatterns,
]
handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
