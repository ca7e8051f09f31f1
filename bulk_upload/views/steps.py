"""STEP1 to STEP3 of 申請情報一括入力 (manual 2.5.4–2.5.6)."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
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
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines
from messages.text import Text

STEPS = (
    Text("申請種別及び在留資格選択(STEP1)", "Type and status (STEP1)"),
    Text("一括申請ファイルアップロード(STEP2)", "Upload of the file (STEP2)"),
    Text("入力情報確認(STEP3)", "Confirmation (STEP3)"),
    Text("申請情報入力完了(STEP4)", "Entry completed (STEP4)"),
)
FILE = "file"


def step_line(current: int) -> list[dict[str, Any]]:
    """The steps for components/steps.html; `current` counts from 1."""
    return [{"label": label, "current": number == current} for number, label in enumerate(STEPS, 1)]


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: what was chosen and sent is kept in the upload."""
    upload = open_upload(request, pk)
    return reverse("bulk-confirm" if upload and upload.file_name else "bulk-file", args=[pk])


@bulk_user
@require_http_methods(["GET", "POST"])
def bulk_start(request: HttpRequest) -> HttpResponseBase:
    """STEP1: the same choice as in the wizard."""
    return _choose(request, None)


@bulk_user
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def bulk_kind(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """STEP1 for an upload that exists; afterwards the confirmation says whether the file still fits."""
    upload = open_upload(request, pk)
    return _choose(request, upload) if upload else to_result(pk)


def _choose(request: HttpRequest, upload: BulkUpload | None) -> HttpResponseBase:
    chosen = (upload.type, upload.status) if upload else ("", "")
    problems: list[Problem] = []
    if request.method == "POST":
        chosen = (request.POST.get("type", ""), request.POST.get("status", ""))
        problems = _wrong_choice(*chosen)
        if not problems:
            return _chosen(request, upload, *chosen)
    context = {
        "steps": step_line(1),
        "types": forms.types_offered(),
        "statuses": forms.statuses_offered(),
        "type": chosen[0],
        "status": chosen[1],
        "problems_lines": page_lines(problems),
        "errors": {path: texts[0] for path, texts in at_fields(problems).items()},
        "back": reverse("bulk-confirm", args=[upload.pk]) if upload and upload.file_name else reverse("menu"),
    }
    return render(request, "bulk_upload/start.html", context)


def _chosen(request: HttpRequest, upload: BulkUpload | None, type: str, status: str) -> HttpResponse:
    if upload is None:
        upload = uploads.begin(request.user, type=type, status=status)  # type: ignore[arg-type]
    else:
        uploads.change_kind(upload, type=type, status=status)
    return redirect("bulk-confirm" if upload.file_name else "bulk-file", upload.pk)


def _wrong_choice(type: str, status: str) -> list[Problem]:
    missing = [Problem(name, Refusal("WZBAM001E")) for name, value in (("type", type), ("status", status)) if not value]
    if missing or (type, status) in forms.offered():
        return missing
    return [Problem("status", Refusal("WZBAM117E"))]


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
