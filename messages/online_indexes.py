"""Operations of migrations that make and drop indexes while the system is in use (PostgreSQL: concurrently).

Their migrations must not be atomic. What an interrupted run left behind is made anew. They wait for older transactions
as long as it takes (`manage.py migrate` lets nothing else wait): nobody waits behind them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.migrations.operations import AddIndex, RemoveIndex
from django.db.migrations.operations.base import Operation

POSTGRESQL = "postgresql"


class AddIndexOnline(AddIndex):
    """As `AddIndex`, for every engine; nobody waits for it."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        _drop(schema_editor, self.index.name)
        concurrently = {"concurrently": True} if schema_editor.connection.vendor == POSTGRESQL else {}
        with _patient(schema_editor):
            schema_editor.add_index(model, self.index, **concurrently)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        _drop(schema_editor, self.index.name)


class RemoveIndexOnline(RemoveIndex):
    """As `RemoveIndex`, for every engine; nobody waits for it."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        _drop(schema_editor, self.name)


class PostgreSQLIndex(Operation):
    """An index that no other engine has, so the model does not declare it: `on` is what follows CREATE INDEX … ON."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, name: str, on: str) -> None:
        self.name, self.on = name, on

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The models know nothing of it."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        if schema_editor.connection.vendor == POSTGRESQL:
            _drop(schema_editor, self.name)
            with _patient(schema_editor):
                schema_editor.execute(f"CREATE INDEX CONCURRENTLY {schema_editor.quote_name(self.name)} ON {self.on}")

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        if schema_editor.connection.vendor == POSTGRESQL:
            _drop(schema_editor, self.name)

    def describe(self) -> str:
        return f"Make the index {self.name} on PostgreSQL"


class PostgreSQLIndexGone(PostgreSQLIndex):
    """The other way round: an index of `PostgreSQLIndex` that another one has taken the place of."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        super().database_backwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        super().database_forwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return f"Drop the index {self.name} on PostgreSQL"


def _drop(schema_editor: Any, name: str) -> None:
    concurrently = "CONCURRENTLY " if schema_editor.connection.vendor == POSTGRESQL else ""
    with _patient(schema_editor):
        schema_editor.execute(f"DROP INDEX {concurrently}IF EXISTS {schema_editor.quote_name(name)}")


@contextmanager
def _patient(schema_editor: Any) -> Iterator[None]:
    """Without the limit on waiting, which is put back afterwards."""
    if schema_editor.connection.vendor != POSTGRESQL:
        yield
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('lock_timeout')")
        (before,) = cursor.fetchone()
        cursor.execute("SET lock_timeout = 0")
        try:
            yield
        finally:
            cursor.execute("SELECT set_config('lock_timeout', %s, false)", [before])
