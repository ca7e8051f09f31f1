"""ログインページ (manual 2.2): one for each public entrance."""

from typing import Any

from django.contrib import auth
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from accounts import entry, lockout
from accounts.entrances import Entrance, public_entrance
from accounts.guards import home
from accounts.page_token import outside_presence
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.templatetags.bilingual import t

FIELDS = ("username", "password")
LOCKED = "WZBAM153E"
TOO_MANY_REQUESTS = 429


@outside_presence
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def login(request: HttpRequest, entrance: str) -> HttpResponseBase:
    """Sign in with 認証ID and パスワード; leads to the menu. Who is signed in already is sent there."""
    door = public_entrance(entrance)
    if door is None:
        raise Http404
    if request.method == "POST":
        return _sign_in(request, door)
    if request.user.is_authenticated:
        return redirect(home(request.user))
    return _page(request, door)


def locked(request: HttpRequest, response: HttpResponse, credentials: object = None) -> HttpResponse:
    """Called by axes with the page that already says so; only its status is missing."""
    response.status_code = TOO_MANY_REQUESTS
    return response


@sensitive_variables("password")
def _sign_in(request: HttpRequest, door: Entrance) -> HttpResponse:
    authentication_id, password = (request.POST.get(name, "") for name in FIELDS)
    missing = [Problem(name, Refusal("WZBAM001E")) for name in FIELDS if not request.POST.get(name, "").strip()]
    if missing:
        return _page(request, door, missing)
    try:
        user = lockout.attempt(request, authentication_id, password)
    except lockout.TooManyFailuresError:
        return _page(request, door, slowed=True)
    except Refusal as failed:
        return _page(request, door, _at(failed))
    refusal = entry.refusal(user, door, clock.today())
    if refusal:
        return _page(request, door, [Problem("", refusal)])
    request.session.flush()
    auth.login(request, user)
    return redirect("menu")


def _at(refusal: Refusal) -> list[Problem]:
    """A wrong pair stands at both fields, so as not to tell which half was wrong."""
    return [Problem("", refusal)] if refusal.id == LOCKED else [Problem(name, refusal) for name in FIELDS]


def _questions(request: HttpRequest, errors: dict[str, list[str]]) -> list[dict[str, Any]]:
    """The two fields as the question templates want them; a password is never sent back."""
    return [
        {
            "id": "username",
            "name": "username",
            "label": t("認証ID", "Authentication ID", "{認証|にんしょう}ID"),
            "hint": t(
                "認証IDを入力してください。",
                "Enter your authentication ID.",
                "{認証|にんしょう}IDを {書|か}いてください。",
            ),
            "value": request.POST.get("username", "")[:256],
            "error": errors.get("username"),
            "autocomplete": "username",
            "maxlength": 256,
        },
        {
            "id": "password",
            "name": "password",
            "type": "password",
            "label": t("パスワード", "Password"),
            "hint": t("パスワードを入力してください。", "Enter your password.", "パスワードを {書|か}いてください。"),
            "value": "",
            "error": errors.get("password"),
            "autocomplete": "current-password",
        },
    ]


def _page(
    request: HttpRequest, door: Entrance, problems: list[Problem] | None = None, *, slowed: bool = False
) -> HttpResponse:
    problems = problems or []
    questions = _questions(request, at_fields(problems))
    context = {
        "entrance": door,
        "problems_lines": page_lines(problems),
        "problem_links": [{"href": f"#{q['id']}", "label": q["label"]} for q in questions if q["error"]],
        "questions": questions,
        "slowed": slowed,
    }
    is_locked = any(problem.refusal.id == LOCKED for problem in problems)
    response = render(request, "accounts/login.html", context, status=TOO_MANY_REQUESTS if is_locked or slowed else 200)
    if slowed:
        response["Retry-After"] = str(int(lockout.SLOWED_FOR.total_seconds()))
    return response
