"""What the tests do inside the installation (see `Installation.do`)."""

from django.db import transaction

from messages import outbox
from messages.clock import now
from messages.models import OutboxMail, PeriodicRun
from messages.tasks import send_mail, tick
from messages.text import Text


def enqueue(to: str, count: int = 1) -> list[int]:
    """Mails to one address, each in a transaction of its own; their keys."""
    keys = []
    for number in range(count):
        with transaction.atomic():
            mail = outbox.enqueue(
                kind="test", to=to, subject=Text(f"件名{number}", f"Subject {number}"), body=Text("本文", "Body")
            )
        keys.append(mail.pk)
    return keys


def states(keys: list[int]) -> list[str]:
    return list(OutboxMail.objects.filter(pk__in=keys).values_list("state", flat=True))


def wake_again(key: int, times: int) -> None:
    for _ in range(times):
        send_mail.delay(key)


def wake_the_scheduler() -> None:
    """Send the scheduler's own message, with every job due."""
    PeriodicRun.objects.update(next_run=now())
    tick.delay()
