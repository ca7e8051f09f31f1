"""Between the login and OK: who gave the right pair for which certificate. Nobody is signed in by it."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest

from accounts.models import User
from coe_receipt.models import Certificate
from messages import clock

LIFETIME = timedelta(minutes=10)
_KEY = "coe_receipt"


def keep(request: HttpRequest, certificate: Certificate, user: User) -> None:
    """Remember it in this browser's session, under a new session key."""
    request.session.cycle_key()
    request.session[_KEY] = {
        "certificate": str(certificate.pk),
        "user": user.pk,
        "version": user.link_version,
        "at": clock.now().isoformat(),
    }


def person(request: HttpRequest, certificate: Certificate) -> User | None:
    """Who gave the right pair for `certificate` within `LIFETIME`, unless the password was changed since."""
    said: dict[str, Any] = request.session.get(_KEY) or {}
    if said.get("certificate") != str(certificate.pk):
        return None
    if clock.now() - datetime.fromisoformat(said["at"]) > LIFETIME:
        return None
    return User.objects.filter(pk=said["user"], link_version=said["version"]).first()


def forget(request: HttpRequest) -> None:
    request.session.pop(_KEY, None)
