"""Receipt numbers: at filing, or by the nightly run (decision 23)."""

from django.conf import settings
from django.utils import timezone

from applications import history, numbers
from applications.lifecycle.locking import locked, store
from applications.lifecycle.telling import tell_number
from applications.models import Application
from applications.states import State
from messages import clock


def give_number(application: Application) -> None:
    """Give a filed, locked application, and each filed with it, a receipt number of the year of filing in Japan."""
    for each in [application, *application.simultaneous.order_by("branch")]:
        _number(each)


def _number(application: Application) -> None:
    received = timezone.localdate(application.submitted_at, numbers.JAPAN)
    application.receipt_number = numbers.receipt_number(
        application.office, application.type, application.status, received
    )
    store(application, "receipt_number")
    history.record(application, "numbered", None, number=application.receipt_number)


def give_numbers() -> int:
    """The nightly run: numbers and mails for what was filed before today, in the order of filing.

    Returns how many were given; run again or beside itself it gives nothing twice.
    """
    if settings.RECEIPT_NUMBER != "nightly":
        return 0
    midnight = timezone.localtime(clock.now(), numbers.JAPAN).replace(hour=0, minute=0, second=0, microsecond=0)
    waiting = Application.objects.filter(
        receipt_number=None, main=None, submitted_at__lt=midnight, state__in=[State.SUBMITTED, State.EXAMINATION]
    )
    given = 0
    for pk in list(waiting.order_by("submitted_at", "provisional_number").values_list("pk", flat=True)):
        with locked(pk) as application:
            if application.receipt_number is None:
                give_number(application)
                tell_number(application)
                given += 1
    return given
