"""The templates of each application type, and 「CSVファイル作成」 for those that were filled in."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.page_token import rescued_by
from applications.catalogue import forms
from attachments import again
from bulk_upload import templates_offered, uploads
from bulk_upload.checking import check_file, open_file
from bulk_upload.findings import findings
from bulk_upload.views.access import bulk_user, own_upload, to_result
from bulk_upload.views.errors import CSV, XLSX, attachment
from messages import clock
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines

FILE = "file"
SHOWN = 100
HERE = UUID(int=0)
"""The conversion page belongs to no upload yet."""


def come_back(request: HttpRequest) -> str:
    return reverse("bulk-csv")


@bulk_user
@require_safe
def bulk_templates(request: HttpRequest, type: str) -> HttpResponse:
    """The statuses that have a template of this type."""
    statuses = templates_offered.offered(type)
    if not statuses:
        raise Http404
    context = {"type": type, "kind": forms.type_label(type), "statuses": statuses}
    return render(request, "bulk_upload/templates.html", context)


@bulk_user
@require_safe
def bulk_template(request: HttpRequest, type: str, status: str) -> HttpResponse:
    """One template as .xlsx."""
    try:
        content = templates_offered.template(type, status)
    except KeyError:
        raise Http404 from None
    return attachment(content, templates_offered.file_name(type, status), XLSX)


@bulk_user
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def bulk_csv(request: HttpRequest) -> HttpResponse:
    """CSVファイル作成: a filled-in template becomes the csv file to upload, and is checked."""
    if request.method == "POST":
        try:
            upload = uploads.give_workbook(request.user, request.FILES.get(FILE))  # type: ignore[arg-type]
        except Refusal as refusal:
            again.keep(request, HERE, {}, [Problem(FILE, refusal)])
            return redirect(reverse("bulk-csv") + "?again=1#errors")
        return redirect("bulk-csv-made", upload.pk)
    kept = again.kept(request, HERE)
    problems = kept[1] if kept else []
    context = {
        "problems_lines": page_lines(problems),
        "file_errors": at_fields(problems).get(FILE, []),
        "max_mb": settings.BULK_MAX_MB,
        "max_bytes": settings.BULK_MAX_MB * 2**20,
    }
    return render(request, "bulk_upload/csv.html", context)


@bulk_user
@require_safe
def bulk_csv_made(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """What the check found in the file that was made, and the ways on."""
    upload = own_upload(request, pk)
    if not upload.open or not upload.file_name:
        return to_result(pk)
    if upload.infected:
        return redirect("bulk-confirm", pk)
    form = forms.form(upload.type, upload.status)
    file = open_file(upload.content(), most=settings.BULK_MAX_ROWS, type=form.type, status=form.status)
    checked = check_file(file, clock.today())
    found = [finding for line in checked for finding in findings(file, line)]
    context = {
        "upload": upload,
        "kind": forms.type_label(upload.type),
        "status": forms.status_label(upload.status),
        "wrong": sum(bool(line.problems) for line in checked),
        "findings": found[:SHOWN],
        "more": max(len(found) - SHOWN, 0),
    }
    return render(request, "bulk_upload/csv_made.html", context)


@bulk_user
@require_safe
def bulk_csv_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The uploaded file as it is kept, for its owner; 404 when it is gone or infected."""
    upload = own_upload(request, pk)
    if upload.infected:
        raise Http404
    try:
        content = upload.content()
    except FileNotFoundError:
        raise Http404 from None
    return attachment(content, upload.file_name, CSV)
