"""STEP1: application type, status of residence and, for 高度専門職, the main activity (manual 2.5.4)."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.page_token import rescued_by
from applications.catalogue import forms
from applications.catalogue.statuses import HIGHLY_SKILLED
from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from bulk_upload.views.access import bulk_user, open_upload, to_result
from bulk_upload.views.step_line import come_back, step_line
from messages.refusal import Problem, Refusal
from messages.summary import at_fields, page_lines

TYPE, STATUS, ACTIVITY = "type", "status", "activity"


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
    chosen = {TYPE: "", STATUS: "", ACTIVITY: ""}
    if upload:
        chosen = {TYPE: upload.type, **dict(zip((STATUS, ACTIVITY), forms.chosen_at_start(upload.status), strict=True))}
    problems: list[Problem] = []
    if request.method == "POST":
        chosen = {name: request.POST.get(name, "") for name in chosen}
        problems = _problems(request.POST)
        if not problems:
            return _go_on(request, upload, chosen[TYPE], status_of(request.POST))
    return render(request, "bulk_upload/start.html", {**_offered(), **_page(chosen, problems, upload)})


def status_of(post: QueryDict) -> str:
    """The code of the form chosen: that of the main activity for 高度専門職."""
    status = post.get(STATUS, "")
    return forms.activity_code(status, post.get(ACTIVITY, "")) if status in HIGHLY_SKILLED else status


def _problems(post: QueryDict) -> list[Problem]:
    needed = [TYPE, STATUS, *([ACTIVITY] if post.get(STATUS) in HIGHLY_SKILLED else [])]
    missing = [Problem(name, Refusal("WZBAM001E")) for name in needed if not post.get(name)]
    if not missing and not forms.are_codes(*(post.get(name, "") for name in (TYPE, STATUS, ACTIVITY))):
        return [Problem("", Refusal("WZBAM023E"))]
    if missing or (post[TYPE] in forms.BY_STATUS and (post[TYPE], status_of(post)) in forms.offered()):
        return missing
    return [Problem(STATUS, Refusal("WZBAM117E"))]


def _go_on(request: HttpRequest, upload: BulkUpload | None, type: str, status: str) -> HttpResponse:
    if upload is None:
        upload = uploads.begin(request.user, type=type, status=status)  # type: ignore[arg-type]
    else:
        uploads.change_kind(upload, type=type, status=status)
    return redirect("bulk-confirm" if upload.file_name else "bulk-file", upload.pk)


def _offered() -> dict[str, Any]:
    return {
        "types": [each for each in forms.types_offered() if each[0] in forms.BY_STATUS],
        "statuses": forms.statuses_offered(),
        "activities": forms.activities_offered(),
    }


def _page(chosen: dict[str, str], problems: list[Problem], upload: BulkUpload | None) -> dict[str, Any]:
    return {
        **chosen,
        "steps": step_line(1),
        "problems_lines": page_lines(problems),
        "errors": {path: texts[0] for path, texts in at_fields(problems).items()},
        "back": reverse("bulk-confirm", args=[upload.pk]) if upload and upload.file_name else reverse("menu"),
    }
