"""Two workers on one database: every mail goes out once, every periodic job runs once. No broker is there."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

BASE = Path(__file__).parents[2]
SETTINGS = "tests.messages.two_senders_settings"
PROGRAM = "tests.messages.two_senders"
LEAD = 4.0


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        **os.environ,
        "DATA_DIR": str(tmp_path),
        "TEST_DATABASE_URL": "",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'two.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": SETTINGS,
    }


def run(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, *arguments]
    return subprocess.Popen(
        command, cwd=BASE, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def both(environment: dict[str, str], action: str) -> list[int]:
    start = time.time() + LEAD
    pair = [run(environment, "-m", PROGRAM, action, str(start)) for _ in range(2)]
    return [int(process.communicate(timeout=60)[0]) for process in pair]


def test_two_workers_share_the_mails_and_the_jobs(environment: dict[str, str], tmp_path: Path) -> None:
    assert run(environment, "manage.py", "migrate", "notifications", "--verbosity", "0").wait(60) == 0
    filling = run(environment, "-m", PROGRAM, "fill")
    said = filling.communicate(timeout=60)[1]
    assert filling.returncode == 0
    assert "the worker could not be woken for messages.tasks.send_mail: OperationalError" in said
    assert "@example.jp" not in said
    assert sum(both(environment, "send")) == 25
    written = "".join(file.read_text() for file in (tmp_path / "mail").glob("*.log"))
    assert written.count("Message-ID:") == 25
    due_at_once = int(run(environment, "-m", PROGRAM, "count").communicate(timeout=60)[0])
    assert sum(both(environment, "tick")) == due_at_once
