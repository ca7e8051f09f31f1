"""Addresses of many at once."""

from django.urls import path

from attachments.batch.views import asking, choosing, files, history, photos, result

urlpatterns = [
    path("applications/together/", choosing.batch_list, name="batch-list"),
    path("applications/together/results/", history.batches, name="batches"),
    path("applications/together/<uuid:pk>/", asking.batch, name="batch"),
    path("applications/together/<uuid:pk>/result/", result.batch_result, name="batch-result"),
    path("applications/together/<uuid:pk>/progress/", result.batch_progress, name="batch-progress"),
    path("applications/together/<uuid:pk>/next/", result.batch_next, name="batch-next"),
    path("applications/together/<uuid:pk>/result.xlsx", files.batch_sheet, name="batch-sheet"),
    path("applications/together/<uuid:pk>/photos/<int:place>/", photos.batch_photo, name="batch-photo"),
    path("applications/together/<uuid:pk>/made/", files.batch_file, name="batch-file"),
]
