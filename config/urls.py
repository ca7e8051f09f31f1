"""All addresses. Each room lists its own; the handlers for errors are in `config.errors`."""

from django.contrib import admin
from django.urls import include, path

from config import health, metrics

urlpatterns = [
    path("", include("messages.urls")),
    path("", include("accounts.urls")),
    path("", include("applications.urls")),
    path("", include("attachments.urls")),
    path("", include("attachments.batch.urls")),
    path("", include("bulk_upload.urls")),
    path("", include("coe_receipt.urls")),
    path("admin/", admin.site.urls),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", metrics.show, name="metrics"),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
