"""What the Celery worker runs for this room."""

from celery import shared_task

from bulk_upload import work


@shared_task(name="bulk_upload.tasks.store_rows")
def store_rows(pk: str) -> None:
    """Store the rows of one upload; running it again changes nothing."""
    work.run(pk)
