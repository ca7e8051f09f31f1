"""パスワード再設定: 利用者情報確認 and its completion (manual 2.16)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import answering, entrances, entry, keeping, passwords
from accounts.fields import Errors, Field, field
from accounts.network import client_ip
from accounts.page_token import outside_presence
from accounts.throttle import SlowedError
from messages.refusal import Problem, Refusal
from messages.summary import at_fields
from messages.text import Text

TOLD = "reset-told"
TEMPLATE = "accounts/forgotten.html"
ID = Text("認証ID", "Authentication ID", "{認証|にんしょう}ID")
EMAIL = Text("メールアドレス", "E-mail address")


@outside_presence
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest, entrance: str) -> HttpResponse:
    """Ask for the reset mail with 認証ID and メールアドレス (WZBAM168E)."""
    door = entrances.door(entrance)
    if request.method != "POST":
        return answering.page(request, TEMPLATE, _fields(request, {}), [], entrance=door)
    typed = {name: request.POST.get(name, "").strip() for name in ("authentication_id", "email")}
    problems = [Problem(name, Refusal("WZBAM001E")) for name, text in typed.items() if not text]
    try:
        problems = problems or _send(request, **typed)
    except SlowedError as why:
        return answering.slowed(request, TEMPLATE, _fields(request, {}), why, entrance=door)
    if not problems:
        keeping.keep(request, TOLD, typed["email"])
        return redirect(reverse("password-forgotten-sent", args=[door.slug]))
    fields = _fields(request, at_fields(problems))
    return answering.page(request, TEMPLATE, fields, problems, entrance=door)


@outside_presence
@never_cache
@require_safe
def sent(request: HttpRequest, entrance: str) -> HttpResponse:
    """利用者情報確認完了: where the mail goes."""
    door, email = entrances.door(entrance), keeping.kept(request, TOLD)
    if not email:
        return redirect(reverse("password-forgotten", args=[door.slug]))
    return render(request, "accounts/forgotten_sent.html", {"entrance": door, "email": email})


def _send(request: HttpRequest, authentication_id: str, email: str) -> list[Problem]:
    try:
        user = passwords.owner_of_pair(authentication_id, email, client_ip(request))
    except Refusal as refusal:
        return [Problem("authentication_id", refusal), Problem("email", refusal)]
    refused = entry.stopped(user)
    if refused:
        return [Problem("", refused)]
    passwords.send_link(user, get_language() or "ja")
    return []


def _fields(request: HttpRequest, errors: Errors) -> list[Field]:
    return [
        field(
            "authentication_id",
            ID,
            errors,
            hint=Text("半角英数字記号, 6文字以上20文字以内", "6 to 20 half-width letters, digits and symbols"),
            example="123456789012",
            value=request.POST.get("authentication_id", "")[:256],
            autocomplete="username",
        ),
        field(
            "email",
            EMAIL,
            errors,
            hint=Text("半角英数字記号, 60文字以内", "At most 60 half-width letters, digits and symbols"),
            example="abc@xyz.co.jp",
            value=request.POST.get("email", "")[:256],
            autocomplete="email",
        ),
    ]
