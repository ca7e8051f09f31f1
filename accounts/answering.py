"""Answering with a page of fields: what is wrong on top and at the fields."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.fields import Field, links
from accounts.throttle import SlowedError
from messages.refusal import Problem
from messages.summary import page_lines
from messages.text import Text

TOO_MANY_REQUESTS = 429
WAIT = Text(
    "短い時間に何度も送信されたため、しばらく受け付けられません。1時間ほど待ってから、もう一度お試しください。",
    "This was sent too many times in a short while. Wait about an hour and try again.",
    "{何度|なんど}も {送|おく}ったので、{今|いま}は {使|つか}えません。1{時間|じかん}ぐらい {待|ま}ってください。",
)


def page(
    request: HttpRequest, template: str, fields: Sequence[Field], problems: Sequence[Problem], **more: Any
) -> HttpResponse:
    """The page with its fields and the problems' lines."""
    context = {"fields": fields, "problems_lines": page_lines(problems), "problem_links": links(fields), **more}
    return render(request, template, context)


def slowed(request: HttpRequest, template: str, fields: Sequence[Field], why: SlowedError, **more: Any) -> HttpResponse:
    """The page saying that this was tried too often."""
    context = {"fields": fields, "problems_lines": [str(WAIT)], "problem_links": [], **more}
    response = render(request, template, context, status=TOO_MANY_REQUESTS)
    response["Retry-After"] = str(why.seconds)
    return response
