"""The running total of the points table for what is typed now (STEP2-4); nothing is saved."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from accounts.guards import applicant_required
from accounts.page_token import not_a_move, token_exempt
from applications import points
from applications.typed import read_step
from applications.views.wizard import place


@applicant_required
@not_a_move
@token_exempt
@require_POST
def points_total(request: HttpRequest, draft: UUID) -> HttpResponse:
    """The total of the posted page as a piece of HTML. Posted, so that no answer stands in an address."""
    here = place(request, draft, points.STEP)
    answers = read_step(here.step, request.POST, here.draft.answers, leaving=True)
    panel = points.panel(here.form, answers)
    if panel is None:
        raise Http404
    return render(request, "applications/wizard/points_total.html", {"points": panel})
