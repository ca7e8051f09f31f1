"""Who is here: one session a person, ended by a newer one, by rest or by the clock (manual 1.3, decisions 1–2)."""

import secrets
from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.http import HttpRequest

from accounts.entry import stopped
from accounts.models import Presence, User
from messages import clock

MARK = "presence"
SEEN_EVERY = timedelta(seconds=2)
IDLE_AT_THE_END = timedelta(hours=1)  # the session outlives its end a little, so that the end can be explained


class End(StrEnum):
    """Why a session ends without its person asking for it."""

    NEWER = "newer"
    IDLE = "idle"
    CAP = "cap"
    STOPPED = "stopped"
    STALE = "stale"


def secret() -> str:
    """43 letters nobody can guess."""
    return secrets.token_urlsafe(32)


def begin(request: HttpRequest, user: User) -> None:
    """Make the session of `request` the one that counts for `user`, and note the login before this one."""
    now, mark = clock.now(), secret()
    Presence.objects.update_or_create(
        user=user,
        defaults={
            "mark": mark,
            "started_at": now,
            "seen_at": now,
            "page_token": secret(),
            "consumed_token": "",
            "consumed_form": "",
            "outcome": "",
            "answer": "",
            "place": "",
        },
    )
    request.session[MARK] = mark
    request.session.set_expiry(int((timedelta(hours=settings.SESSION_MAX_HOURS) + IDLE_AT_THE_END).total_seconds()))
    user.previous_login, user.last_login = user.last_login, now
    user.save(update_fields=["previous_login", "last_login"])


def leave(request: HttpRequest, user: User) -> None:
    """A sign-out somebody asked for: nothing is left to go on with. An older session leaves the newer one alone."""
    own = Presence.objects.filter(user=user, mark=request.session.get(MARK, ""))
    own.update(mark="", place="", resume_url="")


def end_others(request: HttpRequest, here: Presence) -> None:
    """Only the session of `request` goes on, under a new key: a copy of its cookie ends too."""
    mark = secret()
    Presence.objects.filter(pk=here.pk, mark=here.mark).update(mark=mark)
    here.mark = request.session[MARK] = mark
    request.session.cycle_key()


def of(request: HttpRequest) -> Presence | None:
    """The presence behind a request that passed the checks; None for anybody who is not signed in."""
    return getattr(request, "presence", None)


def enter(request: HttpRequest, presence: Presence) -> None:
    request.presence = presence  # type: ignore[attr-defined]


def reason_to_end(request: HttpRequest, user: User, presence: Presence | None) -> End | None:
    """Why the session of `request` no longer counts; None while it does. Idle is measured from the last move."""
    now = clock.now()
    if presence is None or request.session.get(MARK) != presence.mark:
        return End.NEWER
    if stopped(user):
        return End.STOPPED
    if now - presence.seen_at > timedelta(minutes=settings.SESSION_IDLE_MINUTES):
        return End.IDLE
    if now > _cap(presence):
        return End.CAP
    return None


def seconds_left(presence: Presence) -> int:
    """How long the session lasts without another move, in seconds."""
    idle = timedelta(minutes=settings.SESSION_IDLE_MINUTES)
    return int(min(idle, _cap(presence) - clock.now()).total_seconds())


def note_move(presence: Presence, place: str | None = None) -> None:
    """The person moved; `place` is the draft page now on screen, "" for another page, None when that did not change.

    Written at most every two seconds unless the place changed. Opening a draft page takes up the offer to go on.
    """
    now = clock.now()
    changes: dict[str, str | datetime] = {}
    if now - presence.seen_at >= SEEN_EVERY:
        changes["seen_at"] = now
    if place is not None and place != presence.place:
        changes["place"] = place
    if place and presence.resume_url:
        changes["resume_url"] = ""
    if changes:
        Presence.objects.filter(pk=presence.pk, mark=presence.mark).update(**changes)


def _cap(presence: Presence) -> datetime:
    return presence.started_at + timedelta(hours=settings.SESSION_MAX_HOURS)
