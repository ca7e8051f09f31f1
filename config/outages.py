"""Failures that end by themselves or by the operator's hand, told from faults of the code: they are answered 503."""

import errno

from django.db import InterfaceError, OperationalError

RETRY_SECONDS = 30
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE}
# SQLSTATE classes: connection lost, transaction to be repeated, no resources, locked, ended by the operator.
_OF_POSTGRESQL = ("08", "40", "53", "55", "57")
# Codes of SQLite for busy, locked, read-only, I/O error, full and cannot open: sqlite.org/rescode.html
_OF_SQLITE = {5, 6, 8, 10, 13, 14}


def is_outage(error: BaseException | None) -> bool:
    """Whether the database or the disk cannot work at present, rather than our code being wrong."""
    if isinstance(error, InterfaceError):
        return True
    if isinstance(error, OperationalError):
        return _of_the_database(error.__cause__)
    return isinstance(error, OSError) and error.errno in _OF_THE_DISK


def _of_the_database(cause: BaseException | None) -> bool:
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in _OF_SQLITE
    state = getattr(cause, "sqlstate", None)
    return state is None or state.startswith(_OF_POSTGRESQL)
