"""STEP3 and STEP4: everything once more, and the end of the entry (manual 2.4.7, 2.4.8)."""

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts import resume
from accounts.guards import applicant_required
from accounts.page_token import rescued_by
from applications import drafts, lifecycle
from applications.catalogue import forms
from applications.models import Application, Draft
from applications.presentation import sections
from applications.views import refused
from applications.views.wizard import Place, numbered, own_draft, page_context, place, step_line
from messages import clock
from messages.refusal import Refusal


def save_typed(request: HttpRequest, draft: UUID) -> str:
    """Rescue of a stale page."""
    here = place(request, draft, drafts.CONFIRM)
    drafts.save_typed(here.draft, here.step, request.POST)
    return reverse("wizard-confirm", args=[draft])


@applicant_required
@rescued_by(save_typed)
@require_http_methods(["GET", "POST"])
def wizard_confirm(request: HttpRequest, draft: UUID) -> HttpResponse:
    """入力情報確認: every answer, フリー欄, two boxes and 「申請情報入力」. An unfinished page is shown instead."""
    here = place(request, draft, drafts.CONFIRM)
    if request.method == "POST":
        drafts.save_typed(here.draft, here.step, request.POST)
    unfinished = _unfinished(here)
    if unfinished:
        return redirect("wizard-step", draft, unfinished)
    if request.method == "GET":
        return _page(request, here)
    action = request.POST.get("action", "save")
    if action == "back":
        return redirect("wizard-step", draft, drafts.preceding(here.form, here.step))
    if action != "enter":
        return redirect("wizard-confirm", draft)
    if not drafts.leave(here.draft, here.form.step(drafts.PERSON_KNOWN)).ok:
        return redirect(reverse("wizard-step", args=[draft, drafts.PERSON_KNOWN]) + "#errors")
    if not drafts.leave(here.draft, here.step).ok:
        return redirect(reverse("wizard-confirm", args=[draft]) + "#errors")
    try:
        application = _enter(here)
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(here.draft.main_id or ""))
    return redirect("wizard-complete", application.pk) if application else redirect("wizard-confirm", draft)


@applicant_required
@require_safe
def wizard_complete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """申請情報入力完了: says that the application is not filed yet and leads to the list."""
    application = get_object_or_404(Application, pk=pk, owner=request.user)
    form = forms.form(application.type, application.status)
    context = {"application": application, "steps": step_line(form, "complete")}
    return render(request, "applications/wizard/complete.html", context)


@transaction.atomic
def _enter(here: Place) -> Application | None:
    """The application made of the draft as it stands now; None when another tab has just changed it for the worse."""
    draft = Draft.objects.select_for_update().filter(pk=here.draft.pk).first()
    if draft is None:
        raise Http404
    form, checked = drafts.form_of(draft), drafts.check_all(draft)
    if not checked.ok:
        return None
    application = lifecycle.enter(
        owner=draft.owner, form=form, answers=checked.clean, today=clock.today(), status=draft.status, main=draft.main
    )
    draft.delete()
    resume.clear(draft.owner)
    return application


def _unfinished(here: Place) -> str:
    """The first page with problems, marked so that it shows them; "" when all are in order."""
    for id, count in drafts.open_steps(here.draft).items():
        if count and id != drafts.CONFIRM:
            drafts.leave(here.draft, here.form.step(id))
            return id
    return ""


def _page(request: HttpRequest, here: Place) -> HttpResponse:
    context = page_context(request, here)
    headings = {step.id: label for step, label in numbered(here.form)}
    shown = sections(here.form, drafts.check_all(here.draft).clean)
    context["shown"] = [{"step": step, "heading": headings[step.id]} for step in shown if step.id in headings]
    return render(request, "applications/wizard/confirm.html", context)


@applicant_required
@require_http_methods(["GET", "POST"])
def draft_delete(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Throw an entry in progress away, after asking."""
    found = own_draft(request, draft)
    if request.method == "POST":
        found.delete()
        resume.clear(found.owner)
        return redirect("menu")
    return render(request, "applications/wizard/delete.html", {"draft": found})
