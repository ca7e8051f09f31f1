"""The templates there are, made when they are first asked for (decision 34)."""

from functools import lru_cache

from django.conf import settings

from applications.catalogue import forms
from applications.catalogue.statuses import ACTIVITIES
from bulk_upload import sheet
from messages.text import Text


def offered(type: str) -> list[tuple[str, Text]]:
    """(code, label) of the statuses that have a template of this application type; () for a type without any."""
    skilled = tuple((activity.code, forms.status_label(activity.code)) for activity in ACTIVITIES)
    every = (*forms.statuses_offered(), *skilled) if type in forms.BY_STATUS else ()
    return [each for each in every if (type, each[0]) in forms.offered()]


def template(type: str, status: str) -> bytes:
    """The empty .xlsx of a form. Raises `KeyError` for what is not offered."""
    if type not in forms.BY_STATUS or (type, status) not in forms.offered():
        raise KeyError(status)
    return _made(type, status, settings.BULK_MAX_ROWS, forms.VERSION)


def file_name(type: str, status: str) -> str:
    return f"{forms.type_label(type).ja}_{forms.status_label(status).ja}.xlsx".replace("/", "／")


@lru_cache(maxsize=32)
def _made(type: str, status: str, rows: int, version: str) -> bytes:
    return sheet.workbook(forms.form(type, status), rows=rows, status=status)
