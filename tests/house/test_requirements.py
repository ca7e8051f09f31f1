"""The hashed requirements hold what the .in files ask for, and both agree."""

import re

import pytest

from tests.house.sources import BASE

PIN = re.compile(r"^([a-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def _pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((BASE / name).read_text()))


def _asked(name: str) -> set[str]:
    lines = (BASE / name).read_text().splitlines()
    return {re.split(r"[\[<>=~! ]", line)[0].lower() for line in lines if line and not line.startswith(("#", "-"))}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-load"])
def test_what_is_asked_for_is_pinned(name: str) -> None:
    assert _asked(f"{name}.in") <= set(_pins(f"{name}.txt"))


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-load"])
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    text = (BASE / f"{name}.txt").read_text()
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_development_has_the_versions_that_run() -> None:
    assert _pins("requirements.txt").items() <= _pins("requirements-dev.txt").items()


def test_the_load_test_has_the_versions_that_run() -> None:
    assert _pins("requirements.txt").items() <= _pins("requirements-load.txt").items()
