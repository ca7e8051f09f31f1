"""Counting and paging without a full scan: exact up to a limit, "at least" beyond it (decision 30)."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

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

    They are counted in the list's order, so that an index along it serves. The keys of a page come from an index
    alone where there is one, and only the entries of the page are read.
    """

    @cached_property
    def count(self) -> int:
        return self._entries.values("pk")[:LIMIT].count()

    def page(self, number: int | str) -> "Page[Application]":
        shown = super().page(number)
        start = (shown.number - 1) * self.per_page
        keys = list(self._entries.values_list("pk", flat=True)[start : min(start + self.per_page, self.count)])
        found = Application.objects.select_related("assigned_to").defer("answers").in_bulk(keys)
        shown.object_list = [found[key] for key in keys if key in found]
        return shown

    @property
    def _entries(self) -> "QuerySet[Application]":
        return cast("QuerySet[Application]", self.object_list)
