"""The message catalogue: all 129 messages of the two manuals (エラーメッセージ一覧), ja and en, with their remedies.

The texts are data (`data/messages.json`). Parameters carry their unit: `length` is "104文字" / "104 characters".
Beside a message's own placeholders every refusal may carry two more parameters: `detail`, a sentence of ours that
follows the text (decisions 17, 31, 35), and `variant`, which picks another text of the same id (decision 21).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.utils.translation import get_language

from messages import audit
from messages.refusal import Refusal
from messages.text import Text

DATA = Path(__file__).with_name("data") / "messages.json"
DIALOG = "dialog"


class CatalogueError(LookupError):
    """A message id or parameter the program got wrong; never the user's fault."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said and what to do about it."""

    text: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `kind` is "error" (shown with its id) or "dialog" (shown without)."""

    id: str
    kind: str
    text: Text
    remedy: Text
    placeholders: tuple[str, ...] = ()
    variants: Mapping[str, Wording] = field(default_factory=dict)

    def wording(self, variant: str = "") -> Wording:
        """The plain wording, or the one for `variant` ("self": somebody who files for themselves)."""
        if not variant:
            return Wording(self.text, self.remedy)
        try:
            return self.variants[variant]
        except KeyError:
            raise CatalogueError(f"{self.id} has no variant {variant!r}") from None


@cache
def all_messages() -> Mapping[str, Message]:
    """Every message by id, in the order of the manual."""
    entries = json.loads(DATA.read_text(encoding="utf-8"))
    return MappingProxyType({entry["id"]: _message(entry) for entry in entries})


def message(id: str) -> Message:
    """The message with this id; raises `CatalogueError` for an unknown one."""
    try:
        return all_messages()[id]
    except KeyError:
        raise CatalogueError(f"unknown message id {id!r}") from None


def render(refusal: Refusal, language: str | None = None) -> str:
    """The text with its parameters in `language` (None: the reader's); `CatalogueError` if a parameter is missing."""
    language = language or get_language()
    text = _fill(refusal, _wording(refusal).text, language)
    detail = refusal.params.get("detail", "")
    if not detail:
        return text
    return f"{text}{' ' if language == 'en' else ''}{_spoken(detail, language)}"


def line(refusal: Refusal, language: str | None = None) -> str:
    """The line on top of a page: ``WZBAM001E：…`` (manual 1.4); a dialog's text stands without its id."""
    text = render(refusal, language)
    audit.refused(refusal.id)
    return text if message(refusal.id).kind == DIALOG else f"{refusal.id}：{text}"


def remedy(refusal: Refusal, language: str | None = None) -> str:
    """What the reader can do about it, with the parameters filled in."""
    return _fill(refusal, _wording(refusal).remedy, language or get_language())


def _message(entry: dict[str, Any]) -> Message:
    plain = _wording_of(entry)
    variants = {name: _wording_of(texts) for name, texts in entry.get("variants", {}).items()}
    placeholders = tuple(entry["placeholders"])
    return Message(entry["id"], entry["kind"], plain.text, plain.remedy, placeholders, MappingProxyType(variants))


def _wording_of(entry: dict[str, Any]) -> Wording:
    return Wording(Text(entry["ja"], entry["en"]), Text(entry["remedy_ja"], entry["remedy_en"]))


def _wording(refusal: Refusal) -> Wording:
    return message(refusal.id).wording(str(refusal.params.get("variant", "")))


def _fill(refusal: Refusal, text: Text, language: str | None) -> str:
    values = {name: _spoken(value, language) for name, value in refusal.params.items()}
    words = text.to(language)
    for name, value in values.items():
        if value.endswith(".") and f"{{{name}}}." in words:
            values[name] = value[:-1]  # "Telephone No." at the end of a sentence brings its full stop along
    try:
        return words.format_map(values)
    except KeyError as missing:
        raise CatalogueError(f"{refusal.id} needs the parameter {missing}") from None


def _spoken(value: str | Text, language: str | None) -> str:
    return value.to(language) if isinstance(value, Text) else value
