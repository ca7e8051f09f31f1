"""`make audit`: what passes, what fails and what cannot run here is told apart."""

import sys

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


def test_every_path_of_a_check_is_there() -> None:
    paths = {word for check in audit.CHECKS for word in check.command if word.startswith(("tests/", "scripts/"))}
    assert {path for path in paths if not (BASE / path).exists()} <= {"tests/faults"}


def test_a_word_chooses(capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.main(["no such word"]) == 2
