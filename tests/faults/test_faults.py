"""Something fails while people work: nothing is lost or done twice, the page says so, and it goes on by itself."""

import os
import re
import signal
import subprocess
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.faults.conftest import CERTIFICATES, EACH, PEOPLE, Day, Site
from tests.support.running import wait_for

ALL = PEOPLE * EACH
Begin = Callable[[], Day]


def assert_nothing_is_lost(site: Site, day: Day) -> None:
    """Every application filed once, numbers without a gap, one photo that can be read, every mail."""
    found = day.end()
    assert found["states"] == {"submitted": ALL}
    assert found["history"] == [1] * ALL
    assert len(found["photos"]) == found["readable"] == len(set(found["photos"])) == ALL
    serials = sorted(int(re.findall(r"\d+", number)[-1]) for number in found["numbers"])
    assert serials == list(range(serials[0], serials[0] + ALL))
    assert_every_mail_arrived(site, found["mails"])


def assert_every_mail_arrived(site: Site, mails: list[Any]) -> None:
    """Those that may come twice came at least once, under one Message-ID; those that may not, at most once."""
    arrived = Counter(mail["Message-ID"] for mail in site.post_office.received)
    for kind, state, message_id in mails:
        if state == "sent":
            assert arrived[message_id] >= 1, (kind, state)
        if kind == "certificate_issued":
            assert arrived[message_id] <= 1, (kind, state)


def work(begin: Begin) -> Day:
    """A day on which two applications are filed already."""
    day = begin()
    day.wait_for_work(2)
    return day


def test_the_database_is_stopped_and_started(site: Site, day: Begin) -> None:
    today = work(day)
    site.database.stop()
    today.wait_for_calm_page()
    site.database.start()
    assert_nothing_is_lost(site, today)
    assert today.errors() == []


def test_the_database_is_killed(site: Site, day: Begin) -> None:
    today = work(day)
    site.database.kill()
    today.wait_for_calm_page()
    site.database.start()
    assert_nothing_is_lost(site, today)
    assert today.errors() == []


def test_the_broker_is_gone(site: Site, day: Begin) -> None:
    today = work(day)
    site.broker.kill()
    today.wait_for_work(8)
    assert today.seen("503") == 0
    site.broker.start()
    assert_nothing_is_lost(site, today)
    assert today.errors() == []


def test_the_worker_is_killed(site: Site, day: Begin) -> None:
    today = work(day)
    today.issue()
    site.stack.kill("worker")
    today.wait_for_work(5)
    site.stack.start_service("worker")
    assert_nothing_is_lost(site, today)
    assert (today.seen("503"), today.errors()) == (0, [])
    certificates = today.found()["certificates"]
    assert sum(certificates.values()) == CERTIFICATES


def test_a_web_process_is_killed(site: Site, day: Begin) -> None:
    today = work(day)
    master = site.stack.children["web1"].pid
    for pid in subprocess.run(["pgrep", "-P", str(master)], capture_output=True, text=True).stdout.split():
        os.kill(int(pid), signal.SIGKILL)
    today.wait_for_work(5)
    assert_nothing_is_lost(site, today)


def test_a_web_server_is_killed_and_comes_back(site: Site, day: Begin) -> None:
    today = work(day)
    site.stack.kill("web1")
    today.wait_for_work(5)
    site.stack.start_web(1, site.stack.web_ports[0])
    assert_nothing_is_lost(site, today)


def test_the_disk_is_full(site: Site, day: Begin) -> None:
    today = work(day)
    filler = site.files / "filler"
    fill(filler)
    today.wait_for_calm_page()
    filler.unlink()
    assert_nothing_is_lost(site, today)
    assert today.errors() == []


def fill(path: Any) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 65536)
        except OSError:
            pass


def test_nobody_notices_that_the_web_servers_are_replaced(site: Site, day: Begin) -> None:
    today = work(day)
    for number in (1, 2):
        site.stack.replace_web(number)
    assert_nothing_is_lost(site, today)
    assert (today.seen("503"), today.errors()) == (0, [])


def test_nobody_notices_that_the_web_servers_read_their_code_anew(site: Site, day: Begin) -> None:
    today = work(day)
    for number in (1, 2):
        old = children(site, number)
        site.stack.children[f"web{number}"].send_signal(signal.SIGHUP)
        wait_for(lambda old=old, number=number: not old & children(site, number), 120)
    assert_nothing_is_lost(site, today)
    assert (today.seen("503"), today.errors()) == (0, [])


def children(site: Site, number: int) -> set[str]:
    master = site.stack.children[f"web{number}"].pid
    return set(subprocess.run(["pgrep", "-P", str(master)], capture_output=True, text=True).stdout.split())
