"""同時申請: choosing what to apply for together with an entered application, and taking it back (manual 2.8)."""

from uuid import UUID

from django.contrib import messages as notes
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from applications import labels, lifecycle, simultaneous, transitions
from applications.access import own_application
from applications.models import Application
from applications.transitions import Action
from applications.views import refused
from applications.views.filing import summary
from messages.catalogue import line
from messages.refusal import Refusal
from messages.text import Text

DELETED = Text("同時申請を削除しました。", "The simultaneous application has been deleted.")


@applicant_required
@require_http_methods(["GET", "POST"])
def application_simultaneous(request: HttpRequest, pk: UUID) -> HttpResponse:
    """STEP1 申請種別選択; 「入力」 opens the wizard. What cannot be added is refused here, with what can be done."""
    application = own_application(request, pk)
    not_now = transitions.refusal(Action.SIMULTANEOUS, application)
    if not_now:
        return refused.back_to_list(request, not_now, choice=str(pk))
    type = request.POST.get("type", "")
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            if not type:
                raise Refusal("WZBAM002E")
            draft = simultaneous.start(application, type)
            return redirect("wizard-step", draft.pk, draft.step)
        except Refusal as reason:
            refusal = reason
    return _page(request, application, type, refusal)


@applicant_required
@require_http_methods(["GET", "POST"])
def simultaneous_delete(request: HttpRequest, pk: UUID, child: UUID) -> HttpResponse:
    """Asks, then takes a simultaneous application back."""
    application = own_application(request, pk)
    if request.method == "POST":
        try:
            lifecycle.remove_simultaneous(actor=application.owner, pk=pk, child=child)
        except Refusal as refusal:
            return refused.back_to_list(request, refusal, choice=str(pk))
        notes.success(request, str(DELETED))
        return redirect("application-simultaneous", pk)
    found = application.simultaneous.filter(pk=child).first()
    if found is None:
        raise Http404
    context = {**summary(application), "child_type": labels.type_label(found.type)}
    return render(request, "applications/simultaneous_delete.html", context)


def _page(request: HttpRequest, application: Application, type: str, refusal: Refusal | None) -> HttpResponse:
    children = list(application.simultaneous.order_by("branch"))
    taken = {child.type for child in children}
    context = {
        **summary(application),
        "children": [(child, labels.type_label(child.type)) for child in children],
        "types": [(each, labels.type_label(each)) for each in simultaneous.types_for(application) if each not in taken],
        "chosen": type,
        "problems_lines": [line(refusal)] if refusal else [],
        "by_post": refusal is not None and refusal.id == simultaneous.BY_POST.id,
    }
    return render(request, "applications/simultaneous.html", context)
