"""メニュー (manual 2.3) with the drafts in progress."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from accounts import resume
from accounts.entrances import ORGANIZATION
from accounts.guards import refusal_once, signed_in
from accounts.models import Category
from applications import drafts, listing
from applications.catalogue import forms
from applications.catalogue.model import Type
from applications.models import Draft
from applications.reminders import reminders_of
from messages import clock, notices
from messages.refusal import Problem
from messages.summary import page_lines


@signed_in
@require_safe
def menu(request: HttpRequest) -> HttpResponse:
    """Everything a person can do, and where they left off."""
    own = Draft.objects.filter(owner_id=request.user.pk)[:50]
    refusal = refusal_once(request)
    context = {
        "problems_lines": page_lines([Problem("", refusal)]) if refusal else [],
        "recipient": request.user.category == Category.COE_RECIPIENT,  # type: ignore[union-attr]
        "bulk": request.user.category in ORGANIZATION.categories,  # type: ignore[union-attr, operator]
        "change_offered": Type.CHANGE in forms.OFFERED,
        "drafts": [_shown(draft) for draft in own],
        "notices": notices.current()[:3],
        "reminders": len(reminders_of(request.user, clock.today())),  # type: ignore[arg-type]
        "to_do": listing.to_do(request.user),  # type: ignore[arg-type]
        "offer": resume.offer(request.user),
    }
    return render(request, "applications/menu.html", context)


def _shown(draft: Draft) -> dict[str, object]:
    form = drafts.form_of(draft)
    step = next((step for step in form.steps if step.id == draft.step), form.steps[0])
    return {
        "draft": draft,
        "type": forms.type_label(draft.type),
        "status": forms.status_label(draft.status),
        "name": draft.answers.get("name", ""),
        "step": step.label,
        "step_id": step.id,
        "saved": localtime(draft.updated_at),
        "days": (clock.today() - localtime(draft.updated_at).date()).days,
    }
