"""A backup is worth what its restoring is: into an empty installation, with its keys, and not over anybody's data."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts.installation import BASE
from tests.support import people, stored
from tests.support.running import Installation

Make = Callable[..., Installation]


@pytest.fixture(scope="module", params=["", pytest.param("postgresql", marks=pytest.mark.services)])
def database(request: pytest.FixtureRequest) -> str:
    return os.environ["TEST_DATABASE_URL"] if request.param else ""


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory, database: str) -> Iterator[Make]:
    """An installation of its own; with the keys of `other` when given."""
    made: list[Installation] = []

    def one(other: Installation | None = None) -> Installation:
        folder = tmp_path_factory.mktemp("installation")
        if other:
            shutil.copy(other.folder / "secrets.env", folder)
        made.append(Installation(folder, database_url=database))
        return made[-1]

    yield one
    for each in made:
        each.end()


@pytest.fixture(scope="module")
def full(make: Make) -> Installation:
    """An installation with the demo data."""
    installation = make()
    installation.prepare()
    return installation


@pytest.fixture(scope="module")
def saved(full: Installation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backups") / "today"
    ended = manage(full, "backup", str(folder))
    assert ended.returncode == 0, ended.stderr
    return folder


def manage(installation: Installation, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=BASE, env=installation.env, capture_output=True, text=True)


def test_an_empty_installation_is_as_the_old_one_was(full: Installation, saved: Path, make: Make) -> None:
    new = make(full)
    ended = manage(new, "restore", str(saved))
    assert (ended.returncode, ended.stdout) == (0, "restored; every file can be read\n"), ended.stderr
    assert new.do(stored.facts) == full.do(stored.facts)
    assert new.do(stored.facts)["files"]


def test_without_the_keys_nothing_can_be_read_and_that_is_said(saved: Path, make: Make) -> None:
    ended = manage(make(), "restore", str(saved))
    assert ended.returncode == 1
    assert "cannot be read back: attachments.photo" in ended.stderr


def test_data_in_the_way_is_not_replaced_unless_asked(full: Installation, saved: Path, make: Make) -> None:
    there = make(full)
    there.prepare()
    person = there.do(people.new_person)
    ended = manage(there, "restore", str(saved))
    assert ended.returncode == 1 and "--overwrite" in ended.stderr
    assert there.do(people.exists, authentication_id=person)
    there.stop()
    assert manage(there, "restore", str(saved), "--overwrite").returncode == 0
    assert not there.do(people.exists, authentication_id=person)


def test_an_altered_or_unfinished_backup_is_refused(
    full: Installation, saved: Path, make: Make, tmp_path: Path
) -> None:
    altered = shutil.copytree(saved, tmp_path / "altered")
    next(altered.glob("database.*")).write_bytes(b"")
    unfinished = shutil.copytree(saved, tmp_path / "unfinished")
    (unfinished / "manifest.json").unlink()
    lacking = shutil.copytree(saved, tmp_path / "lacking")
    shutil.rmtree(lacking / "files")
    empty = make(full)
    for folder in (altered, unfinished, lacking):
        ended = manage(empty, "restore", str(folder))
        assert ended.returncode == 1 and "CommandError" in ended.stderr


def test_a_backup_holds_no_key_and_no_plain_answer(full: Installation, saved: Path) -> None:
    secrets = [line.partition("=")[2] for line in (full.folder / "secrets.env").read_text().splitlines()]
    for path in saved.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [secret for secret in secrets if secret.encode() in content]
    assert json.loads((saved / "manifest.json").read_text())["files"] > 0


def test_no_folder_is_written_over(full: Installation, saved: Path) -> None:
    ended = manage(full, "backup", str(saved))
    assert ended.returncode == 1 and "name a new folder" in ended.stderr
