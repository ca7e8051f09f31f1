"""`manage.py migrate` while people work: on PostgreSQL nobody waits for it longer than `LOCK_WAIT`.

A change of a table has to wait for whoever reads it, and everybody who comes later waits behind it. So it waits for a
moment only, gives up, lets the others through and tries again.
"""

import time
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import migrate
from django.db import InternalError, NotSupportedError, OperationalError, ProgrammingError, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import errors

LOCK_WAIT = "500ms"
PAUSE = 2.0
"""Seconds between two attempts, in which those who waited behind the first are served."""
PATIENCE = 600.0
GIVEN_UP = (
    "Another transaction held a table for {seconds:.0f} seconds ({attempts} attempts). Nothing is half done: what was "
    "applied stays, the rest is applied when you run this again. Who has been in a transaction for long:\n"
    "  SELECT pid, xact_start, state FROM pg_stat_activity WHERE xact_start < now() - interval '1 min';"
)


class Command(migrate.Command):
    help = f"{migrate.Command.help} On PostgreSQL it keeps no writer waiting: it gives way and tries again."

    def add_arguments(self, parser: CommandParser) -> None:
        """`--patience SECONDS`: how long it tries before it gives up."""
        super().add_arguments(parser)
        parser.add_argument("--patience", type=float, default=PATIENCE, help="Seconds after which it tries no more.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate; a `CommandError` when a table could not be had for `--patience` seconds."""
        patience = options.pop("patience", PATIENCE)
        connection = connections[options["database"]]
        if connection.vendor != "postgresql":
            super().handle(*args, **options)
            return
        start, attempts = time.monotonic(), 0
        while not self._done(connection, args, options):
            attempts += 1
            if time.monotonic() - start > patience:
                waited = time.monotonic() - start
                raise CommandError(GIVEN_UP.format(seconds=waited, attempts=attempts))
            self.stderr.write("A table is in use. Others go first; trying again.")
            time.sleep(PAUSE)

    def _done(self, connection: BaseDatabaseWrapper, args: tuple[Any, ...], options: dict[str, Any]) -> bool:
        """One attempt; False when it had to wait too long for a table."""
        _set(connection, "lock_timeout", LOCK_WAIT)
        _set(connection, "deadlock_timeout", "100ms")
        try:
            super().handle(*args, **options)
        except OperationalError as error:
            if isinstance(error.__cause__, errors.LockNotAvailable):
                return False
            raise
        finally:
            _set(connection, "lock_timeout", None)
            _set(connection, "deadlock_timeout", None)
        return True


def _set(connection: BaseDatabaseWrapper, name: str, value: str | None) -> None:
    """For this connection, or back to what it was. The second needs a right that not every role has: it asks the
    automatic VACUUM to step aside, which it does only for those who wait longer than this."""
    with connection.cursor() as cursor:
        try:
            cursor.execute(f"SET {name} = %s" if value else f"RESET {name}", [value] if value else None)
        except (ProgrammingError, InternalError, NotSupportedError):
            return
