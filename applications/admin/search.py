"""Finding an application by what a staff member has at hand: a number, a card or a name."""

import re
import unicodedata

from django.db.models import QuerySet

from applications import name_index
from applications.models import Application
from applications.offices import BUREAUS
from messages import crypto

LEAST = 3
_RECEIPT = re.compile(f"[{''.join(BUREAUS)}]オ?ン?")
_PROVISIONAL = re.compile(r"960\d{1,14}(-\d\d)?")
_CARD = re.compile(r"[A-Z]{2}\d{8}[A-Z]{2}")


def find(applications: QuerySet[Application], words: str) -> QuerySet[Application]:
    """Those whose receipt or provisional number begins with `words`, whose card it is, or whose name contains it.

    Full-width letters and digits are the same as half-width ones. Fewer than three letters of a name find nothing
    (decision 30).
    """
    text = unicodedata.normalize("NFKC", words).strip().upper()
    if _RECEIPT.match(text) and text.isprintable():
        return applications.filter(receipt_number__startswith=text.replace(" ", ""))
    if _PROVISIONAL.fullmatch(text):
        return applications.filter(provisional_number__startswith=text.partition("-")[0])
    if _CARD.fullmatch(text):
        return applications.filter(sensitive__card_hash=crypto.keyed_hash("card", text))
    return by_name(applications, text)


def by_name(applications: QuerySet[Application], text: str) -> QuerySet[Application]:
    """Names that contain `text`; a space stands for the comma between the parts of a name."""
    if len(text) < LEAST or "\0" in text:
        return applications.none()
    return applications.filter(name_index.holding(re.sub(r"[\s,]+", ",", text)))
