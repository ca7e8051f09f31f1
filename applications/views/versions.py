"""What was typed into an old page beside what is stored, and which of the two goes on (decision 3)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from applications import versions
from applications.views.wizard import own_draft


@applicant_required
@require_http_methods(["GET", "POST"])
def wizard_versions(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Where the two versions of a page differ, only there; what is ticked is taken over, the rest of it goes."""
    found = own_draft(request, draft)
    step = found.beside.get("step", found.step)
    if request.method == "POST":
        versions.take_over(found, request.POST.getlist("take"))
        return redirect("wizard-step", draft, step)
    differences = versions.differences(found, get_language() or "ja")
    if not differences:
        return redirect("wizard-step", draft, step)
    return render(request, "applications/wizard/versions.html", {"draft": found, "differences": differences})
