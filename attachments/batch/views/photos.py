"""A photo of a zip as it would be registered, for its owner's eyes before they confirm it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from applications.views.organizations import organizations_only
from attachments.batch.deeds.attaching import checked
from attachments.batch.views.access import own_batch
from attachments.photo import CheckedPhoto
from attachments.views.files import sent


@organizations_only
@require_safe
def batch_photo(request: HttpRequest, pk: UUID, place: int) -> HttpResponse:
    """The picture cut and made smaller; 404 for any other file of the zip and once the batch was confirmed."""
    found = own_batch(request, pk)
    if not found.asking:
        raise Http404
    photo = checked(get_object_or_404(found.sent, place=place, entry__isnull=False))
    if not (isinstance(photo, CheckedPhoto) and photo.fitted):
        raise Http404
    return sent(photo.content, "image/jpeg", "photo.jpg")
