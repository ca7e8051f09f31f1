"""What a person had done in the background, newest first: one page for every kind of job."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from applications.pager import Pager, page_number
from messages.text import Text

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Past:
    """One job: its moment is the link to its result; `cells` are what stands beside it."""

    at: datetime
    url: str
    cells: tuple[object, ...]


def page(
    request: HttpRequest, template: str, jobs: QuerySet[M], columns: Sequence[Text], past: Callable[[M], Past]
) -> HttpResponse:
    """`columns` name the moment and the cells; `template` extends `components/past_jobs.html`."""
    pager = Pager(jobs.count(), settings.LIST_PAGE_SIZE, page_number(request.GET.get("page", "")))
    rows = [past(job) for job in jobs[pager.start : pager.end]]
    context: dict[str, Any] = {
        "pager": pager,
        "columns": columns,
        "rows": [(row, list(zip(columns[1:], row.cells, strict=True))) for row in rows],
    }
    return render(request, template, context)
