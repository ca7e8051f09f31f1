"""A hundred thousand applications, people who file and read, and every kind of migration that is allowed: nobody waits.

What people wait for is a lock, never longer than a second; how long the machine takes besides is not counted.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bench import crowd
from tests.house.test_migrations import locking
from tests.services import later
from tests.services.conftest import DATABASE_URL
from tests.support.running import BASE, Installation, wait_for

COUNT = int(os.environ.get("CROWD", "100000"))
SECOND = 1.0
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.services.later_settings"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    made = Installation(tmp_path_factory.mktemp("crowd"), database_url=DATABASE_URL)
    try:
        made.prepare()
        crowd.fill(made.env["DATABASE_URL"], COUNT)
        yield made
    finally:
        made.end()


@pytest.fixture
def crowded(filled: Installation) -> Installation:
    """Without any of the migrations to come."""
    code, said = ended(migrate(filled, later.newest()))
    assert code == 0, said
    return filled


class Writers:
    """Two people who change an application and write into its history, again and again in short transactions.

    `refused`: how many of them waited longer than a second for a lock; `longest`: what one of them took, all told.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.written = self.refused = 0
        self.longest = 0.0
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._write, args=(each,)) for each in (3, 4)]

    def __enter__(self) -> "Writers":
        for thread in self._threads:
            thread.start()
        wait_for(lambda: self.written > 10)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _write(self, place: int) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"SET lock_timeout = {int(SECOND * 1000)}")
            found = "SELECT id FROM applications_application WHERE state = 'submitted' ORDER BY id OFFSET %s LIMIT 200"
            keys = [row[0] for row in connection.execute(found, [place * 200])]
            while not self._over.is_set():
                self._one(connection, keys[self.written % len(keys)])
                time.sleep(0.005)

    def _one(self, connection: psycopg.Connection[Any], key: object) -> None:
        start = time.monotonic()
        try:
            with connection.transaction():
                connection.execute(
                    "UPDATE applications_application SET version = version + 1, updated_at = now() WHERE id = %s", [key]
                )
                connection.execute(
                    "INSERT INTO applications_historyentry (application_id, at, event, detail) "
                    "VALUES (%s, now(), 'filed', '{}')",
                    [key],
                )
        except psycopg.errors.LockNotAvailable:
            self.refused += 1
        self.written += 1
        self.longest = max(self.longest, time.monotonic() - start)


@contextmanager
def reader(url: str) -> Iterator[psycopg.Connection[Any]]:
    """Somebody who has read every table and does not come to an end; `commit` lets go."""
    with psycopg.connect(url) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        for table in ("applications_application", "applications_historyentry"):
            connection.execute(f"SELECT 1 FROM {table} LIMIT 1".encode())
        yield connection


def migrate(installation: Installation, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "migrate", "applications", *arguments],
        cwd=BASE,
        env=installation.env | SETTINGS,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str], seconds: float = 300) -> tuple[int, str]:
    """Return code and all that was said."""
    said, complained = process.communicate(timeout=seconds)
    return process.returncode, said + complained


def waiting(url: str, what: str) -> Callable[[], bool]:
    """Whether a statement with these words waits for a lock."""

    def asked() -> bool:
        with psycopg.connect(url) as connection:
            found = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE %s AND pid <> %s"
            return bool(connection.execute(found, [f"%{what}%", connection.info.backend_pid]).fetchone())

    return asked


SAMPLES = sorted(path.stem for path in Path(later.__file__).parent.glob("later_*.py"))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_house_allows_each(name: str) -> None:
    module = __import__(f"tests.services.later.{name}", fromlist=["Migration"])
    assert list(locking(module.Migration(name, "applications"))) == []


@pytest.mark.nightly
def test_a_plain_change_of_the_table_would_be_noticed(crowded: Installation) -> None:
    """The measure can fail: everybody waits behind a change that waits for a reader."""
    url = crowded.env["DATABASE_URL"]
    statement = "ALTER TABLE applications_application ADD COLUMN later_plain int"
    with psycopg.connect(url) as changing, Writers(url) as writers, reader(url) as reading:
        change = threading.Thread(target=changing.execute, args=(statement,))
        change.start()
        time.sleep(4)
        reading.commit()
        change.join()
        changing.rollback()
    assert writers.refused > 1 and writers.longest > SECOND


@pytest.mark.nightly
def test_every_kind_while_people_write_and_read(crowded: Installation, capsys: Any) -> None:
    url, began = crowded.env["DATABASE_URL"], time.monotonic()
    with reader(url) as reading, Writers(url) as writers:
        migrating = migrate(crowded)
        time.sleep(8)
        assert migrating.poll() is None
        reading.commit()
        time.sleep(2)
        for _ in range(3):
            with reader(url):
                time.sleep(3)
            time.sleep(1)
        code, said = ended(migrating)
    took = time.monotonic() - began
    assert code == 0, said
    assert "trying again" in said
    assert said.count("... OK") == len(SAMPLES)
    assert writers.written > 200
    assert writers.refused == 0
    figures = f"{COUNT} applications, {len(SAMPLES)} migrations in {took:.0f} s with readers in the way"
    people = f"{writers.written} changes meanwhile, the longest took {writers.longest * 1000:.0f} ms"
    with capsys.disabled():
        sys.stdout.write(f"\n{figures}; {people}\n")


@pytest.mark.nightly
def test_it_gives_up_with_words_and_goes_on_where_it_was(crowded: Installation) -> None:
    url = crowded.env["DATABASE_URL"]
    with reader(url):
        code, said = ended(migrate(crowded, "later_1", "--patience", "3"))
    assert code == 1 and "pg_stat_activity" in said and "Traceback" not in said
    assert ended(migrate(crowded, "later_1"))[0] == 0


@pytest.mark.nightly
def test_an_index_waits_for_readers_as_long_as_it_takes(crowded: Installation) -> None:
    """Nobody waits behind it, so it does not give way."""
    url = crowded.env["DATABASE_URL"]
    assert ended(migrate(crowded, "later_2"))[0] == 0
    with reader(url) as reading, Writers(url) as writers:
        migrating = migrate(crowded, "later_3")
        wait_for(waiting(url, "INDEX CONCURRENTLY"), seconds=30)
        time.sleep(2)
        assert migrating.poll() is None
        reading.commit()
        code, said = ended(migrating)
    assert (code, "trying again" in said, writers.refused) == (0, False, 0)
