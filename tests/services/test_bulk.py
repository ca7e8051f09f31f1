"""Bulk uploads through a real broker and real workers: every row once, whatever dies on the way."""

import random
import signal
import time
from typing import Any

import pytest
import redis

from tests.services import actions, bulk_actions
from tests.support.running import Installation, wait_for

COUNT, BROKEN = 100, 9


def finished(installation: Installation, pk: str) -> bool:
    return bool(installation.do(bulk_actions.state, pk=pk)["state"] == "done")


def assert_every_row_once(found: dict[str, Any]) -> None:
    assert found["places"] == list(range(COUNT))
    assert (found["done"], found["failed"]) == (COUNT, BROKEN)
    assert found["states"] == {"entered": COUNT - BROKEN, "bulk_error": BROKEN}
    assert len(found["errors"]) == 2 * BROKEN


def kill_at(installation: Installation, pk: str, after: float) -> None:
    """Start a worker, wake it for the upload and kill it `after` seconds once it has begun."""
    with installation.worker() as worker:
        installation.do(bulk_actions.wake, pk=pk)
        before = installation.do(bulk_actions.state, pk=pk)["attempts"]
        wait_for(lambda: installation.do(bulk_actions.state, pk=pk)["attempts"] > before or finished(installation, pk))
        time.sleep(after)
        worker.send_signal(signal.SIGKILL)
        worker.wait()


def take_over(installation: Installation, pk: str) -> None:
    def done() -> bool:
        installation.do(actions.wake_the_scheduler)
        return finished(installation, pk)

    with installation.worker():
        wait_for(done, 60)


@pytest.mark.parametrize("seed", range(2))
def test_a_worker_killed_while_it_stores_rows(installation: Installation, broker: redis.Redis, seed: int) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    kill_at(installation, pk, random.Random(seed).uniform(0, 0.8))
    take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


@pytest.mark.nightly
def test_killed_at_fifty_moments(installation: Installation, broker: redis.Redis) -> None:
    clock = random.Random()
    for _ in range(50):
        pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
        kill_at(installation, pk, clock.uniform(0, 1.5))
        take_over(installation, pk)
        assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


def test_two_workers_on_one_job(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    installation.do(bulk_actions.wake, pk=pk, times=6)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: finished(installation, pk), 60)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))


def test_a_broker_that_lost_the_message_loses_no_upload(installation: Installation, broker: redis.Redis) -> None:
    pk = installation.do(bulk_actions.confirm, count=COUNT, broken=BROKEN)
    broker.delete(installation.name)
    take_over(installation, pk)
    assert_every_row_once(installation.do(bulk_actions.state, pk=pk))
