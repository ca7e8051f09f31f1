"""トップページ (manual 2.1)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.entrances import PUBLIC
from accounts.registrations import REGISTRATIONS
from messages import notices

NEWEST = 10


@require_safe
def top(request: HttpRequest) -> HttpResponse:
    """Notices, the three entrances, registration and who may register."""
    context = {"notices": notices.current()[:NEWEST], "entrances": PUBLIC, "registrations": REGISTRATIONS}
    return render(request, "accounts/top.html", context)
