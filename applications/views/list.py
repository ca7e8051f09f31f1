"""申請情報一覧 and the way from its buttons to what they open (manual 2.7)."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from accounts.guards import applicant_required
from applications import guards, lifecycle, listing, ordering, spreadsheet, transitions
from applications.lifecycle.locking import compare
from applications.models import Application
from applications.pager import Pager
from applications.transitions import LABELS, Action
from applications.views import places, refused
from applications.views.headings import HEADINGS, heading
from applications.views.organizations import for_organizations
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import page_lines

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPENS = {
    Action.DOCUMENTS: "documents",
    Action.PHOTO: "photo",
    Action.SIMULTANEOUS: "application-simultaneous",
    Action.RECEIPT: "photo",
    Action.PHOTO_VIEW: "photo-view",
    Action.BULK_ERRORS: "bulk-errors",
    Action.DELETE: "application-delete",
    Action.FILE: "application-filing",
}
"""The buttons and the page each opens."""


@applicant_required
@require_safe
def application_list(request: HttpRequest) -> HttpResponse:
    """The person's own applications, ten a page, by the order and conditions last chosen; `?all` forgets both."""
    if "all" in request.GET:
        places.forget(request)
        return redirect("application-list")
    here = places.current(request)
    found = listing.own(request.user).filter(here.condition)  # type: ignore[arg-type]
    pager = Pager(listing.count(found), settings.LIST_PAGE_SIZE, here.page, settings.SEARCH_MAX_RESULTS)
    shown = ordering.page(found, here.sort, pager.start, pager.end)
    refusal, choice = refused.take(request)
    context = {
        "rows": [listing.row(application, number) for number, application in enumerate(shown, pager.start + 1)],
        "pager": pager,
        "place": here,
        "headings": [heading(here.sort, name, label) for name, label in HEADINGS],
        "choice": choice,
        "buttons": [(action, LABELS[action]) for action in Action if action != Action.FILE],
        "filing": (Action.FILE, LABELS[Action.FILE]),
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
        "many": for_organizations(request.user),
        "newer": choice if refusal and refusal.id == "WZBAM175E" else "",
        "account_changed": refusal is not None and refusal.id == "WZBAM178E",
    }
    return render(request, "applications/list.html", context)


@applicant_required
@require_safe
def application_sheet(request: HttpRequest) -> HttpResponse:
    """The whole list as it is shown now, all its pages, as .xlsx."""
    here = places.current(request)
    found = listing.own(request.user).filter(here.condition)  # type: ignore[arg-type]
    shown = ordering.page(found, here.sort, 0, settings.SEARCH_MAX_RESULTS)
    rows = (listing.row(application, number) for number, application in enumerate(shown, 1))
    content = spreadsheet.workbook([label for _, label in HEADINGS], rows)
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="applications.xlsx"'
    response["Cache-Control"] = "private, no-store"
    return response


@applicant_required
@require_POST
def application_choose(request: HttpRequest, action: str) -> HttpResponse:
    """A button of the list: open its page for the chosen application, or show on the list why not."""
    if action not in OPENS:
        raise Http404
    wanted, choice = Action(action), request.POST.get("choice", "")
    try:
        if not choice:
            raise Refusal("WZBAM138E", button=LABELS[wanted])
        application = _chosen(request, choice)
        compare(application, _seen(request, choice))
        transitions.require(wanted, application)
        if wanted == Action.FILE:
            guards.check_filing(application, clock.today())
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=choice, page=request.POST.get("page", ""))
    purpose = f"?purpose={wanted}" if wanted == Action.RECEIPT else ""
    return redirect(reverse(OPENS[wanted], args=[application.pk]) + purpose)


def _seen(request: HttpRequest, choice: str) -> int | None:
    """The version of the chosen record that the list showed; None when the form does not say."""
    raw = request.POST.get(f"version-{choice}", "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None


def _chosen(request: HttpRequest, choice: str) -> Application:
    """Raises WZBAM176E for what is not the person's own (decision 4)."""
    try:
        pk = UUID(choice)
        lifecycle.judge_photo(actor=request.user, pk=pk)  # type: ignore[arg-type]
        return Application.objects.get(pk=pk, owner=request.user, main=None)  # type: ignore[misc]
    except (ValueError, Application.DoesNotExist):
        raise Refusal("WZBAM176E") from None
