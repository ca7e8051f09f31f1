"""Files of a zip that are for no application, each with the reason."""

from typing import Any

from attachments.batch.models import Batch
from attachments.batch.receiving import SYSTEM
from messages import catalogue
from messages.refusal import unpacked


def left_over(batch: Batch) -> list[dict[str, Any]]:
    """[{"name", "why"}] in the order of the zip; nothing of it is left out."""
    said = [sent.said for sent in batch.sent.filter(entry=None)]
    return [{"name": each["name"], "why": _why(each.get("refusal"))} for each in said]


def _why(refusal: dict[str, Any] | None) -> str:
    return catalogue.line(unpacked(refusal)) if refusal else str(SYSTEM)
