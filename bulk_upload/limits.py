"""What STEP2 says about a file before it is read (behaviour 6.1)."""

from django.conf import settings

from messages.refusal import Refusal
from messages.text import Text


def check_name(name: str) -> None:
    """Raises WZBAM145E unless the name ends in .csv; nothing else about a name matters (decision 33)."""
    if not name.casefold().endswith(".csv"):
        raise Refusal("WZBAM145E")


def check_size(size: int) -> None:
    """Raises WZBAM144E above the limit, WZBAM141E for an empty file. `size` in bytes."""
    if size > settings.BULK_MAX_MB * 2**20:
        limit = f"{settings.BULK_MAX_MB}MB"
        raise Refusal("WZBAM144E", detail=Text(f"（上限{limit}）", f"(At most {limit}.)"))
    if not size:
        raise Refusal("WZBAM141E")
