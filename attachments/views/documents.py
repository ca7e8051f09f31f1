"""資料添付 and its 登録確認 (manual 2.7.7, 2.13)."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.guards import applicant_required
from accounts.page_token import rescued_by
from applications import transitions
from applications.access import own_application
from applications.models import Application
from applications.transitions import Action
from applications.views import refused
from applications.views.filing import summary
from attachments import again
from attachments.document import check_document
from attachments.models import Document
from attachments.register import confirm_document, drop_document, hold_document
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines

DOCUMENT = "document"


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: files cannot be kept, but the way back can."""
    return reverse("documents", args=[own_application(request, pk).pk])


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def documents(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Attach one PDF, once; afterwards the registered file can be opened here.

    Without script, or when there is something to tell about the file, the registration is confirmed on a page of
    its own; with script in a dialog before the file is sent.
    """
    application = own_application(request, pk)
    not_now = transitions.refusal(Action.DOCUMENTS, application)
    registered = Document.objects.filter(application=application, registered_at__isnull=False)
    if not_now and (request.method == "POST" or not registered):
        return refused.back_to_list(request, not_now, choice=str(pk))
    if request.method == "GET":
        return _page(request, application, list(registered), may_add=not_now is None)
    try:
        checked = check_document(request.FILES.get(DOCUMENT))
    except Refusal as refusal:
        again.keep(request, pk, {}, [Problem(DOCUMENT, refusal)])
        return redirect(reverse("documents", args=[pk]) + "?again=1#errors")
    again.forget(request)
    try:
        version = again.seen_version(request)
        hold_document(actor=application.owner, pk=pk, version=version, document=checked)
        if request.POST.get("confirmed") != "1" or checked.flags:
            return redirect("documents-confirm", pk)
        confirm_document(actor=application.owner, pk=pk)
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    return redirect("application-list")


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def documents_confirm(request: HttpRequest, pk: UUID) -> HttpResponse:
    """登録確認: what is about to be registered, with what is to be told about it; 「確認」 or 「取消」."""
    application = own_application(request, pk)
    held = Document.objects.filter(application=application, registered_at=None).first()
    if request.method == "GET":
        if held is None:
            return redirect("documents", pk)
        return render(
            request, "attachments/confirm.html", {**summary(application), "held": held, "told": held.warnings}
        )
    if request.POST.get("action") != "register":
        drop_document(actor=application.owner, pk=pk)
        return redirect("documents", pk)
    try:
        confirm_document(actor=application.owner, pk=pk)
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    return redirect("application-list")


def _page(request: HttpRequest, application: Application, registered: list[Document], *, may_add: bool) -> HttpResponse:
    _, problems = again.kept(request, application.pk) or ({}, [])
    context = {
        **summary(application),
        "registered": registered,
        "may_add": may_add,
        "document_errors": at_fields(problems).get(DOCUMENT, []),
        "problems_lines": page_lines(problems),
        "max_bytes": settings.ATTACH_MAX_TOTAL_MB * 2**20,
        "max_mb": settings.ATTACH_MAX_TOTAL_MB,
    }
    return render(request, "attachments/documents.html", context)
