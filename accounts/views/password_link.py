"""パスワード登録 and パスワード再設定, from the link in the mail (manual 2.16). Only the POST sets anything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, links, passwords
from accounts.entrances import STAFF, entrance_of
from accounts.fields import Errors, Field, secret
from accounts.links import Purpose
from accounts.models import AccountState
from accounts.page_token import outside_presence
from messages.refusal import Problem
from messages.summary import at_fields
from messages.text import Text

AGAIN = Text("パスワード（再入力）", "Password (enter again)")
DOOR = "password-door"


@outside_presence
@never_cache
@sensitive_post_parameters("new", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def password_link(request: HttpRequest, token: str) -> HttpResponse:
    """Register or reset the password of the account the link belongs to."""
    user = links.owner(Purpose.PASSWORD, token)
    if user is None:
        return render(request, "accounts/void_link.html", status=410)
    first = user.state == AccountState.ISSUED
    problems: list[Problem] = []
    if request.method == "POST":
        user, problems = passwords.set_by_link(token, request.POST.get("new", ""), request.POST.get("again", ""))
        if user is None:
            return render(request, "accounts/void_link.html", status=410)
        if not problems:
            request.session[DOOR] = entrance_of(user).slug
            return redirect("password-set")
    fields = _fields(at_fields(problems))
    return answering.page(request, "accounts/password_link.html", fields, problems, first=first)


@outside_presence
@never_cache
@require_safe
def password_set(request: HttpRequest) -> HttpResponse:
    """完了, with the way to the login page."""
    door = request.session.get(DOOR)
    if not door:
        return redirect("top")
    login = reverse("admin:login") if door == STAFF.slug else reverse("login", args=[door])
    return render(request, "accounts/password_set.html", {"login_url": login})


def _fields(errors: Errors) -> list[Field]:
    return [secret("new", passwords.PASSWORD, errors, new=True), secret("again", AGAIN, errors, new=True)]
