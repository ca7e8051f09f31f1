"""The virus check that every file from outside passes (`VIRUS_CHECK`), whatever program does it."""

import hashlib
import logging
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models

from messages import audit, clamd
from messages.refusal import Refusal
from messages.text import Text

log = logging.getLogger(__name__)
OFF, REFUSE = "off", "refuse"

FOUND = Text(
    "ウイルスが検出されたため、このファイルは受け付けられません。保存もしていません。別の端末でウイルス対策を行い、"
    "作り直したファイルを添付してください。",
    "A virus was found in this file. It was not taken and not kept. Check your computer and attach a clean file.",
)
FOUND_LATER = Text(
    "アップロード後の検査で、このファイルからウイルスが検出されました。このファイルはもう使用できません。別の端末でウイルス対策を"
    "行い、作り直したファイルを使用してください。",
    "A check after the upload found a virus in this file. It can no longer be used. Check your computer and use a "
    "clean file.",
)
NOT_NOW = Text(
    "ただいまウイルス検査ができないため、ファイルを受け付けられません。しばらくしてから、もう一度添付してください。",
    "Files cannot be checked for viruses at the moment. Please attach the file again a little later.",
)


class Scan(models.TextChoices):
    """What the virus check says of a file; without a check it stays `UNCHECKED`, and staff see that."""

    UNCHECKED = "unchecked", "未検査"
    CLEAN = "clean", "検査済"
    INFECTED = "infected", "検出"


class NotTakenError(Refusal):
    """WZBAM117E: a virus was found, or the check is down and nothing is taken without it."""


def check(content: bytes) -> Scan:
    """`CLEAN`, or `UNCHECKED` where there is no check.

    Raises `NotTakenError`: a virus was found, which the audit notes, or the check is down and `VIRUS_CHECK_DOWN` is
    "refuse"; with "accept" the file is `UNCHECKED` then.
    """
    try:
        result = verdict(content)
    except clamd.UnavailableError:
        if settings.VIRUS_CHECK_DOWN == REFUSE:
            raise NotTakenError("WZBAM117E", detail=NOT_NOW) from None
        return Scan.UNCHECKED
    if result == Scan.INFECTED:
        raise NotTakenError("WZBAM117E", detail=FOUND)
    return result


def verdict(content: bytes) -> Scan:
    """What the check says. Raises `clamd.UnavailableError`, which the log has then too."""
    if settings.VIRUS_CHECK == OFF:
        return Scan.UNCHECKED
    try:
        name = clamd.found(settings.VIRUS_CHECK, content, seconds=settings.VIRUS_CHECK_SECONDS)
    except clamd.UnavailableError as error:
        log.warning("the virus check is down: %s", error)
        raise
    if not name:
        return Scan.CLEAN
    log.warning("a virus was found in a file")
    audit.noted(f"virus {name[:80]} sha256 {hashlib.sha256(content).hexdigest()}")
    return Scan.INFECTED


@register()
def settings_in_order(**kwargs: Any) -> list[CheckMessage]:
    """At the start: a mistyped address must not end as a system without a check."""
    wrong = []
    address = urlsplit(settings.VIRUS_CHECK)
    if settings.VIRUS_CHECK != OFF and not (address.scheme == "clamd" and (address.hostname or address.path)):
        wrong.append(Error("VIRUS_CHECK is neither off nor clamd://host:port nor clamd:///path.", id="messages.E001"))
    if settings.VIRUS_CHECK_DOWN not in (REFUSE, "accept"):
        wrong.append(Error("VIRUS_CHECK_DOWN is neither refuse nor accept.", id="messages.E002"))
    return list(wrong)
