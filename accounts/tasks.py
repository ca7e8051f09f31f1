"""What the Celery worker runs for this room."""

from celery import shared_task


@shared_task(name="accounts.tasks.send_ids")
def send_ids() -> None:
    """Answer those who forgot their 認証ID; running it again changes nothing."""
    from accounts import forgotten_ids

    forgotten_ids.answer()
