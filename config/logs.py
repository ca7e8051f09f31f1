"""How the log is written: where something went wrong, never the values it went wrong with."""

import logging
import traceback
from types import TracebackType

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, ProgrammingError
from django.template import TemplateDoesNotExist

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
