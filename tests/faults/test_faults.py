"""Something fails while people work: nothing is lost or done twice, the page says so, and it goes on by itself."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.faults.conftest import EACH, PEOPLE, Day, Site

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
