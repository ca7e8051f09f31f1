"""What goes when an application goes."""

from typing import Any

from django.db.models.signals import pre_delete
from django.dispatch import receiver

from applications.models import Application
from bulk_upload.models import BulkRow


@receiver(pre_delete, sender=Application)
def forget_row(instance: Application, **kwargs: Any) -> None:
    """A row whose application its owner deletes keeps nothing of what was in it."""
    BulkRow.objects.filter(application=instance).update(sealed="", application=None)
