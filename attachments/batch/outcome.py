"""What became of one application of a batch."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from attachments.batch.models import Entry
from messages import crypto
from messages.refusal import Refusal, packed, unpacked
from messages.text import Text


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal and the file it is about, "" for the application itself."""

    refusal: Refusal
    file: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`did`: what was done, in words; `refused`: what was not, and why. Neither: nothing was to do, as `noted` says."""

    did: tuple[Text, ...] = ()
    refused: tuple[Refused, ...] = ()
    noted: tuple[Text, ...] = ()

    @property
    def state(self) -> str:
        """A part that failed makes the whole an error: its owner has to look at it."""
        if self.refused:
            return Entry.State.FAILED
        return Entry.State.DONE if self.did else Entry.State.NOTHING

    def as_json(self) -> dict[str, Any]:
        return {
            "did": [[text.ja, text.en] for text in self.did],
            "refused": [{"file": each.file, **packed(each.refusal)} for each in self.refused],
            "noted": [[text.ja, text.en] for text in self.noted],
        }


def seal(outcome: Outcome) -> str:
    return crypto.seal(outcome.as_json())


def outcome_of(entry: Entry) -> Outcome:
    """What was stored of an entry; an empty one while it waits or once its application was deleted."""
    return _from_json(crypto.unseal(entry.sealed) or {})


def _from_json(kept: Mapping[str, Any]) -> Outcome:
    return Outcome(
        tuple(Text(*pair) for pair in kept.get("did", [])),
        tuple(Refused(unpacked(each), each["file"]) for each in kept.get("refused", [])),
        tuple(Text(*pair) for pair in kept.get("noted", [])),
    )
