"""The virus check against a server that speaks clamd's protocol over real sockets."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.checks import run_checks

from messages import viruses
from messages.refusal import Refusal
from messages.viruses import Scan
from tests.support import clamd
from tests.support.clamd import EICAR, Clamd


@pytest.fixture(params=["tcp", "unix"])
def scanner(request: Any, tmp_path: Path, settings: Any) -> Iterator[Clamd]:
    with clamd.running(tmp_path / "clamd.sock" if request.param == "unix" else None) as server:
        settings.VIRUS_CHECK = server.address
        yield server


def test_off_says_unchecked(settings: Any) -> None:
    settings.VIRUS_CHECK = "off"
    assert viruses.check(EICAR) == Scan.UNCHECKED


@pytest.mark.parametrize("content", [b"", b"hello", b"\0" * 300_000], ids=["empty", "small", "several chunks"])
def test_a_clean_file(scanner: Clamd, content: bytes) -> None:
    assert viruses.check(content) == Scan.CLEAN
    assert scanner.seen == 1


@pytest.mark.parametrize("before", [0, 64 * 1024 - 20, 200_000])
def test_a_virus_wherever_it_stands(scanner: Clamd, before: int) -> None:
    with pytest.raises(viruses.NotTakenError):
        viruses.check(b"x" * before + EICAR + b"y")


@pytest.mark.parametrize("answer", [b"INSTREAM size limit exceeded. ERROR", b"stream: Can't allocate ERROR", b"?"])
def test_an_answer_that_is_no_verdict_counts_as_down(scanner: Clamd, settings: Any, answer: bytes) -> None:
    scanner.answer = answer
    with pytest.raises(Refusal) as refused:
        viruses.check(b"hello")
    assert refused.value.params["detail"] == viruses.NOT_NOW
    settings.VIRUS_CHECK_DOWN = "accept"
    assert viruses.check(b"hello") == Scan.UNCHECKED


@pytest.mark.parametrize("address", ["tcp", "unix"])
def test_nobody_answers(settings: Any, tmp_path: Path, address: str) -> None:
    settings.VIRUS_CHECK = clamd.nobody() if address == "tcp" else f"clamd://{tmp_path}/none.sock"
    with pytest.raises(Refusal) as refused:
        viruses.check(b"hello")
    assert refused.value.params["detail"] == viruses.NOT_NOW
    settings.VIRUS_CHECK_DOWN = "accept"
    assert viruses.check(b"hello") == Scan.UNCHECKED


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["of", "on", "clamd://", "http://scanner:3310"])
def test_a_mistyped_address_stops_the_start(settings: Any, value: str) -> None:
    settings.VIRUS_CHECK = value
    assert "messages.E001" in {each.id for each in run_checks()}


@pytest.mark.django_db
def test_a_mistyped_answer_to_a_silent_scanner_stops_the_start(settings: Any) -> None:
    settings.VIRUS_CHECK_DOWN = "yes"
    assert "messages.E002" in {each.id for each in run_checks()}
