"""`make run`: secrets made once, plain words when it cannot start, data kept, dead processes started again."""

import fcntl
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.installation import BASE, environment
from scripts.supervisor import Child, end_all
from tests.support.running import Installation, free_port, wait_for


def test_secrets_are_made_once_and_are_the_owners_alone(tmp_path: Path) -> None:
    asked = {"DATA_DIR": str(tmp_path / "new")}
    first, second = environment(asked, 8000), environment(asked, 8000)
    assert first == second
    assert all(len(first[name]) >= 40 for name in ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY"))
    assert stat.S_IMODE((tmp_path / "new" / "secrets.env").stat().st_mode) == 0o600


def test_two_installations_share_no_secret(tmp_path: Path) -> None:
    one, two = (environment({"DATA_DIR": str(tmp_path / name)}, 8000) for name in "ab")
    assert not {one[name] for name in ("SECRET_KEY", "FIELD_KEYS", "HASH_KEY")} & set(two.values())


def test_what_the_operator_sets_wins(tmp_path: Path) -> None:
    made = environment({"DATA_DIR": str(tmp_path), "SECRET_KEY": "mine", "SITE_URL": "http://here"}, 8080)
    assert (made["SECRET_KEY"], made["SITE_URL"], made["PORT"]) == ("mine", "http://here", "8080")


def run(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DATA_DIR": str(folder), "PORT": str(port)}
    return subprocess.run([sys.executable, "-m", "scripts.run"], cwd=BASE, env=env, capture_output=True, text=True)


def test_a_taken_port_is_said_plainly(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = run(tmp_path, port)
    assert ended.returncode == 1
    assert f"Port {port} cannot be used" in ended.stderr and f"PORT={port + 1}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_data_folder_in_use_is_said_plainly(tmp_path: Path) -> None:
    with (tmp_path / "run.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ended = run(tmp_path, free_port())
    assert ended.returncode == 1
    assert f"already running on {tmp_path}" in ended.stderr


def test_a_dead_process_is_started_again_and_a_live_one_is_left_alone(tmp_path: Path) -> None:
    count = "import pathlib, time; pathlib.Path('starts').open('a').write('x'); time.sleep(60)"
    child = Child("sleeper", [sys.executable, "-c", count], tmp_path, dict(os.environ))
    starts = tmp_path / "starts"
    try:
        wait_for(lambda: starts.exists() and starts.read_text() == "x")
        child.watch()
        os.kill(child.process.pid, signal.SIGKILL)
        wait_for(lambda: child.watch() or starts.read_text() == "xx")
        assert child.pause == 2
    finally:
        end_all([child])
    assert child.process.returncode == -signal.SIGTERM


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


def test_the_second_start_is_quicker_and_keeps_the_data(installation: Installation) -> None:
    from tests.support import people

    try:
        first = seconds(installation.serve)
        person = installation.do(people.new_person)
        installation.stop()
        assert seconds(installation.serve) < first
        assert installation.do(people.exists, authentication_id=person)
    finally:
        installation.end()
    assert installation.log().count("ready: ") == 1 and "Demo#2026" in installation.log()


def seconds(call: Callable[[], object]) -> float:
    began = time.monotonic()
    call()
    return time.monotonic() - began
