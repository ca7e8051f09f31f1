"""A copy of everything but the keys, and the way back from it.

The folder of a backup: `database.dump` (pg_dump) or `database.sqlite3`, `files/` sealed as they are stored, and
`manifest.json`. The keys (`FIELD_KEYS`, `HASH_KEY`, `SECRET_KEY`) are not in it: who has both can read everything, so
they are kept apart, and a backup without them is lost.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, connections
from django.db.models import Model

from attachments import store
from messages import clock

MANIFEST, FILES, DUMP, COPY = "manifest.json", "files", "database.dump", "database.sqlite3"


class BackupError(Exception):
    """A sentence for the operator: why nothing was done."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`sha256` is of the database's copy; `files` how many files lie beside it."""

    made_at: str
    engine: str
    sha256: str
    files: int


def make(target: Path) -> Manifest:
    """Write a backup into the new folder `target`, which appears only when it is whole.

    Files are copied before and after the database, so that every file its copy names is there. Raises `BackupError`.
    """
    if target.exists():
        raise BackupError(f"{target} is there already; name a new folder.")
    partial = target.with_name(target.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700, parents=True)
    _copy_files(partial / FILES)
    database = _dump(partial)
    _copy_files(partial / FILES)
    manifest = Manifest(clock.now().isoformat(), connection.vendor, _digest(database), len(_below(partial / FILES)))
    (partial / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1))
    partial.rename(target)
    return manifest


def restore(source: Path, *, overwrite: bool = False) -> list[str]:
    """Put a backup in place of an empty installation, or of the present one with `overwrite`; the files it misses.

    Raises `BackupError` before anything is touched: an incomplete backup, another engine, data in the way.
    """
    manifest = _manifest(source)
    if not overwrite and _in_use():
        raise BackupError("This installation holds data. Use --overwrite to replace all of it.")
    _load(source / (DUMP if manifest.engine == "postgresql" else COPY))
    for path in _below(source / FILES):
        name = path.relative_to(source / FILES).as_posix()
        if not default_storage.exists(name):
            with path.open("rb") as file:
                default_storage.save(name, File(file))
    call_command("migrate", interactive=False, verbosity=0)
    return list(damaged_files())


def damaged_files() -> Iterator[str]:
    """Every stored file that cannot be read back as it was registered: `attachments.photo 12`."""
    for model in apps.get_models():
        for names, digests in store.columns(model).items():
            yield from _damaged(model, names, digests)


def _damaged(model: type[Model], names: str, digests: str) -> Iterator[str]:
    rows = model._default_manager.exclude(**{names: ""}).values_list("pk", names, digests)
    for pk, name, sha256 in rows.iterator():
        try:
            store.get(name, sha256)
        except (store.DamagedError, OSError):
            yield f"{model._meta.label_lower} {pk}"


def _manifest(source: Path) -> Manifest:
    try:
        manifest = Manifest(**json.loads((source / MANIFEST).read_text()))
    except (OSError, ValueError, TypeError):
        raise BackupError(f"{source} holds no complete backup.") from None
    if manifest.engine != connection.vendor:
        raise BackupError(f"The backup is of {manifest.engine}, this installation runs on {connection.vendor}.")
    database = source / (DUMP if manifest.engine == "postgresql" else COPY)
    if not database.exists() or _digest(database) != manifest.sha256:
        raise BackupError("The copy of the database is missing or altered.")
    if len(_below(source / FILES)) != manifest.files:
        raise BackupError("Files of the backup are missing.")
    return manifest


def _in_use() -> bool:
    user = apps.get_model("accounts.User")
    return user._meta.db_table in connection.introspection.table_names() and user._default_manager.exists()


def _dump(folder: Path) -> Path:
    if connection.vendor == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={folder / DUMP}")
        return folder / DUMP
    connection.ensure_connection()
    with closing(sqlite3.connect(folder / COPY)) as copy:
        connection.connection.backup(copy)
    return folder / COPY


def _load(database: Path) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
        _run("pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", "--dbname=", str(database))
        connections.close_all()
        return
    connection.ensure_connection()
    with closing(sqlite3.connect(database)) as copy:
        copy.backup(connection.connection)


def _run(program: str, *arguments: str) -> None:
    known: dict[str, Any] = connection.settings_dict
    named = {"PGDATABASE": "NAME", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGHOST": "HOST", "PGPORT": "PORT"}
    env = {**os.environ, **{name: str(known[key]) for name, key in named.items() if known.get(key)}}
    found = shutil.which(program)
    if not found:
        raise BackupError(f"{program} is not installed (Debian: apt-get install postgresql-client).")
    arguments = tuple(f"--dbname={known['NAME']}" if each == "--dbname=" else each for each in arguments)
    ended = subprocess.run([found, *arguments], env=env, capture_output=True, text=True)  # noqa: S603 - no shell
    if ended.returncode:
        raise BackupError(f"{program} failed: {ended.stderr.strip()[-400:]}")


def _copy_files(target: Path) -> None:
    target.mkdir(mode=0o700, exist_ok=True)
    for name in _stored(""):
        path = target / name
        if path.exists():
            continue
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with default_storage.open(name) as stored, path.open("wb") as copy:
                shutil.copyfileobj(stored, copy)
        except FileNotFoundError:
            path.unlink(missing_ok=True)  # removed meanwhile, and from the database before


def _stored(folder: str) -> Iterator[str]:
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}/{name}".lstrip("/") for name in names)
    for each in folders:
        yield from _stored(f"{folder}/{each}".lstrip("/"))


def _below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
