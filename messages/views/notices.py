"""The public pages of notices and terms of use."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from messages.notices import current, current_terms, past_and_current_terms

PAGE_SIZE = 20


@login_not_required
@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    page = Paginator(current(), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "messages/notices.html", {"page": page})


@login_not_required
@require_safe
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    return render(request, "messages/notice.html", {"notice": get_object_or_404(current(), pk=pk)})


@login_not_required
@require_safe
def terms(request: HttpRequest, version: int | None = None) -> HttpResponse:
    """The terms in force, or an earlier version by its number: people can read what they agreed to."""
    versions = past_and_current_terms()
    shown = current_terms() if version is None else get_object_or_404(versions, version=version)
    earlier = [other for other in versions if other != shown]
    return render(request, "messages/terms.html", {"terms": shown, "others": earlier})
