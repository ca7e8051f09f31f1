"""Many at once through a real broker and real workers: every application once, whatever dies on the way."""

import random
import signal
import time
from typing import Any

import pytest
import redis

from tests.services import actions, batch_actions
from tests.support.running import Installation, wait_for

COUNT = 30
PATIENCE = 300
"""Seconds until a test gives up; a busy machine starts a worker slowly."""
LEFT: dict[str, dict[str, Any]] = {
    "file": {"states": {"submitted": COUNT}, "numbers": COUNT, "photos": 0, "documents": 0},
    "delete": {"states": {}, "numbers": 0, "photos": 0, "documents": 0},
    "attach": {"states": {"entered": COUNT}, "numbers": 0, "photos": COUNT, "documents": COUNT},
}
"""What a batch that was done once leaves behind."""


def finished(installation: Installation, pk: str) -> bool:
    return bool(installation.do(batch_actions.state, pk=pk)["state"] == "done")


def take_over(installation: Installation, pk: str) -> None:
    """A second worker finishes it; the scheduler speaks once a second."""
    give_up = time.monotonic() + PATIENCE
    with installation.worker():
        while not finished(installation, pk):
            assert time.monotonic() < give_up, installation.do(batch_actions.state, pk=pk)
            installation.do(actions.wake_the_scheduler)
            time.sleep(1)


def begin_and_kill(installation: Installation, kind: str, moment: random.Random) -> dict[str, Any]:
    """A batch whose worker was killed somewhere between its first and its last application."""
    begun: dict[str, Any] = installation.do(batch_actions.confirm, kind=kind, count=COUNT)
    some = moment.randrange(COUNT)

    def far_enough() -> bool:
        found = installation.do(batch_actions.state, pk=begun["pk"])
        return bool(found["attempts"] and found["done"] >= some) or found["state"] == "done"

    with installation.worker() as worker:
        wait_for(far_enough, PATIENCE)
        time.sleep(moment.uniform(0, 0.05))
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    return begun


def assert_each_once(installation: Installation, kind: str, begun: dict[str, Any]) -> None:
    found = installation.do(batch_actions.state, pk=begun["pk"])
    assert (found["done"], found["failed"], found["entries"], found["kept"]) == (COUNT, 0, {"done": COUNT}, 0)
    left = installation.do(batch_actions.happened, kind=kind, applications=begun["applications"])
    assert left.pop("times") == [1] * COUNT
    assert left.pop("mails") - begun["mails"] == (COUNT if kind == "file" else 0)
    assert left == LEFT[kind]


@pytest.mark.parametrize("kind", list(LEFT))
def test_a_worker_killed_in_the_middle(installation: Installation, broker: redis.Redis, kind: str) -> None:
    begun = begin_and_kill(installation, kind, random.Random(kind))
    take_over(installation, begun["pk"])
    assert_each_once(installation, kind, begun)


@pytest.mark.nightly
@pytest.mark.parametrize("kind", list(LEFT))
def test_killed_at_twenty_moments(installation: Installation, broker: redis.Redis, kind: str) -> None:
    half_done = 0
    for _ in range(20):
        begun = begin_and_kill(installation, kind, random.Random())
        half_done += 0 < installation.do(batch_actions.state, pk=begun["pk"])["done"] < COUNT
        take_over(installation, begun["pk"])
        assert_each_once(installation, kind, begun)
    assert half_done


def test_two_workers_at_one_batch(installation: Installation, broker: redis.Redis) -> None:
    begun = installation.do(batch_actions.confirm, kind="file", count=COUNT)
    for _ in range(5):
        installation.do(batch_actions.wake, pk=begun["pk"])
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: finished(installation, begun["pk"]), PATIENCE)
    assert_each_once(installation, "file", begun)
