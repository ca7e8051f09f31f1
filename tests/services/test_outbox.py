"""Mails through a real broker and real workers: each goes out, and once, whatever dies on the way."""

import signal

import redis

from tests.services import actions
from tests.services.post_office import PostOffice
from tests.support.running import Installation, wait_for


def test_a_mail_goes_out_as_soon_as_its_transaction_has_committed(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    with installation.worker():
        installation.do(actions.enqueue, to="at-once@example.jp")
        (mail,) = wait_for(lambda: post_office.for_("at-once@example.jp"))
    assert mail["Subject"] == "件名0 / Subject 0"
    assert "本文" in mail.get_content() and "Body" in mail.get_content()


def test_a_broker_that_lost_its_messages_loses_no_mail(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    installation.do(actions.enqueue, to="lost@example.jp", count=3)
    assert broker.delete(installation.name), "the hints were in the queue"
    with installation.worker():
        installation.do(actions.wake_the_scheduler)
        wait_for(lambda: len(post_office.for_("lost@example.jp")) == 3)


def test_a_message_delivered_many_times_sends_one_mail(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    (key,) = installation.do(actions.enqueue, to="once@example.jp")
    installation.do(actions.wake_again, key=key, times=8)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        wait_for(lambda: broker.llen(installation.name) == 0 and post_office.for_("once@example.jp"))
    assert len(post_office.for_("once@example.jp")) == 1


def test_two_workers_share_the_mails_without_a_double(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    keys = installation.do(actions.enqueue, to="many@example.jp", count=40)
    with installation.worker("-n", "one@%h"), installation.worker("-n", "two@%h"):
        installation.do(actions.wake_the_scheduler)
        wait_for(lambda: set(installation.do(actions.states, keys=keys)) == {"sent"})
    subjects = [mail["Subject"] for mail in post_office.for_("many@example.jp")]
    assert len(subjects) == len(set(subjects)) == 40


def test_a_worker_killed_while_it_sends_loses_no_mail(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    post_office.open.clear()
    post_office.asked.clear()
    with installation.worker() as worker:
        (key,) = installation.do(actions.enqueue, to="killed@example.jp")
        assert post_office.asked.wait(20)
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    assert installation.do(actions.states, keys=[key]) == ["sending"]
    post_office.open.set()

    def taken_over() -> bool:
        installation.do(actions.wake_the_scheduler)
        return installation.do(actions.states, keys=[key]) == ["sent"]

    with installation.worker():
        wait_for(taken_over)


def test_a_worker_that_is_asked_to_end_finishes_its_mail(
    installation: Installation, post_office: PostOffice, broker: redis.Redis
) -> None:
    post_office.open.clear()
    post_office.asked.clear()
    with installation.worker() as worker:
        (key,) = installation.do(actions.enqueue, to="asked@example.jp")
        assert post_office.asked.wait(20)
        worker.send_signal(signal.SIGTERM)
        post_office.open.set()
        worker.wait(30)
    assert installation.do(actions.states, keys=[key]) == ["sent"]
    assert len(post_office.for_("asked@example.jp")) == 1
