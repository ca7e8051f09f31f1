"""What happens within one request or one job, gathered for its one record."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial

from django.db import transaction


@dataclass
class Scope:
    """`changes` were committed; `refusals` are the messages that were shown; `notes` is anything else."""

    changes: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def lines(self) -> str:
        """For `AuditRecord.notes`; what was said twice stands once."""
        return "\n".join(dict.fromkeys([*self.changes, *self.notes, *self.refusals]))


_current: ContextVar[Scope | None] = ContextVar("audit_scope", default=None)


@contextmanager
def scope() -> Iterator[Scope | None]:
    """Open a scope; None within another one, which then gets everything."""
    if _current.get() is not None:
        yield None
        return
    mark = _current.set(Scope())
    try:
        yield _current.get()
    finally:
        _current.reset(mark)


def changed(what: str, *subjects: object, actor: object = "") -> None:
    """`what` happens to the records with the keys `subjects`; counts once the caller's transaction has committed.

    Outside of a scope it is one record of its own, by the account with the key `actor`.
    """
    keys = [str(subject) for subject in subjects]
    transaction.on_commit(partial(_committed, what, keys, str(actor)), robust=True)


def noted(what: str, subject: object = "") -> None:
    """Keep it whether or not the transaction commits; forgotten outside of a scope."""
    current = _current.get()
    if current is not None:
        current.notes.append(_line(what, str(subject)))


def refused(id: str) -> None:
    """The message with this id was shown."""
    current = _current.get()
    if current is not None:
        current.refusals.append(id)


def _committed(what: str, subjects: list[str], actor: str) -> None:
    from messages.audit import chain

    current = _current.get()
    if current is not None:
        current.changes.extend(_line(what, subject) for subject in subjects)
    elif len(subjects) == 1:
        chain.append(action=what, subject=subjects[0], actor=actor)
    else:
        chain.append(action=what, notes="\n".join(subjects), actor=actor)


def _line(what: str, subject: str) -> str:
    return f"{what} {subject}".rstrip()
