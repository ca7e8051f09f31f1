"""STEP1: application type, status of residence and, for 高度専門職, the main activity (manual 2.4.2)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from applications import drafts, kind_choice
from applications.catalogue import forms
from applications.models import Draft
from applications.views.wizard import own_draft, step_line
from messages.catalogue import render as words
from messages.refusal import Problem
from messages.summary import page_lines


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
    if request.method != "POST":
        before = (draft.type, draft.status) if draft else ("", "")
        return _page(request, draft, kind_choice.chosen_before(*before), [])
    chosen = kind_choice.chosen_in(request.POST)
    problems = kind_choice.problems(chosen, _types())
    if problems:
        return _page(request, draft, chosen, problems)
    type, status = chosen[kind_choice.TYPE], kind_choice.status_of(chosen)
    if draft is None:
        draft = drafts.start(request.user, type=type, status=status)  # type: ignore[arg-type]
    elif (draft.type, draft.status) != (type, status):
        drafts.change_kind(draft, type=type, status=status)
    return redirect("wizard-step", draft.pk, drafts.form_of(draft).steps[0].id)


def _types() -> set[str]:
    return {type for type, _ in forms.types_offered()}


def _page(request: HttpRequest, draft: Draft | None, chosen: dict[str, str], problems: list[Problem]) -> HttpResponse:
    context = {
        **kind_choice.shown(chosen, _types()),
        "draft": draft,
        "steps": step_line(None, "start"),
        "problems_lines": page_lines(problems),
        "errors": {problem.path: words(problem.refusal) for problem in problems},
    }
    return render(request, "applications/wizard/start.html", context, status=200)
