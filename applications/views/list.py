"""申請情報一覧 and the way from its buttons to what they open (manual 2.7)."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.guards import applicant_required
from applications import guards, lifecycle, listing, transitions
from applications.models import Application
from applications.pager import Pager, page_number
from applications.transitions import LABELS, Action
from applications.views import refused
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import page_lines

OPENS = {
    Action.DOCUMENTS: "documents",
    Action.PHOTO: "photo",
    Action.PHOTO_VIEW: "photo-view",
    Action.FILE: "application-filing",
}
"""The buttons that work and the page each opens; the others are shown as being prepared."""


@applicant_required
@require_safe
def application_list(request: HttpRequest) -> HttpResponse:
    """The person's own applications, ten a page."""
    own = listing.own(request.user)  # type: ignore[arg-type]
    pager = Pager(own.count(), settings.LIST_PAGE_SIZE, page_number(request.GET.get("page", "")))
    shown = own[pager.start : pager.end]
    refusal, choice = refused.take(request)
    context = {
        "rows": [listing.row(application, number) for number, application in enumerate(shown, pager.start + 1)],
        "pager": pager,
        "choice": choice,
        "buttons": [(action, LABELS[action], action in OPENS) for action in Action if action != Action.FILE],
        "filing": (Action.FILE, LABELS[Action.FILE]),
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
    }
    return render(request, "applications/list.html", context)


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
        transitions.require(wanted, application)
        if wanted == Action.FILE:
            guards.check_filing(application, clock.today())
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=choice, page=request.POST.get("page", ""))
    return redirect(OPENS[wanted], application.pk)


def _chosen(request: HttpRequest, choice: str) -> Application:
    """Raises WZBAM176E for what is not the person's own (decision 4)."""
    try:
        pk = UUID(choice)
        lifecycle.judge_photo(actor=request.user, pk=pk)  # type: ignore[arg-type]
        return Application.objects.get(pk=pk, owner=request.user, main=None)  # type: ignore[misc]
    except (ValueError, Application.DoesNotExist):
        raise Refusal("WZBAM176E") from None
