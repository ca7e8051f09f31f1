"""Every form there is, once each, for tests that hold for all of them."""

from functools import cache

from applications.catalogue import forms
from applications.catalogue.forms import BY_STATUS, FAMILIES
from applications.catalogue.model import Form, Type
from applications.catalogue.statuses import ACTIVITIES, BY_CODE


@cache
def every_form() -> tuple[Form, ...]:
    """All forms, 高度専門職 included."""
    keys = sorted({status.key for status in BY_CODE.values()} | {activity.code for activity in ACTIVITIES})
    found = [forms.form(type, key) for type in BY_STATUS for key in keys if _exists(type, key)]
    return (*found, *(forms.form(type) for type in Type if type not in BY_STATUS))


def name(form: Form) -> str:
    return f"{form.type}-{form.status}".rstrip("-")


def _exists(type: Type, key: str) -> bool:
    if key[0] not in FAMILIES:
        return False
    status = BY_CODE.get(key)
    return status is None or type not in status.not_as
