"""STEP2 and STEP3 of 申請情報一括入力 (manual 2.5.5, 2.5.6)."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods

from accounts.page_token import rescued_by
from applications.catalogue import forms
from attachments import again
from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from bulk_upload.views.access import bulk_user, open_upload, to_result
from bulk_upload.views.step_line import come_back, step_line
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines

FILE = "file"


@bulk_user
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def bulk_file(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """STEP2: the file, refused at once when it cannot be read."""
    upload = open_upload(request, pk)
    if upload is None:
        return to_result(pk)
    if request.method == "POST":
        try:
            uploads.give_file(upload, request.FILES.get(FILE))
        except Refusal as refusal:
            again.keep(request, pk, {}, [Problem(FILE, refusal)])
            return redirect(reverse("bulk-file", args=[pk]) + "?again=1#errors")
        return redirect("bulk-confirm", pk)
    problems = _kept(request, pk)
    context = {
        "upload": upload,
        "kind": forms.type_label(upload.type),
        "steps": step_line(2),
        "problems_lines": page_lines(problems),
        "file_errors": at_fields(problems).get(FILE, []),
        "max_mb": settings.BULK_MAX_MB,
        "max_bytes": settings.BULK_MAX_MB * 2**20,
        "max_rows": settings.BULK_MAX_ROWS,
    }
    return render(request, "bulk_upload/file.html", context)


@bulk_user
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def bulk_confirm(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """STEP3: what was chosen, the file's name and its applicants, two boxes."""
    upload = open_upload(request, pk)
    if upload is None:
        return to_result(pk)
    if not upload.file_name:
        return redirect("bulk-file", pk)
    if request.method == "POST":
        ticked = {name: request.POST.get(name) == "1" for name in (uploads.CONSENT, uploads.COPY)}
        problems = uploads.confirm(upload, consent=ticked[uploads.CONSENT], copy_kept=ticked[uploads.COPY])
        if not problems:
            return to_result(pk)
        again.keep(request, pk, {name: "1" for name, on in ticked.items() if on}, problems)
        return redirect(reverse("bulk-confirm", args=[pk]) + "?again=1#errors")
    return render(request, "bulk_upload/confirm.html", _confirmation(request, upload))


def _confirmation(request: HttpRequest, upload: BulkUpload) -> dict[str, Any]:
    values, problems = again.kept(request, upload.pk) or ({}, [])
    wrong = uploads.check(upload)
    if wrong and not any(problem.path == FILE for problem in problems):
        problems = [Problem(FILE, wrong), *problems]
    before = uploads.same_before(upload)
    return {
        "upload": upload,
        "kind": forms.type_label(upload.type),
        "status": forms.status_label(upload.status),
        "steps": step_line(3),
        "values": values,
        "problems_lines": page_lines(problems),
        "errors": at_fields(problems),
        "before": before,
        "before_at": localtime(before.submitted_at) if before else None,
    }


def _kept(request: HttpRequest, pk: UUID) -> list[Problem]:
    kept = again.kept(request, pk)
    return kept[1] if kept else []
