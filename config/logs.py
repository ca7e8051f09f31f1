"""How the log is written: where something went wrong, never the values it went wrong with."""

import json
import logging
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, ProgrammingError
from django.template import TemplateDoesNotExist

from messages.trace import current

WITHOUT_VALUES = (
    AttributeError,
    ImportError,
    ImproperlyConfigured,
    NameError,
    OperationalError,
    ProgrammingError,
    TemplateDoesNotExist,
)
"""Failures of the program or of a service: their messages name attributes, modules, tables and hosts."""


class WithoutValues(logging.Formatter):
    """Tracebacks as places in the code and kinds of exceptions; other messages may hold what somebody typed."""

    def formatException(  # noqa: N802 - overrides the standard library
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines[:0] = [*traceback.format_tb(error.__traceback__), f"{_name(error)}\n"]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip("\n")


def _name(error: BaseException) -> str:
    kind = type(error).__qualname__
    return f"{kind}: {error}" if isinstance(error, WITHOUT_VALUES) else kind


class AllowList(WithoutValues):
    """One JSON object a line with these fields and no others.

    What our own code logs is worded without values, so its arguments are kept; of other libraries' lines only the
    pattern is, since what they fill in may be somebody's.
    """

    ours = ("accounts", "applications", "attachments", "bulk_upload", "coe_receipt", "config", "messages")
    facts = ("view", "method", "status", "ms")

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "request": current.get(),
            "message": record.getMessage() if record.name.partition(".")[0] in self.ours else str(record.msg),
        }
        line |= {name: vars(record)[name] for name in self.facts if name in vars(record)}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
