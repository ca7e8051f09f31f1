"""Sessions that end by themselves: what was typed is saved, the person is told why and shown the way back."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.conf import settings
from django.contrib import auth
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse

from accounts import page_token
from accounts.entrances import STAFF, entrance_of
from accounts.entry import stopped
from accounts.models import Presence, User
from accounts.presence import End
from messages.refusal import Refusal

_KEY = "interruption"


@dataclass(frozen=True, slots=True)
class Interruption:
    """What the page 「操作が中断されました」 says; it travels in the session.

    `entrance` is the word of the door to come back by, `back` the page to go on with where nobody was signed out.
    """

    why: str
    entrance: str
    message: str = ""
    saved: bool = False
    back: str = ""

    @property
    def refusal(self) -> Refusal | None:
        return Refusal(self.message) if self.message else None

    @property
    def login_url(self) -> str:
        return reverse("admin:login") if self.entrance == STAFF.slug else reverse("login", args=[self.entrance])


def recent(request: HttpRequest) -> Interruption | None:
    """The last interruption of this browser; None when there was none."""
    stored = request.session.get(_KEY)
    return Interruption(**stored) if stored else None


def interrupt(
    request: HttpRequest, why: End, user: User, here: Presence | None, view: Callable[..., Any], args: Any, kwargs: Any
) -> HttpResponse:
    """Save what was typed, end the session, and lead to the page that explains.

    A stale page under ``STALE_PAGE=explain`` is explained without a sign-out.
    """
    signs_out = why != End.STALE or settings.STALE_PAGE != "explain"
    rescued = page_token.rescue(request, view, args, kwargs, beside=not signs_out)
    message = _message(why, user)
    entrance = entrance_of(user).slug
    if signs_out:
        _offer_after_login(user, here, why, rescued)
        auth.logout(request)
    told = Interruption(str(why), entrance, message, bool(rescued), "" if signs_out else rescued)
    request.session[_KEY] = asdict(told)
    return tell(request)


def tell(request: HttpRequest) -> HttpResponse:
    """The way to the page that explains: a redirect, or 401 with its address for a script."""
    address = reverse("interrupted")
    return JsonResponse({"ended": address}, status=401) if for_script(request) else redirect(address)


def for_script(request: HttpRequest) -> bool:
    """Whether a script asks, which cannot show a page."""
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return True
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def _message(why: End, user: User) -> str:
    if why in (End.NEWER, End.STALE):
        return "WZBAM099E"
    refusal = stopped(user) if why == End.STOPPED else None
    return refusal.id if refusal else ""


def _offer_after_login(user: User, here: Presence | None, why: End, rescued: str) -> None:
    """The older of two sessions offers only what it saved itself: the place belongs to the newer one."""
    place = here.place if here and why != End.NEWER else ""
    offer = rescued or place
    if offer:
        Presence.objects.filter(user=user).update(resume_url=offer)
    if why != End.NEWER:
        Presence.objects.filter(user=user).update(mark="", place="")
