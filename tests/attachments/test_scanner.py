"""Many PDFs looked into by one process: each for itself, and a hostile one is told of no other."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attachments.pdf_scan import scan
from attachments.scanner import Found, Scanner
from tests.attachments import samples
from tests.attachments.test_document_check import ACTIVE, ALGORITHMS, PLAIN
from tests.fuzz.targets import corpus
from tests.house.sources import BASE
from tests.support.running import wait_for

GOOD, TOO_COMPLEX = Found("", 2), Found("too_complex")
FILES = {path.name: path.read_bytes() for path in corpus("pdf")} | {
    **{name: content for name, (content, _) in ACTIVE.items()},
    **{f"locked {each}": samples.encrypted_pdf(each) for each in ALGORITHMS},
    **{f"restricted {each}": samples.encrypted_pdf(each, password="") for each in ALGORITHMS},
    "plain": PLAIN,
    "empty": b"",
    "no PDF": samples.png(),
}
on_linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at processes through /proc")


@pytest.fixture
def scanner() -> Iterator[Scanner]:
    with Scanner() as made:
        yield made


@pytest.fixture(scope="module")
def slow() -> bytes:
    """What needs several seconds of the processor."""
    return samples.slow_pdf()


def expected(content: bytes) -> Found:
    """The verdict without a process around it."""
    answer = scan(content)
    return Found(answer["refused"], answer["pages"], tuple(answer["flags"]))


def children(pid: int | None) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def runs(pid: int) -> bool:
    """Neither gone nor waiting to be asked how it ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_every_file_gets_the_verdict_it_gets_alone(scanner: Scanner) -> None:
    found = {name: scanner.inspect(content) for name, content in FILES.items()}
    assert found == {name: expected(content) for name, content in FILES.items()}
    assert {each.refused for each in found.values()} == {"", "broken", "script", "launch", "embedded"}


def test_one_process_serves_them_all(scanner: Scanner) -> None:
    assert scanner.pid is None
    assert scanner.inspect(PLAIN) == GOOD
    first = scanner.pid
    for content in FILES.values():
        scanner.inspect(content)
    assert scanner.pid == first


def test_each_has_the_whole_time(scanner: Scanner, settings: Any) -> None:
    """Together they take longer than one may."""
    settings.PDF_CHECK_SECONDS = 1
    some = samples.slow_pdf(2_000)
    before = os.times()
    assert [scanner.inspect(some).refused for _ in range(12)] == [""] * 12
    scanner.end()
    after = os.times()
    assert after.children_user + after.children_system - before.children_user - before.children_system > 1


def test_one_that_takes_too_long_is_refused_alone(scanner: Scanner, settings: Any, slow: bytes) -> None:
    settings.PDF_CHECK_SECONDS = 1
    found = [scanner.inspect(content) for content in (PLAIN, slow, PLAIN, slow, PLAIN)]
    assert found == [GOOD, TOO_COMPLEX, GOOD, TOO_COMPLEX, GOOD]


def test_one_that_takes_too_much_memory_is_refused_alone(scanner: Scanner, settings: Any) -> None:
    settings.PDF_CHECK_MB = 200
    large = samples.padded_pdf(60 * 2**20)
    found = [scanner.inspect(content) for content in (PLAIN, large, PLAIN)]
    assert found == [GOOD, TOO_COMPLEX, GOOD]


@on_linux
def test_one_that_stops_is_ended(scanner: Scanner, settings: Any, slow: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that does nothing uses no processor: its time by the clock ends too."""
    settings.PDF_CHECK_SECONDS = 1
    monkeypatch.setattr("attachments.scanner.WAIT", 2)
    monkeypatch.setattr("attachments.scanner.MORE", 1)
    scanner.inspect(PLAIN)
    stopped: list[int] = []

    def stop() -> None:
        stopped.extend(wait_for(lambda: children(scanner.pid)))
        os.kill(stopped[0], signal.SIGSTOP)

    stopping = threading.Thread(target=stop)
    stopping.start()
    assert scanner.inspect(slow) == TOO_COMPLEX
    stopping.join()
    assert not runs(stopped[0])
    assert scanner.inspect(PLAIN) == GOOD


@on_linux
def test_its_own_death_is_no_files_fault(scanner: Scanner) -> None:
    content = samples.slow_pdf(4_000)
    want = expected(content)
    scanner.inspect(PLAIN)
    first = scanner.pid

    def kill() -> None:
        wait_for(lambda: children(first))
        os.kill(first or 0, signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    assert scanner.inspect(content) == want
    killing.join()
    assert scanner.pid != first


def test_killed_between_two_files_it_is_replaced(scanner: Scanner) -> None:
    assert scanner.inspect(PLAIN) == GOOD
    os.kill(scanner.pid or 0, signal.SIGKILL)
    assert scanner.inspect(PLAIN) == GOOD
    assert scanner.inspect(samples.pdf_with_file()) == Found("embedded")


@on_linux
def test_it_holds_no_file_of_ours_and_ends_with_the_block(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("wb"), Scanner() as scanner:
        scanner.inspect(PLAIN)
        pid = scanner.pid or 0
        assert {each.name for each in Path(f"/proc/{pid}/fd").iterdir()} == {"0", "1", "2"}
    assert scanner.pid is None
    assert not runs(pid)


@on_linux
def test_nothing_of_a_file_stays(scanner: Scanner) -> None:
    """The marker is put together here only, so that no other memory has it; the process is ours, so we may look."""
    marker = os.urandom(40).hex().encode()
    content = samples.padded_pdf(len(PLAIN) + 1000).replace(b"x" * len(marker), marker, 1)
    assert marker in content
    assert scanner.inspect(content) == GOOD
    assert marker not in memory(scanner.pid or 0)


def memory(pid: int) -> bytes:
    """All that a process could write to."""
    found = []
    try:
        with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as whole:
            for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
                start, end = (int(each, 16) for each in line.split()[0].split("-"))
                if line.split()[1].startswith("rw"):
                    whole.seek(start)
                    found.append(whole.read(end - start))
    except PermissionError:
        pytest.skip("this machine shows nobody another process's memory")
    return b"".join(found)


PARENT = """
import sys, django
django.setup()
from attachments.scanner import Scanner
scanner = Scanner()
scanner.inspect(b"")
print(scanner.pid, flush=True)
scanner.inspect(sys.stdin.buffer.read())
"""


@on_linux
def test_it_ends_with_the_one_who_asks(slow: bytes) -> None:
    """Killed at once, in the middle of a file."""
    parent = subprocess.Popen([sys.executable, "-c", PARENT], cwd=BASE, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert parent.stdin and parent.stdout
    pid = int(parent.stdout.readline())
    parent.stdin.write(slow)
    parent.stdin.close()
    (child,) = wait_for(lambda: children(pid))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_for(lambda: not runs(pid) and not runs(child), seconds=3)
