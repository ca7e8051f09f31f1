"""What the header of every page says about the person who is signed in."""

from typing import Any

from django.http import HttpRequest


def person(request: HttpRequest) -> dict[str, Any]:
    """`person`: None, or `name`, `previous_login` (None at the first login) and `is_staff`."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"person": None}
    shown = {"name": user.get_full_name(), "previous_login": user.previous_login, "is_staff": user.is_staff}
    return {"person": shown}
