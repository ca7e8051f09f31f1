"""STEP1: application type, status of residence and, for 高度専門職, the main activity (manual 2.4.2)."""

import json
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from applications import drafts
from applications.catalogue import forms
from applications.catalogue.conditions import Is
from applications.catalogue.statuses import HIGHLY_SKILLED
from applications.models import Draft
from applications.views.wizard import own_draft, step_line
from messages.catalogue import render as words
from messages.refusal import Problem, Refusal
from messages.summary import page_lines
from messages.text import Text

STATUS = Text("在留資格", "Status of residence")
ACTIVITY_WHEN = json.dumps(Is("status", *HIGHLY_SKILLED).as_data())


@applicant_required
@require_http_methods(["GET", "POST"])
def wizard_start(request: HttpRequest) -> HttpResponse:
    """Choose what to apply for; 「入力」 begins a draft."""
    return _choose(request, None)


@applicant_required
@require_http_methods(["GET", "POST"])
def wizard_kind(request: HttpRequest, draft: UUID) -> HttpResponse:
    """The same page for a draft that exists: its answers are kept as far as the other form asks them."""
    found = own_draft(request, draft)
    if found.main_id:
        return redirect("application-simultaneous", found.main_id)
    return _choose(request, found)


def _choose(request: HttpRequest, draft: Draft | None) -> HttpResponse:
    if request.method == "POST":
        problems = _problems(request.POST)
        if not problems:
            type, status = request.POST["type"], _status(request.POST)
            if draft is None:
                draft = drafts.start(request.user, type=type, status=status)  # type: ignore[arg-type]
            elif (draft.type, draft.status) != (type, status):
                drafts.change_kind(draft, type=type, status=status)
            return redirect("wizard-step", draft.pk, drafts.form_of(draft).steps[0].id)
        return _page(request, draft, request.POST, problems)
    chosen = QueryDict(mutable=True)
    if draft is not None:
        status, activity = forms.chosen_at_start(draft.status)
        chosen.update({"type": draft.type, "status": status, "activity": activity})
    return _page(request, draft, chosen, [])


def _status(post: QueryDict) -> str:
    """The status applied for: the one chosen, or with 高度専門職 the official key of its main activity."""
    status = post.get("status", "")
    return forms.activity_code(status, post.get("activity", "")) if status in HIGHLY_SKILLED else status


def _problems(post: QueryDict) -> list[Problem]:
    missing = [name for name in ("type", "status") if not post.get(name)]
    if missing:
        return [Problem(name, Refusal("WZBAM001E")) for name in missing]
    if not forms.are_codes(*(post.get(name, "") for name in ("type", "status", "activity"))):
        return [Problem("", Refusal("WZBAM023E"))]
    category = HIGHLY_SKILLED.get(post.get("status", ""))
    if category and not post.get("activity"):
        return [Problem("activity", Refusal("WZBAM102E", field=STATUS, choice=category))]
    if post.get("activity") and not category:
        return [Problem("activity", Refusal("WZBAM117E"))]
    if (post["type"], _status(post)) not in forms.offered():
        return [Problem("activity" if category else "status", Refusal("WZBAM117E"))]
    return []


def _page(request: HttpRequest, draft: Draft | None, chosen: QueryDict, problems: list[Problem]) -> HttpResponse:
    context = {
        "draft": draft,
        "steps": step_line(None, "start"),
        "types": forms.types_offered(),
        "statuses": forms.statuses_offered(),
        "activities": forms.activities_offered(),
        "activity_when": ACTIVITY_WHEN,
        "type": chosen.get("type", ""),
        "status": chosen.get("status", ""),
        "activity": chosen.get("activity", ""),
        "problems_lines": page_lines(problems),
        "errors": {problem.path: words(problem.refusal) for problem in problems},
    }
    return render(request, "applications/wizard/start.html", context, status=200)
