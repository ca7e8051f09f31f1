"""サイトマップ: every page that has a link of its own and is open to who is asking (WCAG 2.4.5)."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.models import User
from applications import places


@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """The staff find the lists of their own site on it."""
    user = request.user if isinstance(request.user, User) else None
    desk = admin.site.get_app_list(request) if user and user.is_staff else []
    return render(request, "applications/site_map.html", {"regions": places.open_to(user), "desk": desk})
