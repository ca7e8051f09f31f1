"""The shape of an action on many: its words, what it does to one application, what it makes at the end."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from applications.models import Application
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome
from messages.leases import Lease
from messages.refusal import Refusal
from messages.text import Text


def _nothing(entry: Entry, tool: object) -> object:
    return None


def _no_file(lease: Lease[Batch]) -> dict[str, Any]:
    return {}


def _no_objection(application: Application) -> Refusal | None:
    return None


@dataclass(frozen=True)
class Deed:
    """`act` changes one application through the functions of the single action; it runs in a transaction.

    `prepare` is what takes long and changes nothing, before that transaction; it is given what `tool` opens once for
    all applications of one run. `finish` makes what the whole batch gives out and returns columns of the batch.
    `objection` foresees a refusal for the page that asks, from what the list shows; `act` judges again. `style` is
    the class of its button.
    """

    kind: Batch.Kind
    label: Text
    button: Text
    meaning: Text
    act: Callable[[Entry, Any], Outcome]
    objection: Callable[[Application], Refusal | None] = _no_objection
    tool: Callable[[], AbstractContextManager[Any]] = nullcontext
    prepare: Callable[[Entry, Any], object] = _nothing
    finish: Callable[[Lease[Batch]], dict[str, Any]] = _no_file
    style: str = "button--primary"
