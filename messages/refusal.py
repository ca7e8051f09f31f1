"""The one way a rule says no: a message id and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from messages.text import Text

Parameter = str | Text


class Refusal(Exception):  # noqa: N818 - it is an answer to the user, not a failure of the program
    """Raised by a rule that refuses something; shown as `WZBAM001E：…` on the page, as a row error in bulk.

    `id` is a message id of `messages.catalogue`; `params` fill its placeholders, as text or in both languages.
    """

    def __init__(self, id: str, /, **params: Parameter) -> None:
        super().__init__(id)
        self.id = id
        self.params = params

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refusal) and (self.id, self.params) == (other.id, other.params)

    def __hash__(self) -> int:
        return hash((self.id, tuple(sorted(self.params.items(), key=lambda item: item[0]))))

    def __repr__(self) -> str:
        return f"Refusal({self.id!r}, {self.params!r})"


def packed(refusal: Refusal) -> dict[str, Any]:
    """The refusal as JSON, to be kept until a page shows it."""
    params = {key: [value.ja, value.en] if isinstance(value, Text) else value for key, value in refusal.params.items()}
    return {"id": refusal.id, "params": params}


def unpacked(kept: Mapping[str, Any]) -> Refusal:
    """What `packed` made of it."""
    params = {key: Text(*value) if isinstance(value, list) else value for key, value in kept["params"].items()}
    return Refusal(kept["id"], **params)


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal and the question it stands at.

    `path` is the question's id, ``<repeat id>.<row from 0>.<question id>`` inside a repeating block,
    or "" for the page as a whole.
    """

    path: str
    refusal: Refusal
