"""A PostgreSQL database full of applications, made once by `crowd.sql` and kept from one run to the next."""

import json
import os
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from applications.catalogue import forms
from applications.catalogue.lists import code_list
from applications.sensitive import split
from messages import clock, crypto
from tests.support import examples

VARIABLE = "BENCH_DATABASE_URL"
"""A PostgreSQL database; those of the benchmarks are made beside it, with its name and their size."""
LARGE, STAFF = "lawyer0001", "staff0001"
"""The demo's agent, who has every 50th application, and the demo's staff member."""
DESKS = 40
"""Staff members who have cases, the demo's among them."""
FULL = ["applications_application", "applications_sensitiveanswers"]
KEYS_OF = """
    SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype IN ('f', 'p', 'u')
    AND (conrelid = ANY(%s::regclass[]) OR confrelid = ANY(%s::regclass[])) ORDER BY contype
"""
"""Foreign keys before what they lead to, as they are dropped."""
INDEXES_OF = """
    SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = ANY(%s::regclass[])
"""
QUICKER = """
    SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
    WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)
"""
"""The usual compression takes most of the time."""
KEYS = ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY")


def url_of(count: int) -> str:
    """The address of the database with `count` applications, which is made empty when it is missing."""
    named = urlsplit(os.environ[VARIABLE])
    name = f"{named.path.strip('/')}_{count}"
    with psycopg.connect(os.environ[VARIABLE], autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return named._replace(path=f"/{name}").geturl()


def is_full(url: str) -> bool:
    """Whether the database is there and was filled."""
    with psycopg.connect(url) as connection:
        there = connection.execute("SELECT to_regclass('accounts_user') IS NOT NULL").fetchone()
        crowd = "SELECT 1 FROM accounts_user WHERE authentication_id = 'crowd1'"
        return there == (True,) and connection.execute(crowd).fetchone() is not None


def fill(url: str, count: int) -> float:
    """Fill a prepared installation's empty database; the seconds it took."""
    start = time.monotonic()
    with psycopg.connect(url) as connection:
        connection.execute("SET maintenance_work_mem = '1GB'")
        connection.execute("SET temp_buffers = '256MB'")
        connection.execute(QUICKER)
        afterwards = _bare(connection)
        _run(connection, count)
        for statement in afterwards:
            connection.execute(statement)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return time.monotonic() - start


def _bare(connection: psycopg.Connection[Any]) -> list[bytes]:
    """Drop the full tables' keys and indexes, which are made faster afterwards; the statements that make them."""
    keys = connection.execute(KEYS_OF, [FULL, FULL]).fetchall()
    for name, table, _ in keys:
        connection.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"'.encode())
    indexes = connection.execute(INDEXES_OF, [FULL]).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}".encode())
    again = [f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}' for name, table, definition in reversed(keys)]
    return [statement.encode() for statement in (*again, *(definition for _, definition in indexes))]


def _run(connection: psycopg.Connection[Any], count: int) -> None:
    today = clock.today()
    form = forms.form("extension", "N2")
    plain, sensitive = split(form, examples.extension(today))
    people = {
        name: connection.execute("SELECT id FROM accounts_user WHERE authentication_id = %s", [name]).fetchone()
        for name in (LARGE, STAFF)
    }
    large, staff = (row[0] for row in people.values() if row)
    values = {
        "count": str(count),
        "large": str(large),
        "staff": str(staff),
        "desks": str(DESKS),
        "periods": ",".join(entry.code for entry in code_list("C970", "extension").entries[:12]),
    }
    literals = {"answers": json.dumps(plain), "sealed": crypto.seal(sensitive), "version": forms.VERSION}
    text = Path(__file__).with_name("crowd.sql").read_text()
    for name, value in literals.items():
        values[name] = sql.Literal(value).as_string(connection)
    connection.execute((text % values).encode())
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
