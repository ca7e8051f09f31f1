"""What goes when an application, a batch or one of its files goes."""

from typing import Any

from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver

from applications.models import Application
from attachments import store
from attachments.batch.models import Batch, Entry, Sent


@receiver(pre_delete, sender=Application)
def forget(instance: Application, **kwargs: Any) -> None:
    """Of an application its owner deletes results keep the number alone, and files that wait for it go."""
    of_it = Entry.objects.filter(application=instance)
    Sent.objects.filter(entry__in=of_it).delete()
    of_it.update(sealed="", application=None)


@receiver(post_delete, sender=Sent)
def remove_sent(instance: Sent, **kwargs: Any) -> None:
    store.delete_after_commit(instance.stored_name)


@receiver(post_delete, sender=Batch)
def remove_made(instance: Batch, **kwargs: Any) -> None:
    store.delete_after_commit(instance.made_name)
