from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from messages import periodic
from messages.models import PeriodicRun
from messages.tasks import tick

START = datetime(2026, 4, 1, 3, tzinfo=UTC)  # noon in Japan
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Traveller]:
    """Only the test's own jobs, and a clock that stands still."""
    monkeypatch.setattr(periodic, "_jobs", {})
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def ran() -> list[str]:
    return []


def job(ran: list[str], name: str, every: timedelta, at: time | None = None) -> Callable[[], None]:
    @periodic.register(name, every=every, at=at)
    def run() -> None:
        ran.append(name)

    return run


def test_a_job_runs_at_once_and_then_after_every_interval(ran: list[str], clock: time_machine.Traveller) -> None:
    job(ran, "mails", timedelta(minutes=10))
    tick()
    tick()
    assert ran == ["mails"]
    clock.shift(timedelta(minutes=10, seconds=-1))
    tick()
    assert ran == ["mails"]
    clock.shift(timedelta(seconds=1))
    tick()
    assert ran == ["mails", "mails"]


def test_a_daily_job_runs_once_a_day_from_its_time_in_japan(ran: list[str], clock: time_machine.Traveller) -> None:
    job(ran, "nightly", timedelta(days=1), at=time(0, 30))
    tick()
    clock.move_to(datetime(2026, 4, 1, 15, 29, tzinfo=UTC))
    tick()
    assert ran == []
    clock.move_to(datetime(2026, 4, 1, 15, 30, tzinfo=UTC))  # 0:30 on 2 April in Japan
    tick()
    clock.shift(timedelta(hours=23))
    tick()
    assert ran == ["nightly"]
    clock.shift(timedelta(hours=1))
    tick()
    assert ran == ["nightly", "nightly"]


def test_a_job_that_fails_stops_no_other_and_is_tried_again_soon(
    ran: list[str], clock: time_machine.Traveller, caplog: pytest.LogCaptureFixture
) -> None:
    @periodic.register("broken", every=timedelta(days=1))
    def broken() -> None:
        ran.append("broken")
        raise ValueError("someone@example.jp")

    job(ran, "sound", timedelta(days=1))
    assert periodic.run_due() == {"broken": False, "sound": True}
    assert PeriodicRun.objects.get(name="broken").last_error.startswith("ValueError at test_periodic.py")
    assert "someone" not in caplog.text
    clock.shift(timedelta(minutes=5))
    assert periodic.run_due() == {"broken": False}
    assert ran == ["broken", "sound", "broken"]


def test_a_job_is_not_started_while_it_runs(ran: list[str]) -> None:
    @periodic.register("long", every=timedelta(seconds=1))
    def long() -> None:
        ran.append("long")
        tick()

    tick()
    assert ran == ["long"]


def test_a_job_whose_worker_died_runs_again_when_its_lease_is_over(
    ran: list[str], clock: time_machine.Traveller
) -> None:
    job(ran, "mails", timedelta(minutes=1))
    lease = {"next_run": START, "lease_until": START + timedelta(minutes=15)}
    PeriodicRun.objects.create(name="mails", **lease)
    clock.shift(timedelta(minutes=15, seconds=-1))
    tick()
    assert ran == []
    clock.shift(timedelta(seconds=1))
    tick()
    assert ran == ["mails"]


def test_two_jobs_cannot_share_a_name(ran: list[str]) -> None:
    job(ran, "mails", timedelta(minutes=1))
    with pytest.raises(ValueError, match="mails"):
        job(ran, "mails", timedelta(minutes=1))


def test_the_command_for_cron_does_the_same_and_says_what_it_did(ran: list[str]) -> None:
    job(ran, "mails", timedelta(minutes=1))
    said = StringIO()
    call_command("tick", stdout=said)
    call_command("tick", stdout=said)
    assert ran == ["mails"]
    assert said.getvalue() == "mails: ok\n"


def test_the_command_ends_with_an_error_when_a_job_failed(ran: list[str]) -> None:
    @periodic.register("broken", every=timedelta(days=1))
    def broken() -> None:
        raise ValueError

    job(ran, "sound", timedelta(days=1))
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("tick", stdout=said)
    assert said.getvalue() == "broken: failed\nsound: ok\n"
