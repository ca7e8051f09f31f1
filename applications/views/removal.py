"""申請情報の削除 and 下書きに戻す: both ask first (manual 2.10, decision 3)."""

from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from applications import lifecycle, transitions
from applications.access import own_application
from applications.states import State
from applications.transitions import Action
from applications.views import refused
from applications.views.filing import seen_version, summary
from messages.refusal import Refusal
from messages.text import Text

DELETED = Text("申請情報を削除しました。", "The application has been deleted.")
REOPENED = Text(
    "下書きに戻しました。内容を直して、もう一度入力を完了してください。",
    "It is a draft again. Correct it and finish the entry once more.",
)


@applicant_required
@require_http_methods(["GET", "POST"])
def application_delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is about to be deleted; 「削除」 does it for good."""
    if request.method == "GET":
        return _ask(request, pk, "applications/delete.html")
    try:
        lifecycle.delete(actor=request.user, pk=pk, version=seen_version(request))  # type: ignore[arg-type]
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    notes.success(request, str(DELETED))
    return redirect("application-list")


@applicant_required
@require_http_methods(["GET", "POST"])
def application_reopen(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is lost and what is kept when an entry becomes a draft again."""
    if request.method == "GET":
        return _ask(request, pk, "applications/reopen.html")
    try:
        draft = lifecycle.reopen(actor=request.user, pk=pk, version=seen_version(request))  # type: ignore[arg-type]
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    notes.success(request, str(REOPENED))
    return redirect("wizard-step", draft.pk, draft.step)


def _ask(request: HttpRequest, pk: UUID, template: str) -> HttpResponse:
    application = own_application(request, pk)
    refusal = transitions.refusal(Action.DELETE, application)
    if refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    context = {
        **summary(application),
        "may_reopen": application.state == State.ENTERED,
        "children": application.simultaneous.count(),
    }
    return render(request, template, context)
