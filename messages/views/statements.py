"""What the installation says of itself: how accessible it is, and what it does with what people enter."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "messages/accessibility.html")


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """With the terms for which this installation keeps what."""
    keeps = {
        "draft_days": settings.DRAFT_KEEP_DAYS,
        "file_days": settings.FILE_KEEP_DAYS,
        "application_years": settings.APPLICATION_KEEP_YEARS,
        "bulk_days": settings.BULK_KEEP_DAYS,
        "login_days": settings.LOGIN_RECORD_DAYS,
        "audit_days": settings.AUDIT_KEEP_DAYS,
    }
    return render(request, "messages/privacy.html", {"keeps": keeps})
