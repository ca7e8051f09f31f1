"""「ログインの記録」: the reader's own logins, and ending every other session, with the password (decision 26)."""

from typing import Any

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts import activity as records
from accounts import confirming, presence
from accounts.guards import signed_in
from accounts.views import password_again
from messages.text import Text

TEMPLATE = "accounts/activity.html"
ENDED = Text(
    "この画面のほかは、すべて終了しました。",
    "Everything but this window has been signed out.",
    "この {画面|がめん}の ほかは、{全部|ぜんぶ} {終|お}わりました。",
)


@signed_in
@never_cache
@sensitive_post_parameters(confirming.NAME)
@require_http_methods(["GET", "HEAD", "POST"])
def activity(request: HttpRequest) -> HttpResponse:
    """When, from where and with what this account was used."""
    return _answer(request, "activity")


@never_cache
@sensitive_post_parameters(confirming.NAME)
@require_http_methods(["GET", "HEAD", "POST"])
def staff_activity(request: HttpRequest) -> HttpResponse:
    """The same for staff, who have no profile."""
    user: Any = request.user
    if not user.is_authenticated:
        return redirect("top")
    return _answer(request, "staff-activity") if user.is_staff else redirect("activity")


def _answer(request: HttpRequest, here: str) -> HttpResponse:
    user: Any = request.user
    session = presence.of(request)
    if session is None:
        return redirect("top")

    def end_the_others() -> HttpResponse:
        presence.end_others(request, session)
        notes.success(request, str(ENDED))
        return redirect(here)

    return password_again.answer(
        request, user, TEMPLATE, end_the_others, logins=records.recent_logins(user), session=session
    )
