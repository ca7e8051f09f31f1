"""Reading what was put into the outbox."""

import re

from messages.models import OutboxMail


def mails(kind=""):
    """The mails of that kind (all), the oldest first."""
    found = OutboxMail.objects.order_by("pk")
    return list(found.filter(kind=kind) if kind else found)


def link(mail):
    """The path of the link in a mail, without the site's own address."""
    return next(path for path in re.findall(r"http://[^/\s]+(/\S+)", mail.body) if len(path) > 1)
