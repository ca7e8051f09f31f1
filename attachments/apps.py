from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "attachments"
    label = "attachments"
    verbose_name = "添付 Attachments"

    def ready(self) -> None:
        from attachments import cleanup, retention, unchecked  # noqa: F401 - signals and periodic jobs
