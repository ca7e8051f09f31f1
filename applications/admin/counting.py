"""Counting without a full scan: exact up to a limit, "at least" beyond it (decision 30)."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from django.core.paginator import Paginator
from django.db.models import QuerySet

from applications.models import Application

LIMIT = 5000

if TYPE_CHECKING:
    Base = Paginator[Application]
else:
    Base = Paginator


class CappedPaginator(Base):
    """Shows at most `LIMIT` entries of a list; who looks for more narrows the search."""

    @cached_property
    def count(self) -> int:
        entries = cast("QuerySet[Application]", self.object_list)
        return entries.order_by()[:LIMIT].count()
