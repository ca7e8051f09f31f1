"""The periodic jobs of this room; imported when the application starts."""

import time
from datetime import time as time_of_day
from datetime import timedelta

from coe_receipt import reminding, sending
from messages.periodic import register

SWEEP_SECONDS = 45


@register("coe_receipt.settle", every=timedelta(seconds=30), lease=timedelta(minutes=3))
def settle() -> None:
    """Send what no worker was woken for, and note what became of mails."""
    end = time.monotonic() + SWEEP_SECONDS
    for pk in sending.unsettled().values_list("pk", flat=True)[:2000]:
        if time.monotonic() > end:
            break
        sending.attempt(pk)


@register("coe_receipt.remind", every=timedelta(days=1), at=time_of_day(9, 0))
def remind() -> None:
    """Remind those who have not registered the receipt."""
    reminding.remind()
