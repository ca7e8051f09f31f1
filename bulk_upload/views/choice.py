"""STEP1: application type, status of residence and, for 高度専門職, the main activity (manual 2.5.4)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.page_token import rescued_by
from applications import kind_choice
from applications.catalogue import forms
from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from bulk_upload.views.access import bulk_user, open_upload, to_result
from bulk_upload.views.step_line import come_back, step_line
from messages.refusal import Problem
from messages.summary import at_fields, page_lines


@bulk_user
@require_http_methods(["GET", "POST"])
def bulk_start(request: HttpRequest) -> HttpResponseBase:
    """The same choice as in the wizard; 「入力」 leads to STEP2."""
    return _choose(request, None)


@bulk_user
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def bulk_kind(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """STEP1 for an upload that exists; afterwards the confirmation says whether the file still fits."""
    upload = open_upload(request, pk)
    return _choose(request, upload) if upload else to_result(pk)


def _choose(request: HttpRequest, upload: BulkUpload | None) -> HttpResponseBase:
    if request.method != "POST":
        before = (upload.type, upload.status) if upload else ("", "")
        return _page(request, upload, kind_choice.chosen_before(*before), [])
    chosen = kind_choice.chosen_in(request.POST)
    problems = kind_choice.problems(chosen, forms.BY_STATUS)
    if problems:
        return _page(request, upload, chosen, problems)
    kind = {"type": chosen[kind_choice.TYPE], "status": kind_choice.status_of(chosen)}
    if upload is None:
        upload = uploads.begin(request.user, **kind)  # type: ignore[arg-type]
    else:
        uploads.change_kind(upload, **kind)
    return redirect("bulk-confirm" if upload.file_name else "bulk-file", upload.pk)


def _page(
    request: HttpRequest, upload: BulkUpload | None, chosen: dict[str, str], problems: list[Problem]
) -> HttpResponse:
    context = {
        **kind_choice.shown(chosen, forms.BY_STATUS),
        "steps": step_line(1),
        "problems_lines": page_lines(problems),
        "errors": {path: texts[0] for path, texts in at_fields(problems).items()},
        "back": reverse("bulk-confirm", args=[upload.pk]) if upload and upload.file_name else reverse("menu"),
    }
    return render(request, "bulk_upload/start.html", context)
