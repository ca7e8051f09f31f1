"""The lines of a batch, as its pages and its spreadsheet show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from applications import labels
from applications.models import Application
from attachments.batch import advice
from attachments.batch.advice import Advice
from attachments.batch.deeds import Deed
from attachments.batch.models import Batch, Entry
from attachments.batch.outcome import Outcome, outcome_of
from messages import catalogue
from messages.refusal import Refusal
from messages.text import Text

A_PAGE = 50
STATES: dict[str, tuple[Text, str]] = {
    Entry.State.WAITING: (Text("未処理", "Waiting"), "orange"),
    Entry.State.DONE: (Text("完了", "Done"), "green"),
    Entry.State.FAILED: (Text("エラー", "Error"), "red"),
    Entry.State.NOTHING: (Text("対象外", "Nothing to do"), "done"),
}
"""Word and colour of a line's state."""


@dataclass(frozen=True)
class Line:
    """One application of a batch. `application` is None once it was deleted."""

    entry: Entry
    application: Application | None
    state: Text
    tag: str
    outcome: Outcome = field(default_factory=Outcome)
    failures: tuple["Failure", ...] = ()

    @property
    def name(self) -> str:
        return self.application.applicant_name if self.application else ""


@dataclass(frozen=True)
class Failure:
    """What was refused: message id and text, and what to do."""

    file: str
    line: str
    advice: Advice


def entries(batch: Batch) -> QuerySet[Entry]:
    """Of a batch in their order, with what lists show of the applications."""
    return batch.entries.select_related("application").defer("application__answers")


def asked(doing: Deed, found: Iterable[Entry]) -> list[dict[str, Any]]:
    """Before it is done: the application as it is, and what is foreseen to be refused."""
    return [_asked(doing, entry) for entry in found]


def told(found: Iterable[Entry]) -> list[Line]:
    """While it is done and afterwards."""
    return [_told(entry) for entry in found]


def _asked(doing: Deed, entry: Entry) -> dict[str, Any]:
    application = entry.application
    objection = doing.objection(application) if application else Refusal("WZBAM176E")
    about: dict[str, Any] = {"entry": entry, "application": application}
    if application:
        about |= {
            "type": labels.type_label(application.type),
            "state": labels.STATES[application.state],
            "tag": labels.STATE_TAGS[application.state],
            "photo": labels.PHOTO_STATES[application.photo_state],
            "documents": labels.DOCUMENT_STATES[application.document_state],
        }
    return {**about, "objection": catalogue.line(objection) if objection else ""}


def _told(entry: Entry) -> Line:
    outcome = outcome_of(entry)
    word, tag = STATES[entry.state]
    failures = tuple(
        Failure(each.file, catalogue.line(each.refusal), advice.about(each.refusal, entry.application))
        for each in outcome.refused
    )
    return Line(entry, entry.application, word, tag, outcome, failures)
