"""Addresses of bulk entry."""

from django.urls import path

from bulk_upload.views import choice, errors, results, steps, templates, together

urlpatterns = [
    path("bulk/", results.bulk_uploads, name="bulk-uploads"),
    path("bulk/new/", choice.bulk_start, name="bulk-start"),
    path("bulk/csv/", templates.bulk_csv, name="bulk-csv"),
    path("bulk/templates/<slug:type>/", templates.bulk_templates, name="bulk-templates"),
    path("bulk/templates/<slug:type>/<slug:status>.xlsx", templates.bulk_template, name="bulk-template"),
    path("bulk/<uuid:pk>/", results.bulk_upload, name="bulk-upload"),
    path("bulk/<uuid:pk>/kind/", choice.bulk_kind, name="bulk-kind"),
    path("bulk/<uuid:pk>/file/", steps.bulk_file, name="bulk-file"),
    path("bulk/<uuid:pk>/file.csv", templates.bulk_csv_file, name="bulk-csv-file"),
    path("bulk/<uuid:pk>/made/", templates.bulk_csv_made, name="bulk-csv-made"),
    path("bulk/<uuid:pk>/confirm/", steps.bulk_confirm, name="bulk-confirm"),
    path("bulk/<uuid:pk>/progress/", results.bulk_progress, name="bulk-progress"),
    path("bulk/<uuid:pk>/together/", together.bulk_together, name="bulk-together"),
    path("bulk/<uuid:pk>/errors.xlsx", errors.failed_workbook, name="bulk-failed-workbook"),
    path("bulk/<uuid:pk>/errors.csv", errors.failed_csv, name="bulk-failed-csv"),
    path("applications/<uuid:pk>/bulk-errors/", errors.bulk_errors, name="bulk-errors"),
]
