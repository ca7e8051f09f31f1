"""入管庁に申請を行う: asking once more, filing, 申請受付完了 (manual 2.7.8, 2.7.9)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts import profile
from accounts.guards import applicant_required
from applications import attached, labels, lifecycle, numbers, transitions
from applications.access import own_application
from applications.catalogue.rules.periods import late_acquisition
from applications.children import children
from applications.lifecycle.telling import addresses
from applications.models import Application, Supplement
from applications.offices import BUREAUS
from applications.states import DocumentState, PhotoState, State
from applications.transitions import Action
from applications.views import refused
from messages import clock
from messages.refusal import Refusal

UNFILED = frozenset({State.ENTERED, State.BULK_ERROR})


@applicant_required
@require_safe
def application_filing(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What is about to be filed, for whom and with whom: filing cannot be taken back online."""
    application = own_application(request, pk)
    if application.state not in UNFILED:
        return redirect("application-submitted", pk)
    refusal = transitions.refusal(Action.FILE, application)
    if refusal:
        return refused.back_to_list(request, refusal, choice=str(pk))
    context = {
        **summary(application),
        "label": transitions.LABELS[Action.FILE],
        "photo": labels.PHOTO_STATES[application.photo_state],
        "attached": attached.documents(application),
        "documents": labels.DOCUMENT_STATES[application.document_state],
        "children": children(application),
        "account": profile.mark(application.owner),
        "addresses": addresses(application),
        "caution": late_acquisition(application.answers, clock.today()),
        "without_documents": application.document_state == DocumentState.MISSING,
    }
    return render(request, "applications/filing.html", context)


@applicant_required
@require_POST
def application_file(request: HttpRequest) -> HttpResponse:
    """File the chosen application; pressed twice it lands on the same completion page."""
    choice = request.POST.get("choice", "")
    try:
        pk = _uuid(choice)
        application = _file(request, pk)
    except lifecycle.AlreadyFiled as already:
        application = already.application
    except Refusal as refusal:
        return refused.back_to_list(request, refusal, choice=choice)
    return redirect("application-submitted", application.pk)


@applicant_required
@require_safe
def application_submitted(request: HttpRequest, pk: UUID) -> HttpResponse:
    """申請受付完了"""
    application = own_application(request, pk)
    if application.state in UNFILED:
        return redirect("application-list")
    return render(request, "applications/submitted.html", {**summary(application), **_told(application)})


def _file(request: HttpRequest, pk: UUID) -> Application:
    account = request.POST.get("account", "")[:64]
    return lifecycle.file(actor=request.user, pk=pk, version=seen_version(request), account=account)  # type: ignore[arg-type]


def _told(application: Application) -> dict[str, object]:
    """What 申請受付完了 names beside the application itself."""
    return {"addresses": addresses(application), "children": children(application)}


def summary(application: Application) -> dict[str, object]:
    """What every page about one application says about it."""
    return {
        "application": application,
        "type": labels.type_label(application.type),
        "status": labels.status_label(application.status),
        "bureau": BUREAUS.get(application.office),
        "receipt_number": numbers.shown_receipt_number(application),
        "provisional_number": numbers.shown_provisional_number(application),
        "supplements": _asked_for(application),
    }


def _asked_for(application: Application) -> list[Supplement]:
    """What the bureau waits for; asked only where the states say so."""
    if PhotoState.REQUESTED not in (application.photo_state, application.document_state):
        return []
    return list(application.supplements.filter(answered_at=None, closed_at=None))


def seen_version(request: HttpRequest) -> int | None:
    """The version of the record that the person's page showed; None when the form does not say."""
    raw = request.POST.get("version", "")
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None


def _uuid(raw: str) -> UUID:
    if not raw:
        raise Refusal("WZBAM138E", button=transitions.LABELS[Action.FILE])
    try:
        return UUID(raw)
    except ValueError:
        raise Refusal("WZBAM176E") from None
