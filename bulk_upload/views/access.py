"""Who may use bulk entry (decision 40) and whose uploads they see (decision 4)."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect

from accounts.entrances import ORGANIZATION
from accounts.guards import applicant_required
from applications.views import refused
from bulk_upload.models import BulkUpload
from messages.refusal import Refusal

View = Callable[..., HttpResponseBase]


def bulk_user(view: View) -> View:
    """Agents and organisations only; others who are signed in are told WZBAM117E."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        user: Any = request.user
        if user.category not in ORGANIZATION.categories:
            return refused.back_to_list(request, Refusal("WZBAM117E"))
        return view(request, *args, **kwargs)

    return applicant_required(guarded)


def own_upload(request: HttpRequest, pk: UUID) -> BulkUpload:
    """404 for a missing one and for somebody else's."""
    return get_object_or_404(BulkUpload.objects.select_related("owner"), pk=pk, owner=request.user)


def open_upload(request: HttpRequest, pk: UUID) -> BulkUpload | None:
    """An upload that is not confirmed yet; None when it was."""
    upload = own_upload(request, pk)
    return upload if upload.open else None


def to_result(pk: UUID) -> HttpResponseBase:
    return redirect("bulk-upload", pk)
