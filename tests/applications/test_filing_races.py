"""Two presses at the same moment, on connections of their own: filed once, numbered once, told once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from typing import Any

import pytest
from django.db import connection, transaction

from applications import lifecycle
from applications.models import Application
from applications.states import State
from messages.models import OutboxMail
from messages.refusal import Refusal
from tests.applications import desk
from tests.applications.cases import refused

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*jobs: Callable[[], Any]) -> list[str]:
    """Run the jobs together; what each came to: "done", "already" or a message id."""
    together = Barrier(len(jobs))

    def run(job: Callable[[], Any]) -> str:
        together.wait()
        try:
            job()
        except lifecycle.AlreadyFiled:
            return "already"
        except Refusal as refusal:
            return refusal.id
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(jobs)) as pool:
        return sorted(pool.map(run, jobs))


def test_filing_twice_at_once_files_once(agent: Any, contact: Callable[..., None]) -> None:
    contact(agent, "agent@example.jp")
    application = desk.ready(agent, notification_email="agent@example.jp")

    def press() -> None:
        lifecycle.file(actor=agent, pk=application.pk, version=application.version)

    assert at_once(*[press] * 6) == ["already"] * 5 + ["done"]
    stored = desk.again(application.pk)
    assert (stored.state, stored.receipt_number is None) == (State.SUBMITTED, False)
    assert stored.history.filter(event="filed").count() == 1
    assert OutboxMail.objects.count() == 1


def test_many_people_filing_at_once_get_numbers_without_gaps(agent: Any) -> None:
    ready = [desk.ready(agent, residence_card_number=desk.card(number)) for number in range(8)]

    def press(application: Application) -> Callable[[], Any]:
        return lambda: lifecycle.file(actor=agent, pk=application.pk)

    assert at_once(*map(press, ready)) == ["done"] * 8
    numbers = sorted(Application.objects.values_list("receipt_number", flat=True))
    assert [int(number[-6:]) for number in numbers] == list(range(1, 9))


def test_the_same_person_filed_by_two_agents_at_once_is_filed_once(agent: Any, other_agent: Any) -> None:
    both = [desk.ready(owner, residence_card_number=desk.card(1)) for owner in (agent, other_agent)]
    jobs = [lambda a=each: lifecycle.file(actor=a.owner, pk=a.pk) for each in both]
    assert at_once(*jobs) == ["WZBAM118E", "done"]


def test_entering_at_once_gives_each_its_provisional_number(agent: Any) -> None:
    jobs = [lambda n=number: desk.entered(agent, residence_card_number=desk.card(n)) for number in range(8)]
    assert at_once(*jobs) == ["done"] * 8
    numbers = Application.objects.values_list("provisional_number", flat=True)
    assert sorted(int(number[-10:]) for number in numbers) == list(range(1, 9))


def test_two_examiners_at_once_begin_once(agent: Any, staff: Any) -> None:
    application = desk.filed(agent)

    def begin() -> None:
        lifecycle.begin_examination(actor=staff, pk=application.pk)

    assert at_once(begin, begin) == ["WZBAM117E", "done"]


def test_filing_and_attaching_at_once_never_mix(agent: Any) -> None:
    application = desk.ready(agent)

    def file() -> None:
        lifecycle.file(actor=agent, pk=application.pk, version=application.version)

    def attach() -> None:
        lifecycle.documents_registered(actor=agent, pk=application.pk)

    assert at_once(file, attach) in (["WZBAM117E", "done"], ["WZBAM175E", "done"])


@pytest.mark.services
def test_an_application_that_somebody_else_holds_is_in_use(agent: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    application = desk.ready(agent)
    monkeypatch.setattr("applications.lifecycle.locking.PATIENCE", "200ms")
    held, done = Event(), Event()

    def hold() -> None:
        with transaction.atomic():
            Application.objects.select_for_update().get(pk=application.pk)
            held.set()
            done.wait(30)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        holder = pool.submit(hold)
        held.wait(30)
        try:
            assert refused(lifecycle.delete, actor=agent, pk=application.pk) == "WZBAM177E"
        finally:
            done.set()
        holder.result()
    assert desk.again(application.pk).state == State.ENTERED
