"""Titles of columns, filters and actions, in the language the page is read in."""

from typing import TYPE_CHECKING

from django.utils.functional import lazystr

from messages.text import Text

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def title(ja: str, en: str) -> "_StrPromise":
    """A text for class attributes, put into words when the page is drawn."""
    return lazystr(Text(ja, en))
