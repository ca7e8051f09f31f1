"""What the Celery worker runs for this room."""

from celery import shared_task

from messages import delivery, periodic


@shared_task(name="messages.tasks.send_mail")
def send_mail(pk: int) -> None:
    """Send one mail of the outbox; running it again changes nothing."""
    delivery.deliver(pk)


@shared_task(name="messages.tasks.tick")
def tick() -> None:
    """Run every periodic job that is due."""
    periodic.run_due()
