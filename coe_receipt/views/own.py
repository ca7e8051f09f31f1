"""The addressee's own certificates: state, validity, what to do next, and the signed PDF."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from accounts.guards import signed_in
from coe_receipt.events import record
from coe_receipt.models import Certificate, What
from coe_receipt.next_steps import STEPS
from coe_receipt.paper import signed_pdf
from coe_receipt.signing import can_sign
from coe_receipt.standing import LABELS, TAGS, Standing, of_addressee, standing
from messages import clock

SHOWN = 200


@signed_in
@require_safe
def certificates(request: HttpRequest) -> HttpResponse:
    """Everything that was sent to this person, newest first."""
    own = of_addressee(_key(request))[:SHOWN]
    return render(request, "coe_receipt/certificates.html", {"certificates": [_shown(each) for each in own]})


@signed_in
@require_safe
def pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The signed PDF, for the addressee alone; 404 for one that was cancelled, or without a key."""
    certificate = get_object_or_404(of_addressee(_key(request)), pk=pk)
    if standing(certificate, clock.today()) == Standing.VOID or not can_sign():
        raise Http404
    record(certificate, What.DOWNLOADED, request.user)  # type: ignore[arg-type]
    response = HttpResponse(signed_pdf(certificate), content_type="application/pdf")
    name = f"{certificate.number}.pdf"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _key(request: HttpRequest) -> int:
    return int(request.user.pk)  # type: ignore[arg-type]


def _shown(certificate: Certificate) -> dict[str, Any]:
    today = clock.today()
    now = standing(certificate, today)
    good = now in (Standing.VALID, Standing.RECEIVED)
    return {
        "certificate": certificate,
        "name": certificate.data["name"],
        "standing": LABELS[now],
        "tag": TAGS[now],
        "steps": STEPS[now],
        "days": (certificate.valid_until - today).days if good and certificate.valid_until else None,
        "has_pdf": now != Standing.VOID and can_sign(),
    }
