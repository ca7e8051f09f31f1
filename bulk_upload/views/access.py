"""Who may use bulk entry (decision 40) and whose uploads they see (decision 4)."""

from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect

from applications.views.organizations import organizations_only
from bulk_upload.models import BulkUpload

bulk_user = organizations_only


def own_upload(request: HttpRequest, pk: UUID) -> BulkUpload:
    """404 for a missing one and for somebody else's."""
    return get_object_or_404(BulkUpload.objects.select_related("owner"), pk=pk, owner=request.user)


def open_upload(request: HttpRequest, pk: UUID) -> BulkUpload | None:
    """An upload that is not confirmed yet; None when it was."""
    upload = own_upload(request, pk)
    return upload if upload.open else None


def to_result(pk: UUID) -> HttpResponseBase:
    return redirect("bulk-upload", pk)
