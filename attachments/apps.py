from django.apps import AppConfig


class AttachmentsConfig(AppConfig):
    name = "attachments"
    label = "attachments"
    verbose_name = "添付 Attachments"
