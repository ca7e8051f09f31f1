"""The same choice pressed in several browsers at the same moment, and workers side by side: each application once."""

import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from applications.models import Application, HistoryEntry
from applications.states import State
from attachments.batch import beginning, work
from attachments.batch.models import Batch, Entry
from attachments.models import Photo
from messages.models import OutboxMail
from tests.applications import desk
from tests.applications.test_filing_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ready(agent: Any) -> list[Application]:
    mail = {"notification_email": "agent@example.jp"}
    return [desk.ready(agent, residence_card_number=desk.card(number), **mail) for number in range(6)]


def batch_of(owner: Any, kind: str, applications: list[Application]) -> Batch:
    batch = beginning.begin(owner, kind, enumerate(applications, 1))
    Batch.objects.filter(pk=batch.pk).update(state="waiting")
    return batch


def states(batch: Batch) -> Counter[str]:
    return Counter(batch.entries.values_list("state", flat=True))


def test_the_same_choice_in_several_browsers_files_each_once(
    agent: Any, ready: list[Application], contact: Callable[[Any, str], None]
) -> None:
    contact(agent, "agent@example.jp")
    batches = [batch_of(agent, "file", ready) for _ in range(3)]
    assert at_once(*[lambda pk=batch.pk: work.run(pk) for batch in batches]) == ["done"] * 3
    assert HistoryEntry.objects.filter(event="filed").count() == len(ready)
    assert OutboxMail.objects.filter(kind="application_received").count() == len(ready)
    assert sum((states(batch) for batch in batches), Counter()) == {
        Entry.State.DONE: len(ready), Entry.State.NOTHING: 2 * len(ready)
    }  # fmt: skip


def test_many_workers_at_one_batch_do_it_once(agent: Any, ready: list[Application]) -> None:
    batch = batch_of(agent, "file", ready)
    at_once(*[lambda: work.run(batch.pk)] * 4)
    batch.refresh_from_db()
    assert (batch.state, batch.done, batch.failed) == ("done", len(ready), 0)
    assert HistoryEntry.objects.filter(event="filed").count() == len(ready)


def test_filing_and_deleting_the_same_ones_at_once(agent: Any, ready: list[Application]) -> None:
    batches = [batch_of(agent, kind, ready) for kind in ("file", "delete")]
    at_once(*[lambda pk=batch.pk: work.run(pk) for batch in batches])
    filed, deleted = (states(batch)[Entry.State.DONE] for batch in batches)
    assert filed + deleted == len(ready)
    assert Application.objects.filter(state=State.SUBMITTED).count() == Application.objects.count() == filed


def test_confirmed_in_two_windows_is_done_once(agent: Any, ready: list[Application]) -> None:
    batch = beginning.begin(agent, "file", enumerate(ready, 1))
    at_once(*[lambda: beginning.confirm(batch)] * 3)
    assert states(batch) == {Entry.State.DONE: len(ready)}
    assert Entry.objects.count() == len(ready) and not Photo.objects.exists()


class Died(BaseException):
    """As a worker that is killed: nothing after it runs."""


@pytest.mark.parametrize("after", [0, 2, 5])
def test_a_worker_that_dies_leaves_each_done_or_not_begun(
    agent: Any, ready: list[Application], after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = batch_of(agent, "file", ready)
    count = iter(range(99))
    attempt = work._attempt

    def die(*args: Any) -> Any:
        outcome = attempt(*args)
        if next(count) == after:
            raise Died
        return outcome

    monkeypatch.setattr(work, "_attempt", die)
    with pytest.raises(Died):
        work.run(batch.pk)
    assert HistoryEntry.objects.filter(event="filed").count() == after == states(batch)[Entry.State.DONE]
    monkeypatch.setattr(work, "_attempt", attempt)
    work.run(batch.pk)
    assert states(batch)[Entry.State.DONE] == after, "the lease of the dead one still holds"
    Batch.objects.filter(pk=batch.pk).update(lease_until=None, claim=uuid.uuid4())
    work.run(batch.pk)
    assert states(batch) == {Entry.State.DONE: len(ready)}
    assert HistoryEntry.objects.filter(event="filed").count() == len(ready)
    assert connection.in_atomic_block is False
