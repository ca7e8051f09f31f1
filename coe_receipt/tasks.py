"""What the Celery worker runs for this room."""

from celery import shared_task

from coe_receipt import sending
from coe_receipt.models import Certificate, State


@shared_task(name="coe_receipt.tasks.send_batch")
def send_batch(pk: int) -> None:
    """Send the certificates of one action, each on its own; running it again sends none twice."""
    for key in Certificate.objects.filter(batch=pk, state=State.QUEUED).values_list("pk", flat=True):
        sending.attempt(key)
