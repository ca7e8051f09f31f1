"""Bulk uploads through a real broker and real workers: every row once, whatever dies on the way."""

import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import redis

from tests.services import actions, bulk_actions
from tests.support.running import Installation, wait_for

COUNT, BROKEN = 100, 9
PATIENCE = 300
"""Seconds until a test gives up; a busy machine starts a worker slowly."""
Worker = subprocess.Popen[bytes]


def finished(installation: Installation, pk: str) -> bool:
    return bool(installation.do(bulk_actions.state, pk=pk)["state"] == "done")


def assert_every_row_once(found: dict[str, Any]) -> None:
    assert found["places"] == list(range(COUNT))
    assert (found["done"], found["failed"]) == (COUNT, BROKEN)
    assert found["states"] == {"entered": COUNT - BROKEN, "bulk_error": BROKEN}
    assert len(found["errors"]) == 2 * BROKEN


def begin_and_kill(installation: Installation, worker: Worker, pk: str, moment: random.Random) -> None:
    """Wake the worker for the upload and kill it at a moment between its taking the upload up and its last row."""
    installation.do(bulk_actions.wake, pk=pk)
    before = installation.do(bulk_actions.progress, pk=pk)["attempts"]
    rows = moment.randrange(COUNT)

    def far_enough() -> bool:
        found = installation.do(bulk_actions.progress, pk=pk)
        return bool(found["attempts"] > before and found["done"] >= rows) or found["state"] == "done"

    wait_for(far_enough, PATIENCE)
    time.sleep(moment.uniform(0, 0.1))
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def take_over(installation: Installation, pk: str) -> None:
    """Wait until another worker has finished the upload; the scheduler speaks once a second."""
    give_up = time.monotonic() + PATIENCE
    while not finished(installation, pk):
        assert time.monotonic() < give_up, installation.do(bulk_actions.progress, pk=pk)
        installation.do(actions.wake_the_scheduler)
        time.sleep(1)


@pytest.mark.parametrize("seed", range(2))
def test_a_worker_killed_while_it_stores_rows(installation: Installation, broker: redis.Redis, seed: int) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    with installation.worker() as worker:
        begin_and_kill(installation, worker, pk, random.Random(seed))
    with installation.worker():
        take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


@pytest.mark.nightly
def test_killed_at_fifty_moments(
    installation: Installation, broker: redis.Redis, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who takes an upload over is the next to be killed."""
    moment = random.Random()
    attempts, half_done, wanted_errors = Counter[int](), 0, None
    with ExitStack() as workers:
        worker = workers.enter_context(installation.worker())
        for _ in range(50):
            pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
            begin_and_kill(installation, worker, pk, moment)
            half_done += installation.do(bulk_actions.progress, pk=pk)["done"] < COUNT
            broker.delete(installation.name)
            worker = workers.enter_context(installation.worker())
            take_over(installation, pk)
            found = installation.do(bulk_actions.state, pk=pk)
            assert_every_row_once(found)
            wanted_errors = wanted_errors or found["errors"]
            assert found["errors"] == wanted_errors
            attempts[found["attempts"]] += 1
    tell(capsys, f"50 workers killed, {half_done} before the last row; attempts for an upload: {dict(attempts)}")
    assert half_done and max(attempts) > 1, attempts


def test_two_workers_on_one_job(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    installation.do(bulk_actions.wake, pk=pk, times=6)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: finished(installation, pk), PATIENCE)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


def test_the_same_upload_twice_at_once(installation: Installation, broker: redis.Redis) -> None:
    """Two uploads of one file are two jobs: each stores its rows once, neither waits for the other."""
    pks = installation.do(bulk_actions.confirm_many, files=2, count=COUNT)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: installation.do(bulk_actions.totals, pks=pks)["states"] == {"done": 2}, PATIENCE)
    for pk in pks:
        found = installation.do(bulk_actions.state, pk=pk)
        assert (found["places"], found["states"]) == (list(range(COUNT)), {"entered": COUNT})


def test_confirmed_twice_at_once_is_one_job(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm_at_once, count=COUNT, broken=BROKEN, times=4)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: finished(installation, pk), PATIENCE)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


def test_a_broker_that_lost_the_message_loses_no_upload(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    broker.delete(installation.name)
    with installation.worker():
        take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


@pytest.mark.nightly
def test_a_hundred_files_at_once(
    installation: Installation, broker: redis.Redis, capsys: pytest.CaptureFixture[str]
) -> None:
    files, rows = 100, 300
    pks = installation.do(bulk_actions.confirm_many, files=files, count=rows)
    with installation.worker("-n", "one@%h") as one, installation.worker("-n", "two@%h") as two:
        wait_for(lambda: installation.do(bulk_actions.totals, pks=pks)["done"], PATIENCE)
        started, first = time.monotonic(), [most_memory(worker) for worker in (one, two)]
        wait_for(lambda: installation.do(bulk_actions.totals, pks=pks)["states"] == {"done": files}, 4 * 3600, 1)
        seconds = time.monotonic() - started
        memory = [most_memory(worker) for worker in (one, two)]
    found = installation.do(bulk_actions.totals, pks=pks)
    tell(
        capsys,
        f"{files} files of {rows} rows, two workers: {seconds:.1f} s, {files * rows / seconds:.0f} rows a second, "
        f"most memory {memory} MB, at the first rows {first} MB",
    )
    assert (found["done"], found["failed"], found["errors"]) == (files * rows, 0, [""])
    assert found["attempts"] == files
    assert max(memory) <= 200


def most_memory(worker: Worker) -> int:
    """The most a worker ever held, in megabytes."""
    status = Path(f"/proc/{worker.pid}/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def tell(capsys: pytest.CaptureFixture[str], figures: str) -> None:
    """Show what was measured, whether the test passes or not."""
    with capsys.disabled():
        sys.stdout.write(f"\n{figures}\n")
