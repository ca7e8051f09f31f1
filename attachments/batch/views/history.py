"""What a person did to many at once, newest first."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_safe

from applications.pager import Pager, page_number
from applications.views.organizations import organizations_only
from attachments.batch.deeds import deed
from attachments.batch.models import Batch


@organizations_only
@require_safe
def batches(request: HttpRequest) -> HttpResponse:
    """Each with its counts and a link to its result."""
    own = Batch.objects.filter(owner=request.user, confirmed_at__isnull=False).order_by("-confirmed_at")  # type: ignore[misc]
    pager = Pager(own.count(), settings.LIST_PAGE_SIZE, page_number(request.GET.get("page", "")))
    rows = [
        {"batch": each, "label": deed(each.kind).label, "at": localtime(each.confirmed_at)}
        for each in own[pager.start : pager.end]
    ]
    return render(request, "batch/history.html", {"rows": rows, "pager": pager})
