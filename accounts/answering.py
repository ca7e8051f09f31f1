"""Answering with a page of fields: what is wrong on top and at the fields."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.fields import Field, links
from accounts.throttle import SlowedError
from messages.refusal import Problem
from messages.summary import page_lines

TOO_MANY_REQUESTS = 429


def page(
    request: HttpRequest, template: str, fields: Sequence[Field], problems: Sequence[Problem], **more: Any
) -> HttpResponse:
    """The page with its fields and the problems' lines."""
    context = {"fields": fields, "problems_lines": page_lines(problems), "problem_links": links(fields), **more}
    return render(request, template, context)


def slowed(request: HttpRequest, template: str, fields: Sequence[Field], why: SlowedError, **more: Any) -> HttpResponse:
    """The page saying that this was tried too often."""
    context = {"fields": fields, "problems_lines": [str(why.words)], "problem_links": [], **more}
    response = render(request, template, context, status=TOO_MANY_REQUESTS)
    response["Retry-After"] = str(why.seconds)
    return response
