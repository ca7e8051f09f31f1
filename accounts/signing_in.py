"""One try at a login page, the same for every door: what is missing, the lock, the pair, the account."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.debug import sensitive_variables

from accounts import entry, lockout
from accounts.entrances import Entrance
from accounts.models import User
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.templatetags.bilingual import t
from messages.text import Text

WRONG_PAIR = "WZBAM005E"
TOO_MANY_REQUESTS = 429
FIELDS = ("username", "password")
CHECK = Text("入力内容を確認してください。", "Check what you entered.", "もう{一度|いちど} {見|み}てください。")
Question = dict[str, str | int | SafeString | list[str] | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who came in; or why nobody did: lines for the top of the page, texts at the fields by name, the status."""

    user: User | None = None
    lines: tuple[str, ...] = ()
    errors: dict[str, list[str]] = field(default_factory=dict)
    status: int = 200
    retry_after: int = 0

    def page(self, request: HttpRequest, template: str, asked: list[Question], **more: Any) -> HttpResponse:
        """The page with the fields `asked`, its errors and the status."""
        choice = more.get("choice", [])
        context = {"questions": asked, "problems_lines": self.lines, "problem_links": links([*choice, *asked]), **more}
        response = render(request, template, context, status=self.status)
        if self.retry_after:
            response["Retry-After"] = str(self.retry_after)
        return response


@sensitive_variables("password")
def knock(request: HttpRequest, door: Entrance, authentication_id: str, password: str) -> Answer:
    """Try to come in at `door`, in the order of behaviour 1.5. Nobody is signed in by it yet."""
    if missing := left_empty(authentication_id, password):
        return unanswered(missing)
    try:
        user = lockout.attempt(request, authentication_id, password)
        refusal = entry.refusal(user, door, clock.today())
    except lockout.TooManyFailuresError as why:
        return slowed(why)
    except Refusal as failed:
        refusal = failed
    return refused(refusal, WRONG_PAIR) if refusal else Answer(user)


@sensitive_variables()
def left_empty(authentication_id: str, password: str) -> list[Problem]:
    """WZBAM001E for each of the two fields without an answer; a blank is none."""
    typed = zip(FIELDS, (authentication_id, password), strict=True)
    return [Problem(name, Refusal("WZBAM001E")) for name, text in typed if not text.strip()]


def unanswered(missing: list[Problem]) -> Answer:
    """Nothing was tried: something was not answered."""
    return Answer(lines=tuple(page_lines(missing)), errors=at_fields(missing))


def refused(refusal: Refusal, wrong_pair: str) -> Answer:
    """What came of a try; `wrong_pair`, a message id, marks both fields, so as not to tell which half was wrong."""
    errors = {name: [str(CHECK)] for name in FIELDS} if refusal.id == wrong_pair else {}
    status = TOO_MANY_REQUESTS if refusal.id == lockout.LOCKED else 200
    return Answer(lines=tuple(page_lines([Problem("", refusal)])), errors=errors, status=status)


def slowed(why: lockout.TooManyFailuresError) -> Answer:
    """Nothing was tried: too many failures came from this network."""
    return Answer(lines=(str(why.words),), status=TOO_MANY_REQUESTS, retry_after=why.seconds)


def questions(typed_id: str, errors: dict[str, list[str]]) -> list[Question]:
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
            "value": typed_id[:256],
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


def links(asked: list[Question]) -> list[dict[str, str]]:
    """From the red block to each field in error."""
    return [{"href": f"#{q['id']}", "label": str(q["label"])} for q in asked if q["error"]]
