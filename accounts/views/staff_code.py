"""The one-time code of staff, after the password."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import second_factor
from accounts.fields import field, links
from messages import qr
from messages.text import Text

CODE = Text("確認コード", "One-time code")
WRONG = Text(
    "確認コードが正しくありません。新しいコードが表示されるのを待って、入力してください。",
    "This code is not right. Wait for the next one and enter it.",
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def staff_code(request: HttpRequest) -> HttpResponse:
    """Ask for the code; the first time, show the key for the app."""
    user: Any = request.user
    if not user.is_authenticated:
        return redirect("top")
    if not second_factor.is_needed(user):
        return redirect("admin:index" if user.is_staff else "menu")
    device = second_factor.device_of(user)
    wrong = request.method == "POST"
    if wrong and second_factor.give(request, device, request.POST.get("code", "")):
        return redirect("admin:index")
    errors = {"code": [str(WRONG)]} if wrong else {}
    asked = [field("code", CODE, errors, inputmode="numeric", autocomplete="one-time-code", maxlength=6)]
    context = {
        "fields": asked,
        "secret": "" if device.confirmed else second_factor.secret_of(device),
        "problems_lines": [str(WRONG)] if wrong else [],
        "problem_links": links(asked),
    }
    return render(request, "accounts/staff_code.html", context)


@never_cache
@require_safe
def qr_code(request: HttpRequest) -> HttpResponse:
    """The key as a QR code, in the same sessions and as long as the page shows it as text."""
    user: Any = request.user
    if not user.is_authenticated or not second_factor.is_needed(user):
        raise Http404
    device = second_factor.device_of(user)
    if device.confirmed:
        raise Http404
    return HttpResponse(qr.svg(second_factor.to_scan(device)), content_type="image/svg+xml")
