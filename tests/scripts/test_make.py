"""The commands a newcomer types."""

import os
import re
import subprocess
from itertools import combinations
from pathlib import Path

import pytest
from _pytest.mark.expression import Expression

from scripts.browser import find_chromium
from scripts.installation import BASE

TARGETS = {"help", "setup", "run", "test", "test-services", "nightly", "fuzz", "audit", "lint", "bench"}


def test_make_alone_tells_what_there_is() -> None:
    said = subprocess.run(["make"], cwd=BASE, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"make ([a-z-]+)", said)) >= TARGETS


def chosen(target: str) -> list[Expression]:
    """What the target asks pytest for, by marks."""
    recipe = subprocess.run(["make", "-n", target], cwd=BASE, capture_output=True, text=True, check=True).stdout
    return [Expression.compile(each) for each in re.findall(r'pytest [^\n;]*-m "([^"]+)"', recipe)]


MARKS = ("nightly", "browser", "services")
EVERY_WAY = [marks for how_many in range(4) for marks in combinations(MARKS, how_many)]


@pytest.mark.parametrize("marks", EVERY_WAY, ids="+".join)
def test_every_test_is_run_by_a_target(marks: tuple[str, ...]) -> None:
    target = "nightly" if "nightly" in marks else "test-services" if "services" in marks else "test"
    assert any(each.evaluate(lambda name, **_: name in marks) for each in chosen(target))


def test_an_old_python_is_said_plainly(tmp_path: Path) -> None:
    for name in ("python3", "python3.13", "python3.12", "python3.11"):
        old = tmp_path / name
        old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n')
        old.chmod(0o755)
    ended = make_venv(tmp_path)
    assert ended.returncode == 1
    assert "Python 3.11 or newer is needed. Found: Python 3.9.2" in ended.stderr


def test_a_python_without_venv_is_said_plainly(tmp_path: Path) -> None:
    bare = tmp_path / "python3"
    bare.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\nexit 0\n')
    bare.chmod(0o755)
    ended = make_venv(tmp_path)
    assert ended.returncode == 1
    assert "apt-get install python3-venv" in ended.stderr


def make_venv(first_on_path: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PATH": f"{first_on_path}:{os.environ['PATH']}"}
    command = ["bash", "scripts/make_venv.sh", str(first_on_path / "venv"), "requirements.txt"]
    return subprocess.run(command, cwd=BASE, env=env, capture_output=True, text=True)


@pytest.mark.parametrize("script", [".ci/run", "scripts/make_venv.sh", "scripts/next_django.sh"])
def test_shell_scripts_can_be_parsed_and_stop_at_errors(script: str) -> None:
    subprocess.run(["bash", "-n", script], cwd=BASE, check=True)
    assert "set -euo pipefail" in (BASE / script).read_text()


def test_the_named_browser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/somewhere/chrome")
    assert find_chromium() == "/somewhere/chrome"
