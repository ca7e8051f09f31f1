"""What a view says about itself: whether its forms carry the page token, keep typing, count as a move (decision 1)."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import Http404, HttpRequest

View = TypeVar("View", bound=Callable[..., Any])
Rescue = Callable[..., str | None]

FIELD = "page_token"
_EXEMPT, _RESCUE, _NOT_A_MOVE, _OUTSIDE = "token_exempt", "rescue", "not_a_move", "outside_presence"
_BESIDE = "beside"


def token_exempt(view: View) -> View:
    """Mark a view whose POST needs no page token; only those that decision 1 lists."""
    setattr(view, _EXEMPT, True)
    return view


def rescued_by(rescue: Rescue, *, beside: Rescue | None = None) -> Callable[[View], View]:
    """Mark a page where people type: ``rescue(request, *args, **kwargs)`` saves what was typed before a sign-out.

    It gets the view's arguments and returns the address to come back to, or None; `Http404` says there is nothing to
    save. Such a page is also the one offered again after the next login. `beside` takes its place for a stale page of
    somebody who stays signed in (``STALE_PAGE=explain``): it keeps what was typed beside what is stored.
    """

    def mark(view: View) -> View:
        setattr(view, _RESCUE, rescue)
        setattr(view, _BESIDE, beside or rescue)
        return view

    return mark


def not_a_move(view: View) -> View:
    """Mark a view that scripts poll: it does not keep a session awake."""
    setattr(view, _NOT_A_MOVE, True)
    return view


def outside_presence(view: View) -> View:
    """Mark a view that works in any session, ended ones too: login, logout, language."""
    setattr(view, _OUTSIDE, True)
    return view


def is_outside(view: Callable[..., Any]) -> bool:
    return getattr(view, _OUTSIDE, False)


def is_exempt(view: Callable[..., Any]) -> bool:
    return getattr(view, _EXEMPT, False)


def is_move(view: Callable[..., Any]) -> bool:
    return not getattr(view, _NOT_A_MOVE, False)


def keeps_typing(view: Callable[..., Any]) -> bool:
    return hasattr(view, _RESCUE)


def rescue(request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any, *, beside: bool = False) -> str:
    """Save what was typed into `view`'s page; the address to come back to, "" when nothing was saved.

    `beside`: without touching what is stored, where the view can.
    """
    function: Rescue | None = getattr(view, _BESIDE if beside else _RESCUE, None)
    if request.method != "POST" or function is None:
        return ""
    try:
        return function(request, *args, **kwargs) or ""
    except Http404:
        return ""
