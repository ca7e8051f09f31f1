"""The files themselves, sent only to those who may have them."""

import logging
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from applications import history
from applications.access import readable_application, readers
from applications.models import Application
from attachments import store
from attachments.models import Document, Photo, Scan, StoredFile

logger = logging.getLogger(__name__)
POLICY = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Nothing runs and nothing is fetched; browsers' own PDF readers work all the same."""


@readers
@require_safe
def photo_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The current photo as an image."""
    application = readable_application(request, pk)
    found = get_object_or_404(Photo, application=application, replaced_at=None)
    content = content_of(found)
    _note(request, application, "photo_viewed")
    return sent(content, "image/jpeg", "photo.jpg")


@readers
@require_safe
def photo_replaced(request: HttpRequest, pk: UUID, photo: UUID) -> HttpResponse:
    """A photo that another one took the place of; only the staff's record keeps it, for others it is gone."""
    application = readable_application(request, pk)
    if request.user.pk == application.owner_id:
        raise Http404
    found = get_object_or_404(Photo, pk=photo, application=application, replaced_at__isnull=False)
    content = content_of(found)
    _note(request, application, "photo_viewed", photo=str(found.pk))
    return sent(content, "image/jpeg", "photo.jpg")


@readers
@require_safe
def document_file(request: HttpRequest, pk: UUID, document: UUID) -> HttpResponse:
    """A PDF, shown by the browser in a tab of its own, or saved with `?download=1`; held ones for their owner only."""
    application = readable_application(request, pk)
    found = get_object_or_404(Document, pk=document, application=application)
    if found.registered_at is None and request.user.pk != application.owner_id:
        raise Http404
    content = content_of(found)
    _note(request, application, "document_viewed", document=str(found.pk))
    return sent(content, "application/pdf", found.original_name, saved="download" in request.GET)


def content_of(file: StoredFile) -> bytes:
    """The bytes kept; 404 when they are gone, damaged or infected."""
    if file.scan == Scan.INFECTED:
        raise Http404
    try:
        return file.content()
    except FileNotFoundError:
        raise Http404 from None
    except store.DamagedError:
        logger.error("stored file of %s %s is damaged", type(file).__name__, file.pk)
        raise Http404 from None


def _note(request: HttpRequest, application: Application, event: str, **detail: str) -> None:
    """Staff leave a trace; owners looking at their own files do not."""
    user = request.user
    if user.pk != application.owner_id:
        history.record(application, event, user, **detail)  # type: ignore[arg-type]


def sent(content: bytes, kind: str, name: str, *, saved: bool = False) -> HttpResponse:
    """A stranger's file with headers that let nothing run and leave nothing behind."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(saved, name) or "inline"
    response["Content-Security-Policy"] = POLICY
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Frame-Options"] = "DENY"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
