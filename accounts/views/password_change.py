"""パスワード変更 (manual 2.15.5–2.15.7)."""

from typing import Any

from django.contrib import messages as notes
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, confirming, passwords
from accounts.contacts import email_of
from accounts.fields import Errors, Field, secret
from accounts.guards import home, signed_in
from accounts.throttle import SlowedError
from messages.summary import at_fields
from messages.text import Text

AGAIN = Text("新しいパスワード（確認）", "New password (confirmation)")
CHANGED = Text("パスワードを変更しました。", "Your password has been changed.")
TYPED = (confirming.NAME, "new", "again")
TEMPLATE = "accounts/password_change.html"


@signed_in
@never_cache
@sensitive_post_parameters(*TYPED)
@require_http_methods(["GET", "HEAD", "POST"])
def password_change(request: HttpRequest) -> HttpResponse:
    """Change the password; leads to 更新完了."""
    return _change(request) or redirect("password-changed")


@never_cache
@sensitive_post_parameters(*TYPED)
@require_http_methods(["GET", "HEAD", "POST"])
def staff_password(request: HttpRequest) -> HttpResponse:
    """The same for staff, who have no profile; leads back to their site."""
    user: Any = request.user
    if not user.is_authenticated:
        return redirect("top")
    if not user.is_staff:
        return redirect("password-change")
    answer = _change(request)
    if answer is None:
        notes.success(request, str(CHANGED))
    return answer or redirect(home(user))


@signed_in
@never_cache
@require_safe
def password_changed(request: HttpRequest) -> HttpResponse:
    """更新完了."""
    user: Any = request.user
    return render(request, "accounts/updated.html", {"email": email_of(user), "waiting": ""})


def _change(request: HttpRequest) -> HttpResponse | None:
    """The page, with what is wrong; None when the password has been changed."""
    user: Any = request.user
    if request.method != "POST":
        return answering.page(request, TEMPLATE, _fields({}), [])
    try:
        problems = passwords.change(request, user, *(request.POST.get(name, "") for name in TYPED))
    except SlowedError as why:
        return answering.slowed(request, TEMPLATE, _fields({}), why)
    if problems:
        return answering.page(request, TEMPLATE, _fields(at_fields(problems)), problems)
    update_session_auth_hash(request, user)
    return None


def _fields(errors: Errors) -> list[Field]:
    return [
        secret(confirming.NAME, confirming.CURRENT, errors, new=False),
        secret("new", passwords.NEW, errors, new=True),
        secret("again", AGAIN, errors, new=True),
    ]
