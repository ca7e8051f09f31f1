"""登録エラー内容 (manual 2.11) and the files of the applicants in error."""

from collections.abc import Callable
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from applications import numbers, transitions
from applications.access import own_application
from applications.pager import Pager, page_number
from applications.transitions import Action
from applications.views import refused
from bulk_upload import corrections
from bulk_upload.models import BulkRow, BulkUpload
from bulk_upload.views.access import bulk_user, own_upload
from messages.refusal import Refusal

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


@bulk_user
@require_safe
def bulk_errors(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Everything wrong with one row, ten a page; WZBAM169E on the list for a record that is no error."""
    application = own_application(request, pk)
    refusal = transitions.refusal(Action.BULK_ERRORS, application)
    row = BulkRow.objects.filter(application=application).select_related("upload").first()
    if refusal or row is None:
        return refused.back_to_list(request, refusal or Refusal("WZBAM169E"), choice=str(pk))
    found = row.findings
    pager = Pager(len(found), settings.LIST_PAGE_SIZE, page_number(request.GET.get("page", "")))
    context = {
        "application": application,
        "number": numbers.shown_provisional_number(application),
        "row": row,
        "upload": row.upload,
        "findings": list(enumerate(found, 1))[pager.start : pager.end],
        "pager": pager,
    }
    return render(request, "bulk_upload/errors.html", context)


@bulk_user
@require_safe
def failed_workbook(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Only the applicants in error, wrong cells marked, as .xlsx."""
    return _file(request, pk, corrections.as_workbook, "xlsx", XLSX)


@bulk_user
@require_safe
def failed_csv(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as csv."""
    return _file(request, pk, corrections.as_csv, "csv", CSV)


def _file(request: HttpRequest, pk: UUID, make: Callable[[BulkUpload], bytes], ending: str, kind: str) -> HttpResponse:
    upload = own_upload(request, pk)
    if not corrections.wrong_rows(upload):
        raise Http404
    stem = upload.file_name.rsplit(".", 1)[0]
    return attachment(make(upload), f"{stem}_エラー.{ending}", kind)


def attachment(content: bytes, name: str, kind: str) -> HttpResponse:
    """A file to keep; its name may be Japanese."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
