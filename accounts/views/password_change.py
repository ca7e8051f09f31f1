"""パスワード変更 (manual 2.15.5–2.15.7)."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, passwords
from accounts.contacts import email_of
from accounts.fields import Errors, Field, secret
from accounts.guards import signed_in
from accounts.throttle import SlowedError
from messages.summary import at_fields
from messages.text import Text

CURRENT = Text("現在のパスワード", "Current password", "{今|いま}の パスワード")
AGAIN = Text("新しいパスワード（確認）", "New password (confirmation)")
TYPED = ("current", "new", "again")
TEMPLATE = "accounts/password_change.html"


@signed_in
@never_cache
@sensitive_post_parameters(*TYPED)
@require_http_methods(["GET", "HEAD", "POST"])
def password_change(request: HttpRequest) -> HttpResponse:
    """Change the password; leads to 更新完了."""
    user: Any = request.user
    if request.method != "POST":
        return answering.page(request, TEMPLATE, _fields({}), [])
    try:
        problems = passwords.change(user, *(request.POST.get(name, "") for name in TYPED))
    except SlowedError as why:
        return answering.slowed(request, TEMPLATE, _fields({}), why)
    if problems:
        return answering.page(request, TEMPLATE, _fields(at_fields(problems)), problems)
    update_session_auth_hash(request, user)
    return redirect("password-changed")


@signed_in
@never_cache
@require_safe
def password_changed(request: HttpRequest) -> HttpResponse:
    """更新完了."""
    user: Any = request.user
    return render(request, "accounts/updated.html", {"email": email_of(user), "waiting": ""})


def _fields(errors: Errors) -> list[Field]:
    return [
        secret("current", CURRENT, errors, new=False),
        secret("new", passwords.NEW, errors, new=True),
        secret("again", AGAIN, errors, new=True),
    ]
