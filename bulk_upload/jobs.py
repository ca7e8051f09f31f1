"""The periodic jobs of this room; imported when the application starts."""

from datetime import timedelta

from django.conf import settings

from attachments import store
from bulk_upload import work
from bulk_upload.models import BulkUpload
from messages import clock
from messages.periodic import register

OPEN_FOR = timedelta(days=1)
SHORT = timedelta(minutes=1)
"""A worker that dies while it takes up must not keep the others from it; each upload has a lease of its own."""


@register("bulk.take-up", every=timedelta(seconds=30), lease=SHORT)
def take_up() -> None:
    """Do the jobs that no worker was woken for or whose worker died."""
    for pk in list(work.due().values_list("pk", flat=True)[:20]):
        work.run(pk)


@register("bulk.purge", every=timedelta(hours=1))
def purge() -> None:
    """Forget uploads that nobody confirmed for a day, and the files of old ones; rows and errors stay."""
    now = clock.now()
    state = BulkUpload.State
    left = BulkUpload.objects.filter(state__in=[state.CHOSEN, state.UPLOADED], created_at__lt=now - OPEN_FOR)
    for upload in left:
        store.delete(upload.stored_name) if upload.stored_name else None
        upload.delete()
    old = now - timedelta(days=settings.BULK_KEEP_DAYS)
    for upload in BulkUpload.objects.filter(submitted_at__lt=old).exclude(stored_name=""):
        store.delete(upload.stored_name)
        BulkUpload.objects.filter(pk=upload.pk).update(stored_name="")
