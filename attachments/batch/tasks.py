"""What the Celery worker runs for this room."""

from celery import shared_task

from attachments.batch import work


@shared_task(name="batch.tasks.do_batch")
def do_batch(pk: str) -> None:
    """Do one batch; running it again changes nothing."""
    work.run(pk)
