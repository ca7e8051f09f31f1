from django.apps import AppConfig


class BulkUploadConfig(AppConfig):
    name = "bulk_upload"
    label = "bulk_upload"
    verbose_name = "一括申請 Bulk upload"

    def ready(self) -> None:
        from bulk_upload import cleanup, jobs, unchecked, watched  # noqa: F401 - registers receiver, jobs, gauges
