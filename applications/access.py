"""Who may read which application and its files: its owner, and staff who may see applications. For others it is 404."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from accounts.guards import applicant_required
from applications import bureaus
from applications.models import Application

View = Callable[..., HttpResponseBase]


def own_application(request: HttpRequest, pk: UUID) -> Application:
    """The signed-in person's application with its answers; 404 for a missing one, somebody else's or a child."""
    return get_object_or_404(
        Application.objects.select_related("sensitive"), pk=pk, owner=request.user, main__isnull=True
    )


def readable_application(request: HttpRequest, pk: UUID) -> Application:
    """As `own_application`, or any application of their bureaus for staff who have the right to see them."""
    if not admin.site.has_permission(request):
        return own_application(request, pk)
    if not request.user.has_perm("applications.view_application"):
        raise Http404
    return get_object_or_404(Application, pk=pk, main__isnull=True, **bureaus.condition(request.user))


def readers(view: View) -> View:
    """A view for applicants and staff alike; `readable_application` decides about the record."""
    for_applicants = applicant_required(view)

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return (view if admin.site.has_permission(request) else for_applicants)(request, *args, **kwargs)

    return guarded
