"""「ログインの記録」: the reader's own logins."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts import activity as records
from accounts.guards import signed_in


@signed_in
@never_cache
@require_safe
def activity(request: HttpRequest) -> HttpResponse:
    """When, from where and with what this account was used."""
    user: Any = request.user
    return render(request, "accounts/activity.html", {"logins": records.recent_logins(user)})
