"""資料添付 and its 登録確認 (manual 2.7.7, 2.13; several files as since 2026, behaviour 5.4)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

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
from attachments import again, limits
from attachments.limits import DoNotFitError
from attachments.models import Document
from attachments.register import confirm_document, drop_document, held_documents
from attachments.views.adding import DOCUMENT, add
from attachments.views.document_page import context
from messages.refusal import Problem, Refusal


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: files cannot be kept, but the way back can."""
    return reverse("documents", args=[own_application(request, pk).pk])


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def documents(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Attach one PDF or collect several, register them once; afterwards what is registered can be opened here.

    Without script, or when there is something to tell about a file, the registration is confirmed on a page of
    its own; with script in a dialog before the form is sent.
    """
    application = own_application(request, pk)
    not_now = transitions.refusal(Action.DOCUMENTS, application)
    registered = Document.objects.filter(application=application, registered_at__isnull=False)
    if not_now and (request.method == "POST" or not registered):
        return refused.back_to_list(request, not_now, choice=str(pk))
    if request.method == "GET":
        page = context(request, application, list(registered), may_add=not_now is None)
        return render(request, "attachments/documents.html", page)
    try:
        return _posted(request, application)
    except DoNotFitError as refusal:
        return _again(request, pk, [Problem(DOCUMENT, refusal)])
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def documents_confirm(request: HttpRequest, pk: UUID) -> HttpResponse:
    """登録確認: what is about to be registered, with what is to be told about it; 「確認」 or 「取消」."""
    application = own_application(request, pk)
    held = list(held_documents(pk))
    if request.method == "GET":
        if not held:
            return redirect("documents", pk)
        told = any(each.warnings for each in held)
        page = {**summary(application), "held": held, "told": told, "total": sum(each.size for each in held)}
        return render(request, "attachments/confirm.html", page)
    if request.POST.get("action") != "register":
        if not limits.several():
            drop_document(actor=application.owner, pk=pk)
        return redirect("documents", pk)
    try:
        confirm_document(actor=application.owner, pk=pk, seen=seen(request))
    except DoNotFitError as refusal:
        return _again(request, pk, [Problem(DOCUMENT, refusal)])
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    return redirect("application-list")


def _posted(request: HttpRequest, application: Application) -> HttpResponse:
    """What the pressed button says: 削除 of one held file, 追加, or 登録 with what was chosen beside it."""
    owner, pk = application.owner, application.pk
    action, _, which = request.POST.get("action", "register").partition(":")
    if action == "remove":
        drop_document(actor=owner, pk=pk, document=next(iter(_keys([which])), UUID(int=0)))
        return redirect("documents", pk)
    added, problems = add(request, application, required=action == "add" or not seen(request))
    if problems:
        return _again(request, pk, problems)
    again.forget(request)
    if action == "add":
        return redirect("documents", pk)
    if request.POST.get("confirmed") != "1" or any(each.flags for each in held_documents(pk)):
        return redirect("documents-confirm", pk)
    confirm_document(actor=owner, pk=pk, seen=[*seen(request), *added])
    return redirect("application-list")


def seen(request: HttpRequest) -> list[UUID]:
    """The held documents that stood on the page whose form was sent."""
    return _keys(request.POST.getlist("held"))


def _keys(raw: Iterable[str]) -> list[UUID]:
    found: list[Any] = []
    for each in raw:
        try:
            found.append(UUID(each))
        except ValueError:
            continue
    return found


def _again(request: HttpRequest, pk: UUID, problems: list[Problem]) -> HttpResponse:
    again.keep(request, pk, {}, problems)
    return redirect(reverse("documents", args=[pk]) + "?again=1#errors")
