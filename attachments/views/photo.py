"""顔写真添付・受領方法 and 顔写真確認 (manual 2.7.3, 2.7.5, 2.9.3, 2.12)."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages as notes
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.guards import applicant_required
from accounts.page_token import rescued_by
from applications.access import own_application
from applications.states import PhotoState
from applications.transitions import Action
from applications.views import refused
from applications.views.filing import summary
from attachments import again, receipt
from attachments.fitting import hold_fitted
from attachments.photo import CheckedPhoto, check_or_fit
from attachments.register import register
from attachments.remarks import ADVICE
from attachments.views.photo_page import PHOTO, Place, context, current_photo, place
from messages.refusal import Problem, Refusal

CODE_LENGTH = 16
"""No code is as long; whatever somebody sends instead need not be kept."""


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: files cannot be kept, but the way back can."""
    return reverse("photo", args=[own_application(request, pk).pk])


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def photo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Register a photo, the method of receipt or both; afterwards the list is shown again.

    `?purpose=receipt` is the way of the list's button for the method of receipt: no photo is asked for then.
    """
    try:
        here = place(request, pk)
        if request.method == "GET":
            return render(request, "attachments/photo.html", context(request, here))
        return _register(request, here)
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))


@applicant_required
@require_safe
def photo_view(request: HttpRequest, pk: UUID) -> HttpResponse:
    """顔写真確認: the photo as it is registered now."""
    application = own_application(request, pk)
    found = current_photo(application)
    if found is None:
        return refused.back_to_list(request, Refusal("WZBAM241E"), choice=str(pk))
    return render(
        request, "attachments/photo_view.html", {**summary(application), "photo": found, "advice": found.warnings}
    )


def _register(request: HttpRequest, here: Place) -> HttpResponse:
    typed = {id: request.POST.get(id, "")[:CODE_LENGTH] for id in receipt.FIELDS} if here.receipt else {}
    if request.POST.get("action") == "refresh":
        return _again(request, here, typed, [])
    checked = receipt.check_receipt(here.application, here.form, typed) if here.receipt else None
    problems = list(checked.problems) if checked else []
    chosen = checked.clean if checked else None
    upload = request.FILES.get(PHOTO)
    try:
        picture = _picture(upload, here, chosen)
    except Refusal as refusal:
        problems.insert(0, Problem(PHOTO, refusal))
    if problems:
        return _again(request, here, typed, problems)
    version = again.seen_version(request)
    if picture is not None and picture.fitted:
        hold_fitted(
            actor=here.application.owner,
            pk=here.application.pk,
            version=version,
            photo=picture,
            received_size=upload.size or 0 if upload else 0,
            receipt=chosen or {},
        )
        again.forget(request)
        return redirect("photo-fitted", here.application.pk)
    register(
        actor=here.application.owner,
        pk=here.application.pk,
        version=version,
        photo=picture,
        receipt=chosen,
    )
    again.forget(request)
    for key in picture.advice if picture else ():
        notes.warning(request, str(ADVICE[key]))
    return redirect("application-list")


def _picture(
    upload: "UploadedFile[bytes] | None", here: Place, chosen: Mapping[str, str] | None
) -> CheckedPhoto | None:
    """The photo that was sent; None where the page serves the method of receipt only."""
    if upload is None and not _expected(here, chosen):
        return None
    if upload is not None and not here.photo:
        raise Refusal("WZBAM117E")
    if upload is not None and not here.photo_needed:
        raise Refusal("WZBAM180E")
    return check_or_fit(upload)


def _expected(here: Place, chosen: Mapping[str, str] | None) -> bool:
    """Whether 登録 without a photo is a mistake: not when one is there and only the method of receipt changes."""
    if here.purpose == Action.RECEIPT or not here.photo_needed:
        return False
    before = here.application.answers
    changes = chosen is not None and any(chosen.get(id, "") != before.get(id, "") for id in receipt.FIELDS)
    return not (changes and here.application.photo_state == PhotoState.REGISTERED)


def _again(request: HttpRequest, here: Place, typed: dict[str, str], problems: list[Problem]) -> HttpResponse:
    again.keep(request, here.application.pk, typed, problems)
    return redirect(f"{here.url}&again=1" + ("#errors" if problems else ""))
