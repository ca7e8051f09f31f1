"""The periodic jobs of this room; imported when the application starts."""

from datetime import time, timedelta

from applications import lifecycle
from messages.periodic import register


@register("applications.give-receipt-numbers", every=timedelta(days=1), at=time(2, 0))
def give_receipt_numbers() -> None:
    """Where `RECEIPT_NUMBER` is "nightly": numbers and mails for what was filed the day before (decision 23)."""
    lifecycle.give_numbers()
