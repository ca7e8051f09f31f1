"""The periodic jobs of this room; imported when the application starts."""

from datetime import timedelta

from django.conf import settings

from attachments import store
from attachments.batch import picks, work
from attachments.batch.models import Batch, Pick
from messages import clock, leases
from messages.periodic import register

OPEN_FOR = timedelta(days=1)
SHORT = timedelta(minutes=1)
"""A worker that dies while it takes up must not keep the others from it; each batch has a lease of its own."""


@register("batch.take-up", every=timedelta(seconds=30), lease=SHORT)
def take_up() -> None:
    """Do the batches that no worker was woken for or whose worker died."""
    for pk in list(leases.due(Batch.objects.all()).values_list("pk", flat=True)[:20]):
        work.run(pk)


@register("batch.purge", every=timedelta(hours=1))
def purge() -> None:
    """Forget old ticks, what nobody confirmed for a day, made files after days and results after weeks."""
    now = clock.now()
    Pick.objects.filter(picked_at__lte=now - picks.KEPT).delete()
    Batch.objects.filter(state=Batch.State.ASKING, created_at__lt=now - OPEN_FOR).delete()
    Batch.objects.filter(confirmed_at__lt=now - timedelta(days=settings.BATCH_KEEP_DAYS)).delete()
    old = Batch.objects.filter(finished_at__lt=now - timedelta(days=settings.BATCH_FILE_DAYS)).exclude(made_name="")
    for batch in old:
        store.delete(batch.made_name)
        Batch.objects.filter(pk=batch.pk).update(made_name="")
