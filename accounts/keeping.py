"""What is kept for a person between two pages: sealed, in their session."""

from typing import Any

from django.http import HttpRequest

from messages import crypto


def keep(request: HttpRequest, name: str, value: Any) -> None:
    """Keep any JSON value under `name` until the session ends."""
    request.session[f"kept-{name}"] = crypto.seal(value)


def kept(request: HttpRequest, name: str) -> Any:
    """What was kept under `name`; None when nothing was."""
    return crypto.unseal(request.session.get(f"kept-{name}", ""))


def drop(request: HttpRequest, name: str) -> None:
    request.session.pop(f"kept-{name}", None)
