"""How far the certificates of one action are: for the page, and for its script."""

from typing import Any

from django.db.models import Count

from coe_receipt.admin.columns import STATES
from coe_receipt.models import Batch, State
from messages.text import Text


def page_of(batch: Batch) -> dict[str, Any]:
    """The template's context."""
    counts = _counts(batch)
    return {
        "title": str(Text("一括交付の進み具合", "Progress of the issue")),
        "batch": batch,
        "counts": [(STATES[state], counts[state]) for state in State if state in counts],
        **_numbers(batch, counts),
    }


def numbers_of(batch: Batch) -> dict[str, Any]:
    """`working` while one of them waits to be sent, `done` of `total`."""
    return _numbers(batch, _counts(batch))


def _counts(batch: Batch) -> dict[str, int]:
    return dict(batch.certificates.values_list("state").annotate(Count("pk")).order_by())


def _numbers(batch: Batch, counts: dict[str, int]) -> dict[str, Any]:
    waiting = counts.get(State.QUEUED, 0)
    return {"working": waiting > 0, "total": batch.total, "done": batch.total - waiting}
