from django.apps import AppConfig


class BatchConfig(AppConfig):
    name = "attachments.batch"
    label = "batch"
    verbose_name = "まとめて操作 Many at once"

    def ready(self) -> None:
        from attachments.batch import cleanup, jobs  # noqa: F401 - signals and periodic jobs
