"""Migrations of a running system hold no table for longer than a moment.

What locks a filled table is looked for in the operations: an index or a constraint made while writers wait, a column
written anew, rows changed in the transaction of the schema. Tables that the same migration makes are empty.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.postgres.operations import AddConstraintNotValid, ValidateConstraint
from django.db import models
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import (
    AddConstraint,
    AddField,
    AddIndex,
    AlterField,
    AlterModelTable,
    AlterUniqueTogether,
    CreateModel,
    RunPython,
    RunSQL,
)

from messages.online_indexes import AddIndexOnline

LOADER = MigrationLoader(None)
CHECK = models.CheckConstraint(condition=models.Q(version__gte=0), name="more")
OURS = {"accounts", "applications", "attachments", "batch", "bulk_upload", "coe_receipt", "notifications"}
BEFORE_THE_FIRST_RELEASE = {
    ("accounts", "0002_passwords"),
    ("accounts", "0003_profile"),
    ("accounts", "0005_organization"),
    ("accounts", "0008_card_released"),
    ("accounts", "0011_reminder_mails"),
    ("applications", "0002_history_outlives"),
    ("applications", "0004_simultaneous"),
    ("applications", "0007_versions"),
    ("applications", "0008_taken_over"),
    ("bulk_upload", "0002_scan"),
}
"""Nobody's tables were filled when these ran; none is added here."""


def locking(migration: Any) -> Iterator[str]:
    """What in a migration makes writers wait on a table that may be full."""
    made = {operation.name_lower for operation in migration.operations if isinstance(operation, CreateModel)}
    if migration.atomic and {AddConstraintNotValid, ValidateConstraint} <= set(map(type, migration.operations)):
        yield "ValidateConstraint reads the table while AddConstraintNotValid still holds it: a migration of its own"
    for operation in migration.operations:
        model = getattr(operation, "model_name", getattr(operation, "name", "")).lower()
        if model in made or isinstance(operation, AddIndexOnline | AddConstraintNotValid):
            continue
        why = _why(operation, migration)
        if why:
            yield f"{type(operation).__name__} {model} {getattr(operation, 'name', '')}: {why}"


def _why(operation: Any, migration: Any) -> str:
    if isinstance(operation, AddIndex | AlterUniqueTogether):
        return "use messages.online_indexes.AddIndexOnline"
    if isinstance(operation, AddConstraint):
        return "use AddConstraintNotValid and ValidateConstraint, or an index made online first"
    if isinstance(operation, AlterField) and not _changes_the_column(operation, migration):
        return ""
    if isinstance(operation, AlterField | AlterModelTable):
        return "may write the table anew or break the version that still runs"
    if isinstance(operation, AddField) and (operation.field.unique or operation.field.db_index):
        return "its index is made while writers wait: add the column first, then the index online"
    if isinstance(operation, AddField) and not operation.field.null and not operation.field.has_db_default():
        return "the version that still runs cannot insert, Django's default is not the database's: give it a db_default"
    if isinstance(operation, RunPython | RunSQL) and migration.atomic:
        return "rows stay locked until the migration ends: atomic = False"
    return ""


def _changes_the_column(operation: Any, migration: Any) -> bool:
    """False for labels, choices and what else the database does not know."""
    before = LOADER.project_state((migration.app_label, migration.name), at_end=False)
    old = before.models[migration.app_label, operation.model_name_lower].fields[operation.name]
    return _column(old) != _column(operation.field)


def _column(field: Any) -> tuple[str, dict[str, Any]]:
    _, path, _, options = field.deconstruct()
    return path, {name: value for name, value in options.items() if name not in field.non_db_attrs}


def ours() -> list[Any]:
    return [migration for (app, _), migration in sorted(LOADER.disk_migrations.items()) if app in OURS]


def test_the_walk_finds_our_rooms() -> None:
    assert {migration.app_label for migration in ours()} == OURS
    assert {config.label for config in apps.get_app_configs()} >= OURS


@pytest.mark.parametrize("migration", ours(), ids=str)
def test_no_migration_holds_a_full_table(migration: Any) -> None:
    known = (migration.app_label, migration.name) in BEFORE_THE_FIRST_RELEASE
    assert bool(list(locking(migration))) is known, list(locking(migration))


REFUSED = [
    [AddField("application", "more", models.IntegerField(default=0))],
    [AddField("application", "more", models.IntegerField(null=True, db_index=True))],
    [AddIndex("application", models.Index(fields=["office"], name="more"))],
    [AddConstraint("application", CHECK)],
    [AddConstraintNotValid("application", CHECK), ValidateConstraint("application", "more")],
    [RunPython(RunPython.noop)],
]


@pytest.mark.parametrize("operations", REFUSED, ids=lambda found: type(found[0]).__name__)
def test_what_holds_one_is_seen(operations: list[Any]) -> None:
    migration = Migration("more", "applications")
    migration.operations = operations
    assert list(locking(migration))
