"""For the tests of every room: the page token of a client that is signed in, as its last page carried it."""

from typing import Any

from django.test import Client

from accounts.models import Presence
from accounts.presence import MARK


def token(client: Client) -> dict[str, str]:
    """The field to send with a POST: ``client.post(url, {**token(client), …})``."""
    return {"page_token": presence_of(client).page_token}


def presence_of(client: Client) -> Any:
    """The presence of the person signed in at `client`; fails when the session is not the one that counts."""
    return Presence.objects.get(mark=client.session[MARK])
