"""A page that asks for the present password once more before something is done (decision 26)."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from accounts import answering, confirming
from accounts.models import User
from accounts.throttle import SlowedError
from messages.summary import at_fields


def answer(
    request: HttpRequest, user: User, template: str, then: Callable[[], HttpResponse], **context: Any
) -> HttpResponse:
    """The page of `template`, with what is wrong after a try; with the right password, what `then` answers."""
    if request.method != "POST":
        return answering.page(request, template, [confirming.asked({})], [], **context)
    try:
        problems = confirming.confirm(request, user, request.POST.get(confirming.NAME, ""))
        if not problems:
            return then()
    except SlowedError as why:
        return answering.slowed(request, template, [confirming.asked({})], why, **context)
    return answering.page(request, template, [confirming.asked(at_fields(problems))], problems, **context)
