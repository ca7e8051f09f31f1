"""Addresses of bulk entry."""

from django.urls import path

from bulk_upload.views import results, steps

urlpatterns = [
    path("bulk/", results.bulk_uploads, name="bulk-uploads"),
    path("bulk/new/", steps.bulk_start, name="bulk-start"),
    path("bulk/<uuid:pk>/", results.bulk_upload, name="bulk-upload"),
    path("bulk/<uuid:pk>/kind/", steps.bulk_kind, name="bulk-kind"),
    path("bulk/<uuid:pk>/file/", steps.bulk_file, name="bulk-file"),
    path("bulk/<uuid:pk>/confirm/", steps.bulk_confirm, name="bulk-confirm"),
    path("bulk/<uuid:pk>/progress/", results.bulk_progress, name="bulk-progress"),
]
