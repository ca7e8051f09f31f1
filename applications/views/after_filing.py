"""What an owner may still do with an application: ask for its withdrawal, begin another one like it."""

from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.guards import applicant_required
from applications import former, lifecycle
from applications.access import own_application
from applications.lifecycle.withdrawal import may_ask
from applications.views import refused
from applications.views.filing import seen_version, summary
from messages.refusal import Refusal
from messages.text import Text

ASKED = Text(
    "取下げの希望を入管庁に伝えました。入管庁が確認すると手続が終わります。",
    "The bureau has been told of your wish to withdraw. The procedure ends when it has confirmed it.",
)
TAKEN_BACK = Text(
    "取下げの希望を取り消しました。審査はこのまま続きます。",
    "Your wish to withdraw was taken back. The procedure goes on.",
)
COPIED = Text(
    "前の申請から、身分・所属機関・取次者に関する項目を引き継ぎました。今も正しいか、必ず確認してください。",
    "Identity, employer and agent were taken over from the former application. Check that they are still right.",
)


@applicant_required
@require_http_methods(["GET", "POST"])
def application_withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks first: a withdrawal ends the procedure as soon as the bureau confirms it."""
    application = own_application(request, pk)
    if request.method == "GET":
        if not may_ask(application):
            return refused.back_to_list(request, Refusal("WZBAM117E"), choice=str(pk))
        return render(request, "applications/withdraw.html", summary(application))
    try:
        lifecycle.request_withdrawal(actor=application.owner, pk=pk, version=seen_version(request))
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    notes.success(request, str(ASKED))
    return redirect("application-detail", pk)


@applicant_required
@require_POST
def application_keep(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Takes the wish to withdraw back; nothing is lost by it, so it is not asked about."""
    application = own_application(request, pk)
    try:
        lifecycle.take_back_withdrawal(actor=application.owner, pk=pk, version=seen_version(request))
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    notes.success(request, str(TAKEN_BACK))
    return redirect("application-detail", pk)


@applicant_required
@require_POST
def application_again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A draft for a new application with what still fits of this one."""
    application = own_application(request, pk)
    try:
        draft = former.start_from(application)
    except KeyError:
        return refused.back_to_list(request, Refusal("WZBAM117E"), choice=str(pk))
    notes.success(request, str(COPIED))
    return redirect("wizard-step", draft.pk, draft.step)
