"""Links in mails: a signature over (account, version). Nothing secret is stored; a link works once and for 24 hours."""

from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts import entry
from accounts.models import User
from messages.crypto import keyed_hash

LIFETIME = timedelta(hours=24)


class Purpose(StrEnum):
    """What a link is for: the name of its page."""

    PASSWORD = "password-link"  # noqa: S105 - the name of a page
    EMAIL = "email-link"


def address(purpose: Purpose, user: User) -> str:
    """The web address to send; it holds no personal data."""
    token = signing.dumps({"u": user.pk, "v": _version(purpose, user)}, salt=purpose)
    return f"{settings.SITE_URL}{reverse(purpose, args=[token])}"


def owner(purpose: Purpose, token: str, *, lock: bool = False) -> User | None:
    """Whose link this is, with the row locked on wish (in a transaction).

    None for one that is altered, for something else, used, older than 24 hours, or of a stopped account.
    """
    try:
        said: dict[str, Any] = signing.loads(token, salt=purpose, max_age=LIFETIME)
    except (signing.BadSignature, ValueError):
        return None
    users = User.objects.select_for_update() if lock else User.objects.all()
    user = users.filter(pk=said["u"]).first()
    if user is None or entry.stopped(user) or _version(purpose, user) != said["v"]:
        return None
    return user


def _version(purpose: Purpose, user: User) -> str:
    if purpose is Purpose.PASSWORD:
        return str(user.link_version)
    contact = getattr(user, "contact", None)
    waiting = contact.data.get("new_email", "") if contact else ""
    return f"{user.link_version}-{keyed_hash(purpose, waiting)[:16]}"
