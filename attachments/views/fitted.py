"""The photo that was made to conform, shown to its owner before it is registered (`PHOTO_RESIZE`)."""

from uuid import UUID

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.guards import applicant_required
from accounts.page_token import rescued_by
from applications.access import own_application
from applications.models import Application
from applications.views import refused
from applications.views.filing import summary
from attachments import again, receipt
from attachments.fitting import as_checked, drop_fitted
from attachments.limits import DoNotFitError
from attachments.models import FittedPhoto
from attachments.register import register
from attachments.remarks import ADVICE
from attachments.views.files import content_of, sent
from attachments.views.photo_page import PHOTO
from messages.refusal import Problem, Refusal
from messages.text import Text

OTHER = Text(
    "確認していた写真が別の画面で変更されました。もう一度選んでください。",
    "The photo you were looking at was changed on another page. Please choose it again.",
)


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: the picture is still there."""
    return reverse("photo-fitted", args=[own_application(request, pk).pk])


@applicant_required
@rescued_by(come_back)
@require_http_methods(["GET", "POST"])
def photo_fitted(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What would be registered; 「登録」 registers exactly it, with the method of receipt chosen before."""
    application = own_application(request, pk)
    found = FittedPhoto.objects.filter(application=application).first()
    if request.method == "GET":
        if found is None:
            return redirect("photo", pk)
        return render(request, "attachments/fitted.html", {**summary(application), "fitted": found})
    if request.POST.get("action") != "register":
        drop_fitted(actor=application.owner, pk=pk)
        return redirect("photo", pk)
    try:
        _register(request, application, found)
    except DoNotFitError as refusal:
        again.keep(request, pk, found.receipt if found else {}, [Problem(PHOTO, refusal)])
        return redirect(reverse("photo", args=[pk]) + "?again=1#errors")
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    return redirect("application-list")


@applicant_required
@require_safe
def photo_fitted_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The picture itself, for its owner only."""
    found = get_object_or_404(FittedPhoto, application=own_application(request, pk))
    return sent(content_of(found), "image/jpeg", "photo.jpg")


def _register(request: HttpRequest, application: Application, found: FittedPhoto | None) -> None:
    if found is None or request.POST.get("fitted") != str(found.pk):
        raise DoNotFitError("WZBAM175E", detail=OTHER)
    chosen = found.receipt
    if chosen:
        checked = receipt.check_receipt(application, receipt.form_of(application), chosen)
        if checked.problems:
            raise DoNotFitError(checked.problems[0].refusal.id, **checked.problems[0].refusal.params)
    photo, version = as_checked(found), again.seen_version(request)
    register(actor=application.owner, pk=application.pk, version=version, photo=photo, receipt=chosen or None)
    drop_fitted(actor=application.owner, pk=application.pk)
    for key in photo.advice:
        notes.warning(request, str(ADVICE[key]))
