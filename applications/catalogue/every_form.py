"""Every form there is, once each."""

from collections.abc import Iterator

from applications.catalogue.forms import BY_STATUS, FAMILIES, TYPES, form
from applications.catalogue.model import Form, Type
from applications.catalogue.statuses import ACTIVITIES, BY_CODE


def every_form() -> Iterator[Form]:
    """All forms by type and status, 高度専門職 after the others of its type."""
    keys = sorted({status.key for status in BY_CODE.values()})
    for type in TYPES:
        if type not in BY_STATUS:
            yield form(type)
            continue
        for key in (*keys, *(activity.code for activity in ACTIVITIES)):
            if _exists(type, key):
                yield form(type, key)


def _exists(type: Type, key: str) -> bool:
    status = BY_CODE.get(key)
    return key[0] in FAMILIES and (status is None or type not in status.not_as)
