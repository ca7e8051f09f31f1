"""`make audit`: what passes, what fails and what cannot run here is told apart."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import audit
from scripts.audit import Check
from scripts.installation import BASE

GOOD = Check("good", [sys.executable, "-c", "print('fine')"])
BAD = Check("bad", [sys.executable, "-c", "import sys; sys.exit('the reason')"])
ABSENT = Check("absent", ["no-such-program"], lambda: "no-such-program is not installed")
BROKEN = Check("broken", ["no-such-program"])


def audited(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *checks: Check) -> tuple[int, str]:
    monkeypatch.setattr(audit, "CHECKS", list(checks))
    return audit.main([]), capsys.readouterr().out


def test_one_failure_fails_the_whole(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = audited(monkeypatch, capsys, GOOD, BAD, ABSENT, BROKEN)
    states = [line.split()[1] for line in said.splitlines()[:4]]
    assert (code, states) == (1, ["ok", "FAILED", "NOT", "FAILED"])
    assert "the reason" in said and "1 ok, 2 failed, 1 NOT RUN" in said


def test_what_cannot_run_is_told_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = audited(monkeypatch, capsys, GOOD, ABSENT)
    assert code == 0
    assert "NOT RUN" in said and "no-such-program is not installed" in said


def test_nobody_could_be_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Such a check neither passes nor fails, and that is said aloud."""
    words = "Dependency not found on PyPI and could not be audited: django"
    alone = Check("known", [sys.executable, "-c", f"import sys; sys.exit({words!r})"], out_of_reach=("not be audited",))
    monkeypatch.setattr(audit, "CHECKS", [alone])
    assert audit.main([]) == 0
    said = capsys.readouterr()
    assert "0 ok, 0 failed, 1 NOT RUN" in said.out
    assert f"!!! NOT RUN: known: {words} !!!" in said.err


def test_known_holes_cannot_be_passed_over(tmp_path: Path) -> None:
    """The tool is there and knows our options; a package that nobody knows does not pass."""
    listed = tmp_path / "requirements.txt"
    listed.write_text(f"no-such-package-of-ours==1.0 --hash=sha256:{'0' * 64}\n")
    command = [*audit.KNOWN_HOLES[:-1], str(listed)]
    assert audit.tool("pip-audit")() == ""
    offline = {"PATH": audit.path_of_tools(), "HTTPS_PROXY": "http://127.0.0.1:9", "HOME": str(tmp_path)}
    done = subprocess.run(command, env=offline, capture_output=True, text=True)
    check = next(each for each in audit.CHECKS if each.command == audit.KNOWN_HOLES)
    assert done.returncode and any(word in done.stdout + done.stderr for word in check.out_of_reach)


def test_every_path_of_a_check_is_there() -> None:
    paths = {word for check in audit.CHECKS for word in check.command if word.startswith(("tests/", "scripts/"))}
    assert {path for path in paths if not (BASE / path).exists()} <= {"tests/faults"}


def test_a_word_chooses(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main(["no such word"]) == 2
