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
    """Shows at most `LIMIT` entries of a list; who looks for more narrows the search."""

    @cached_property
    def count(self) -> int:
        return self._entries.order_by().values("pk")[:LIMIT].count()

    def page(self, number: int | str) -> "Page[Application]":
        """As Django's; the keys come from an index alone, and only this page's entries are read."""
        shown = super().page(number)
        start = (shown.number - 1) * self.per_page
        keys = self._entries.values_list("pk", flat=True)[start : min(start + self.per_page, self.count)]
        shown.object_list = self._entries.filter(pk__in=list(keys))
        return shown

    @property
    def _entries(self) -> "QuerySet[Application]":
        return cast("QuerySet[Application]", self.object_list)
