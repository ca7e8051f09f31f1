"""The periodic jobs of this room; imported when the application starts."""

from datetime import time, timedelta

from applications import lifecycle, reminding, retention
from messages.periodic import register


@register("applications.give-receipt-numbers", every=timedelta(days=1), at=time(2, 0))
def give_receipt_numbers() -> None:
    """Where `RECEIPT_NUMBER` is "nightly": numbers and mails for what was filed the day before (decision 23)."""
    lifecycle.give_numbers()


@register("applications.keep-records-no-longer", every=timedelta(days=1), at=time(3, 0))
def keep_records_no_longer() -> None:
    """Bulk errors and completed applications go when their time is over, the latter 30 days after a mail."""
    retention.remove_bulk_errors()
    retention.tell_what_will_go()
    retention.remove_old()


@register("applications.remind", every=timedelta(days=1), at=time(7, 30), lease=timedelta(hours=1))
def remind() -> None:
    """One mail to everybody who has something new to be reminded of."""
    reminding.remind()


@register("applications.remove-old-drafts", every=timedelta(days=1), at=time(3, 30))
def remove_old_drafts() -> None:
    """Drafts nobody touched for `DRAFT_KEEP_DAYS` days go; their owners were told a week before."""
    reminding.remove_old_drafts()
