"""Two workers on one database: every mail goes out once, every periodic job runs once."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail as post
from django.db import connections

from messages import periodic
from messages.delivery import deliver
from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text

pytestmark = pytest.mark.django_db(transaction=True)


def in_two_threads(work: Callable[[], object]) -> list[object]:
    """`work` done twice at the same time, on a database connection each."""
    start, results = threading.Barrier(2), []

    def run() -> None:
        start.wait()
        try:
            results.append(work())
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 2
    return results


def fill() -> list[int]:
    made = [OutboxMail(kind="test", subject=f"件名{number}", about=str(number)) for number in range(30)]
    for mail in made:
        mail.seal("someone@example.jp", "本文")
        mail.save()
    return [mail.pk for mail in made]


def test_two_workers_send_every_mail_once() -> None:
    keys = fill()
    counts = in_two_threads(lambda: [deliver(pk) for pk in keys].count("sent"))
    assert sum(counts) == len(keys)
    assert sorted(mail.subject for mail in post.outbox) == sorted(f"件名{number}" for number in range(30))


def test_two_ticks_at_once_run_a_job_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(periodic, "_jobs", {})
    ran = []
    for number in range(10):
        periodic.register(f"job{number}", every=timedelta(hours=1))(lambda number=number: ran.append(number))
    in_two_threads(periodic.run_due)
    assert sorted(ran) == list(range(10))


def test_the_same_mail_enqueued_by_two_requests_is_two_mails() -> None:
    in_two_threads(
        lambda: enqueue(kind="test", to="a@example.jp", subject=Text("件名", "Subject"), body=Text("本文", "Text"))
    )
    identifiers = {mail.extra_headers["Message-ID"] for mail in post.outbox}
    assert len(identifiers) == 2
