"""Counting and paging without a full scan: exact up to a limit, "at least" beyond it (decision 30)."""

from functools import cached_property
from typing import TYPE_CHECKING, cast
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from applications.models import Application

LIMIT = 1000

if TYPE_CHECKING:
    Base = Paginator[Application]
else:
    Base = Paginator


class CappedPaginator(Base):
    """Shows at most `LIMIT` entries of a list; who looks for more narrows the search.

    Its keys are read once, from an index alone where there is one; only the entries of the page are read.
    """

    @cached_property
    def count(self) -> int:
        return len(self._keys)

    def page(self, number: int | str) -> "Page[Application]":
        shown = super().page(number)
        start = (shown.number - 1) * self.per_page
        keys = self._keys[start : start + self.per_page]
        found = Application.objects.select_related("assigned_to").defer("answers").in_bulk(keys)
        shown.object_list = [found[key] for key in keys if key in found]
        return shown

    @cached_property
    def _keys(self) -> list[UUID]:
        return list(self._entries.values_list("pk", flat=True)[:LIMIT])

    @property
    def _entries(self) -> "QuerySet[Application]":
        return cast("QuerySet[Application]", self.object_list)
