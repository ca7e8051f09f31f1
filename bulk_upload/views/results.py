"""STEP4, the progress of the work, its result and the history of uploads."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from accounts.page_token import not_a_move
from applications.catalogue import forms
from applications.catalogue.points.calculation import GO_ON, TOO_FEW
from applications.models import Application
from applications.pager import Pager, page_number
from applications.views import past_jobs
from bulk_upload.models import BulkRow, BulkUpload
from bulk_upload.views.access import bulk_user, own_upload
from bulk_upload.views.step_line import step_line
from bulk_upload.views.together import offered
from messages import catalogue, viruses
from messages.refusal import Refusal
from messages.text import Text

PAST = (
    Text("登録日時", "Registered"),
    Text("申請種別", "Type"),
    Text("在留資格", "Status"),
    Text("ファイル名", "File"),
    Text("人数", "Applicants"),
    Text("エラー", "Errors"),
)
"""Columns of the history."""
BELOW_70 = Text(
    "ポイント計算表の合計点数が70点未満です。70点未満の場合、許可の対象となりません。",
    "The total of the points table is below 70; with less than 70 points permission cannot be given.",
)
"""The dialog's text without its question: nobody can answer it here."""


@bulk_user
@require_safe
def bulk_upload(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """STEP4: how far the work is; when it is done, what became of the applicants. Survives reload and logout."""
    upload = own_upload(request, pk)
    if upload.open:
        return redirect("bulk-confirm", pk)
    failed = upload.rows.filter(failed=True, application__isnull=False).select_related("application")
    pager = Pager(failed.count(), settings.LIST_PAGE_SIZE, page_number(request.GET.get("page", "")))
    context = {
        "upload": upload,
        "kind": forms.type_label(upload.type),
        "status": forms.status_label(upload.status),
        "steps": step_line(4),
        "pager": pager,
        "children": Application.objects.filter(main__bulk_row__upload=upload).count(),
        "rows": [_shown(row) for row in failed[pager.start : pager.end]],
        "warned": [_warned(row) for row in upload.rows.exclude(warnings="").select_related("application")],
        "offered": offered(upload),
        "found_later": viruses.FOUND_LATER,
    }
    return render(request, "bulk_upload/result.html", context)


@not_a_move
@bulk_user
@require_safe
def bulk_progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What the page's script asks for while the work goes on."""
    return JsonResponse(own_upload(request, pk).progress())


@bulk_user
@require_safe
def bulk_uploads(request: HttpRequest) -> HttpResponse:
    """The person's uploads, newest first."""
    own = BulkUpload.objects.filter(owner=request.user, submitted_at__isnull=False).order_by("-submitted_at")  # type: ignore[misc]
    return past_jobs.page(request, "bulk_upload/history.html", own, PAST, _past)


def _past(upload: BulkUpload) -> past_jobs.Past:
    cells = (
        forms.type_label(upload.type),
        forms.status_label(upload.status),
        upload.file_name,
        f"{upload.done} / {upload.total}",
        upload.failed,
    )
    return past_jobs.Past(localtime(upload.submitted_at), reverse("bulk-upload", args=[upload.pk]), cells)


def _warned(row: BulkRow) -> dict[str, Any]:
    said = (id for id in row.warnings.split() if id != GO_ON)
    return {"row": row, "texts": [BELOW_70 if id == TOO_FEW else catalogue.render(Refusal(id)) for id in said]}


def _shown(row: BulkRow) -> dict[str, Any]:
    kept, found = row.kept, row.findings
    return {
        "row": row,
        "name": str(kept.get("answers", {}).get("name", ""))[:104],
        "first": found[0] if found else None,
        "count": len(found),
    }
