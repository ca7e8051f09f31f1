"""Whose batches a person sees: their own, for others it is 404."""

from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from attachments.batch.models import Batch


def own_batch(request: HttpRequest, pk: UUID) -> Batch:
    return get_object_or_404(Batch, pk=pk, owner=request.user)
