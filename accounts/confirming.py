"""The present password once more, from somebody who is signed in, before what their login rests on is changed."""

from django.http import HttpRequest
from django.views.decorators.debug import sensitive_variables

from accounts import lockout
from accounts.fields import Errors, Field, field
from accounts.models import User
from messages.refusal import Problem, Refusal
from messages.text import Text

NAME = "current"
CURRENT = Text("現在のパスワード", "Current password", "{今|いま}の パスワード")


@sensitive_variables("password")
def confirm(request: HttpRequest, user: User, password: str) -> list[Problem]:
    """What is wrong with `password`; [] when it is the one of `user`. Counted and locked like a login.

    Raises `lockout.TooManyFailuresError`.
    """
    if not password:
        return [Problem(NAME, Refusal("WZBAM001E"))]
    try:
        lockout.attempt(request, user.authentication_id, password)
    except Refusal as refused:
        return [Problem("", refused) if refused.id == lockout.LOCKED else Problem(NAME, Refusal("WZBAM154E"))]
    lockout.unlock(user.authentication_id)
    return []


def asked(errors: Errors) -> Field:
    """The field; what was typed into it is never sent back."""
    return field(NAME, CURRENT, errors, type="password", autocomplete="current-password")
