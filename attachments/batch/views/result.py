"""How far a batch is, and what became of each application: one line each, also after days."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.page_token import not_a_move
from applications.pager import Pager, page_number
from applications.states import State
from applications.views.organizations import organizations_only
from attachments.batch import beginning
from attachments.batch.deeds import deed, deeds
from attachments.batch.models import Batch, Entry
from attachments.batch.views import lines
from attachments.batch.views.access import own_batch
from attachments.batch.views.left_over import left_over

FAILED = "failed"


@organizations_only
@require_safe
def batch_result(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Progress and result; `?only=failed` shows what failed alone."""
    found = own_batch(request, pk)
    if found.asking:
        return redirect("batch", pk)
    only = FAILED if request.GET.get("only") == FAILED else ""
    shown = lines.entries(found)
    shown = shown.filter(state=Entry.State.FAILED) if only else shown
    pager = Pager(found.failed if only else found.total, lines.A_PAGE, page_number(request.GET.get("page", "")))
    context = {
        "batch": found,
        "deed": deed(found.kind),
        "lines": lines.told(shown[pager.start : pager.end]),
        "pager": pager,
        "only": only,
        "good": found.entries.filter(state=Entry.State.DONE).count(),
        "nothing": found.entries.filter(state=Entry.State.NOTHING).count(),
        "left": left_over(found),
        "made": bool(found.made_name),
        "next": [] if found.at_work or only else _next(found),
    }
    return render(request, "batch/result.html", context)


@not_a_move
@organizations_only
@require_safe
def batch_progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the page's script asks for while the work goes on."""
    return JsonResponse(own_batch(request, pk).progress())


@organizations_only
@require_POST
def batch_next(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same applications under the same numbers, for another action; `only=failed` those that failed alone."""
    found = own_batch(request, pk)
    kind = request.POST.get("kind", "")
    if kind not in {doing.kind for doing in deeds()}:
        raise Http404
    again = lines.entries(found).filter(application__isnull=False)
    if request.POST.get("only") == FAILED:
        again = again.filter(state=Entry.State.FAILED)
    numbered = [(entry.number, entry.application) for entry in again if entry.application]
    if not numbered:
        return redirect("batch-result", pk)
    begun = beginning.begin(request.user, kind, numbered, numbers_of=found.numbers_of)  # type: ignore[arg-type]
    return redirect("batch", begun.pk)


def _next(found: Batch) -> list[Any]:
    """What can be done straight on with the same applications."""
    rest = found.entries.filter(application__isnull=False)
    unfiled = rest.filter(application__state__in=[State.ENTERED, State.BULK_ERROR]).exists()
    if not rest.exists():
        return []
    after = {Batch.Kind.ATTACH, Batch.Kind.RECEIPT, Batch.Kind.FILE} if unfiled else {Batch.Kind.SLIPS}
    return [doing for doing in deeds() if doing.kind in {*after, Batch.Kind.COPIES}]
