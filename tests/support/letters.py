"""Mails of a running installation, read where they wait (see `Installation.do`)."""

import re

from messages.models import OutboxMail


def newest(kind: str, to: str) -> str:
    """The text of the newest mail of that kind to that address; "" for none."""
    return next(
        (mail.body for mail in OutboxMail.objects.filter(kind=kind).order_by("-pk") if mail.recipient == to), ""
    )


def password_path(to: str) -> str:
    """The path of the newest password link sent to that address."""
    return re.findall(r"https?://[^/\s]+(/password/\S+)", newest("password_link", to))[0]


def issued_id(to: str) -> str:
    """The 認証ID sent to that address."""
    return re.findall(r"Authentication ID: (\S+)", newest("authentication_id", to))[0]
