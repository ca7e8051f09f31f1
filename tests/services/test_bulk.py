"""Bulk uploads through a real broker and real workers: every row once, whatever dies on the way."""

import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
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


def begin_and_kill(installation: Installation, worker: Worker, pk: str, after: float) -> None:
    """Wake the worker for the upload and kill it `after` seconds once it has begun."""
    installation.do(bulk_actions.wake, pk=pk)
    before = installation.do(bulk_actions.state, pk=pk)["attempts"]
    wait_for(
        lambda: installation.do(bulk_actions.state, pk=pk)["attempts"] > before or finished(installation, pk), PATIENCE
    )
    time.sleep(after)
    worker.send_signal(signal.SIGKILL)
    worker.wait()


def kill_at(installation: Installation, pk: str, after: float) -> None:
    with installation.worker() as worker:
        begin_and_kill(installation, worker, pk, after)


def taken_over(installation: Installation, pk: str) -> bool:
    installation.do(actions.wake_the_scheduler)
    return finished(installation, pk)


def take_over(installation: Installation, pk: str) -> None:
    with installation.worker():
        wait_for(lambda: taken_over(installation, pk), PATIENCE)


@pytest.mark.parametrize("seed", range(2))
def test_a_worker_killed_while_it_stores_rows(installation: Installation, broker: redis.Redis, seed: int) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    kill_at(installation, pk, random.Random(seed).uniform(0, 0.8))
    take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


@pytest.mark.nightly
def test_killed_at_fifty_moments(installation: Installation, broker: redis.Redis) -> None:
    """Who takes an upload over is the next to be killed."""
    random_moment = random.Random()
    attempts, half_done = Counter[int](), 0
    with ExitStack() as workers:
        worker = workers.enter_context(installation.worker())
        for _ in range(50):
            pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
            begin_and_kill(installation, worker, pk, random_moment.uniform(0, 1.5))
            half_done += 0 < installation.do(bulk_actions.state, pk=pk)["done"] < COUNT
            worker = workers.enter_context(installation.worker())
            wait_for(partial(taken_over, installation, pk), PATIENCE)
            found = installation.do(bulk_actions.state, pk=pk)
            assert_every_row_once(found)
            attempts[found["attempts"]] += 1
    assert half_done and max(attempts) > 1, attempts


def test_two_workers_on_one_job(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    installation.do(bulk_actions.wake, pk=pk, times=6)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: finished(installation, pk), PATIENCE)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


def test_a_broker_that_lost_the_message_loses_no_upload(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    broker.delete(installation.name)
    take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


@pytest.mark.nightly
def test_a_hundred_files_at_once(
    installation: Installation, broker: redis.Redis, record_property: Callable[[str, object], None]
) -> None:
    files, rows = 100, 300
    pks = installation.do(bulk_actions.confirm_many, files=files, count=rows)
    started = time.monotonic()
    with installation.worker("-n", "one@%h") as one, installation.worker("-n", "two@%h") as two:
        wait_for(lambda: installation.do(bulk_actions.totals, pks=pks)["states"] == {"done": files}, 4 * 3600)
        seconds = time.monotonic() - started
        memory = [most_memory(worker) for worker in (one, two)]
    found = installation.do(bulk_actions.totals, pks=pks)
    assert (found["done"], found["failed"], found["errors"]) == (files * rows, 0, [""])
    record_property("rows a second", round(files * rows / seconds, 1))
    record_property("megabytes of the workers", memory)
    assert max(memory) <= 200


def most_memory(worker: Worker) -> int:
    """The most a worker ever held, in megabytes."""
    status = Path(f"/proc/{worker.pid}/status").read_text()
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))
