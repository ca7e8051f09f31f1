"""What can be done to many applications at once, each kind in a module of its own."""

from attachments.batch.deeds.attaching import ATTACH
from attachments.batch.deeds.base import Deed
from attachments.batch.deeds.deleting import DELETE
from attachments.batch.deeds.filing import FILE
from attachments.batch.deeds.papers import COPIES, SLIPS
from attachments.batch.deeds.receipt import RECEIPT

_DEEDS: dict[str, Deed] = {each.kind: each for each in (FILE, ATTACH, RECEIPT, COPIES, SLIPS, DELETE)}


def deed(kind: str) -> Deed:
    """Raises `KeyError` for an unknown kind."""
    return _DEEDS[kind]


def deeds() -> list[Deed]:
    """All of them, in the order of their buttons."""
    return list(_DEEDS.values())


__all__ = ["Deed", "deed", "deeds"]
