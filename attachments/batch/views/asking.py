"""Before many are acted on: how many, what it means, which ones; then 「…する」."""

from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.page_token import rescued_by
from applications.models import Application
from applications.pager import Pager, page_number
from applications.views.organizations import organizations_only
from attachments import again
from attachments.batch import beginning
from attachments.batch.deeds import deed
from attachments.batch.models import Batch
from attachments.batch.views import lines
from attachments.batch.views.access import own_batch
from attachments.batch.views.questions import QUESTIONS
from messages.summary import at_fields, page_lines


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: it asks again."""
    return reverse("batch", args=[own_batch(request, pk).pk])


@organizations_only
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def batch(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Nothing is done until it is confirmed here; whoever comes again sees the result."""
    found = own_batch(request, pk)
    if not found.asking:
        return redirect("batch-result", pk)
    if request.method == "GET":
        return _page(request, found)
    question = QUESTIONS.get(found.kind)
    chosen: dict[str, Any] = {}
    if question:
        chosen, problems = question.read(request, found)
        if problems:
            again.keep(request, pk, question.kept(request), problems)
            return redirect(reverse("batch", args=[pk]) + "?again=1#errors")
        again.forget(request)
        if question.stays(request):
            return redirect("batch", pk)
    beginning.confirm(found, chosen)
    return redirect("batch-result", pk)


def _page(request: HttpRequest, found: Batch) -> HttpResponse:
    _see_as_they_are(found)
    doing, question = deed(found.kind), QUESTIONS.get(found.kind)
    values, problems = again.kept(request, found.pk) or ({}, [])
    asked = lines.asked(doing, lines.entries(found))
    pager = Pager(len(asked), lines.A_PAGE, page_number(request.GET.get("page", "")))
    context = {
        "batch": found,
        "deed": doing,
        "lines": asked[pager.start : pager.end],
        "pager": pager,
        "refused": sum(bool(line["objection"]) for line in asked),
        "question": question,
        "ready": question is None or question.ready(found),
        "problems_lines": page_lines(problems),
        "errors": at_fields(problems),
        **(question.context(found, values, problems) if question else {}),
    }
    return render(request, "batch/ask.html", context)


def _see_as_they_are(found: Batch) -> None:
    """What is confirmed is what this page shows: a record changed after it is refused (WZBAM175E)."""
    now = Application.objects.filter(pk=OuterRef("application")).values("version")[:1]
    found.entries.filter(application__isnull=False).update(version=Subquery(now))
