"""受付票 for the owner to print, and the public page that confirms its number and code."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.guards import applicant_required
from accounts.network import client_ip
from accounts.throttle import Limit, SlowedError, spend
from applications import numbers, slip, slip_paper
from applications.access import own_application
from applications.children import children
from applications.views.filing import summary
from messages.text import Text

_WITHIN = timedelta(minutes=10)
SLOWED = Text(
    "お使いのネットワークからの確認が多すぎます。10分ほど待ってから、もう一度お試しください。",
    "Too many checks came from your network. Wait about ten minutes and try again.",
)


@applicant_required
@require_safe
def application_slip(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The slip of an application that has its receipt number; others have none yet."""
    application = own_application(request, pk)
    if not slip_paper.given(application):
        return redirect("application-detail", pk)
    context = {
        **summary(application),
        "code": slip.code(application),
        "filed": localtime(application.submitted_at, numbers.JAPAN),
        "children": children(application),
        "check_address": f"{settings.SITE_URL}/receipts/",
    }
    return render(request, "applications/slip.html", context)


@never_cache
@require_safe
def receipt_check(request: HttpRequest) -> HttpResponse:
    """Open to anybody: number and code from a slip, nothing personal; each try counts against its network address."""
    number, code = request.GET.get("number", ""), request.GET.get("code", "")
    asked = bool(number.strip() and code.strip())
    context = {"number": number[:40], "code": code[:40], "asked": asked, "found": None, "slowed": "", "filed": None}
    if asked:
        try:
            spend(Limit("receipt-check", settings.RECEIPT_CHECK_LIMIT, _WITHIN), client_ip(request) or "")
        except SlowedError as slowed:
            context |= {"slowed": SLOWED, "asked": False}
            response = render(request, "applications/receipt_check.html", context, status=429)
            response["Retry-After"] = str(slowed.seconds)
            return response
        found = slip.ask(number[:40], code[:40])
        context |= {"found": found, "filed": localtime(found.filed, numbers.JAPAN) if found else None}
    return render(request, "applications/receipt_check.html", context)
