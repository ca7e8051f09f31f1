from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from typing import Any

import pytest
import time_machine
from django.core import mail as post
from django.core.mail.backends.locmem import EmailBackend

from messages import jobs
from messages.delivery import deliver
from messages.models import OutboxMail
from tests.messages import smtp
from tests.support import mailer

State = OutboxMail.State
Make = Callable[..., OutboxMail]
START = datetime(2026, 4, 1, 3, tzinfo=UTC)
NOBODY_LISTENS = {"host": "127.0.0.1", "port": 1}


def state(mail: OutboxMail) -> str:
    mail.refresh_from_db()
    return mail.state


def test_a_mail_reaches_a_real_mail_server_whole(mail_server: smtp.MailServer, waiting: Make) -> None:
    mail = waiting()
    assert deliver(mail.pk) == State.SENT
    (raw,) = mail_server.received
    received = message_from_bytes(raw)
    assert received["Message-ID"] == mail.message_id
    assert received["Auto-Submitted"] == "auto-generated"
    assert "本文です。" in received.get_payload(decode=True).decode()


def test_it_is_tried_again_after_1_5_15_and_60_minutes_then_left_to_staff(settings: Any, waiting: Make) -> None:
    mailer.use(settings, mailer.SMTP, **NOBODY_LISTENS)
    with time_machine.travel(START, tick=False) as clock:
        mail = waiting()
        for minutes in (1, 5, 15, 60):
            assert deliver(mail.pk) == State.WAITING
            clock.shift(timedelta(minutes=minutes, seconds=-1))
            assert deliver(mail.pk) == ""
            clock.shift(timedelta(seconds=1))
        assert deliver(mail.pk) == State.FAILED
        clock.shift(timedelta(days=7))
        assert deliver(mail.pk) == ""
    mail.refresh_from_db()
    assert mail.attempts == 5
    assert mail.last_error.startswith("ConnectionRefusedError at")


def test_a_retry_that_succeeds_keeps_the_message_id(settings: Any, waiting: Make) -> None:
    with time_machine.travel(START, tick=False) as clock:
        mail = waiting()
        mailer.use(settings, mailer.SMTP, **NOBODY_LISTENS)
        deliver(mail.pk)
        mailer.use(settings, mailer.MEMORY)
        clock.shift(timedelta(minutes=1))
        jobs.send_waiting_mails()
    assert [sent.extra_headers["Message-ID"] for sent in post.outbox] == [mail.message_id]
    assert state(mail) == State.SENT


@pytest.mark.parametrize(("once", "afterwards"), [(False, State.WAITING), (True, State.UNCLEAR)])
def test_a_server_that_hangs_up_after_the_text_leaves_it_open_whether_it_was_sent(
    once: bool, afterwards: str, mail_server: smtp.MailServer, waiting: Make
) -> None:
    mail_server.answer = smtp.HANG_UP
    mail = waiting(once=once)
    assert deliver(mail.pk) == afterwards
    assert len(mail_server.received) == 1


@pytest.mark.parametrize("once", [False, True])
def test_a_server_that_says_no_has_not_sent_it(once: bool, mail_server: smtp.MailServer, waiting: Make) -> None:
    mail_server.answer = smtp.REFUSE
    mail = waiting(once=once)
    assert deliver(mail.pk) == State.WAITING
    mail.refresh_from_db()
    assert mail.last_error.startswith("SMTPDataError 550")


class WhileSending(EmailBackend):
    """Something else happens while a worker sends."""

    meanwhile: Callable[[], object] = staticmethod(lambda: None)

    def send_messages(self, messages: Any) -> int:
        self.meanwhile()
        return super().send_messages(messages)


@pytest.fixture
def meanwhile(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    def set_up(action: Callable[[], object]) -> None:
        mailer.use(settings, f"{__name__}.WhileSending")
        monkeypatch.setattr(WhileSending, "meanwhile", staticmethod(action))

    return set_up


def test_a_second_worker_finds_a_mail_being_sent_taken(meanwhile: Any, waiting: Make) -> None:
    mail, seen = waiting(), []
    meanwhile(lambda: seen.append(deliver(mail.pk)))
    assert deliver(mail.pk) == State.SENT
    assert seen == [""]
    assert len(post.outbox) == 1


def test_a_sender_given_up_cannot_undo_what_came_after_it(settings: Any, meanwhile: Any, waiting: Make) -> None:
    def another_sends_it() -> None:
        mailer.use(settings, mailer.MEMORY)
        clock.shift(timedelta(minutes=6))
        assert deliver(mail.pk) == State.SENT
        raise TimeoutError

    with time_machine.travel(START, tick=False) as clock:
        mail = waiting()
        meanwhile(another_sends_it)
        deliver(mail.pk)
    assert state(mail) == State.SENT
    assert len(post.outbox) == 1


def left_by_a_dead_worker(mail: OutboxMail, attempts: int = 1) -> None:
    OutboxMail.objects.filter(pk=mail.pk).update(
        state=State.SENDING, attempts=attempts, lease_until=START + timedelta(minutes=5)
    )


def test_what_a_dead_worker_left_is_sent_when_its_lease_has_run_out(waiting: Make) -> None:
    with time_machine.travel(START, tick=False) as clock:
        mail = waiting()
        left_by_a_dead_worker(mail)
        clock.shift(timedelta(minutes=5, seconds=-1))
        jobs.send_waiting_mails()
        assert not post.outbox
        clock.shift(timedelta(seconds=1))
        jobs.send_waiting_mails()
    assert [sent.extra_headers["Message-ID"] for sent in post.outbox] == [mail.message_id]


def test_what_must_not_arrive_twice_waits_for_staff_instead(waiting: Make) -> None:
    with time_machine.travel(START, tick=False) as clock:
        mail = waiting(once=True)
        left_by_a_dead_worker(mail)
        clock.shift(timedelta(minutes=5))
        jobs.send_waiting_mails()
    assert not post.outbox
    assert state(mail) == State.UNCLEAR


def test_a_mail_that_kills_every_worker_ends_with_staff(waiting: Make) -> None:
    with time_machine.travel(START, tick=False) as clock:
        mail = waiting()
        left_by_a_dead_worker(mail, attempts=5)
        clock.shift(timedelta(minutes=5))
        jobs.send_waiting_mails()
    assert not post.outbox
    assert state(mail) == State.FAILED


def test_the_sweep_sends_what_no_worker_was_woken_for(waiting: Make) -> None:
    for number in range(3):
        waiting(f"a{number}@example.jp")
    jobs.send_waiting_mails()
    jobs.send_waiting_mails()
    assert [sent.to for sent in post.outbox] == [["a0@example.jp"], ["a1@example.jp"], ["a2@example.jp"]]


def test_recipient_and_text_of_old_sent_mails_are_forgotten(settings: Any, waiting: Make) -> None:
    settings.MAIL_BODY_KEEP_DAYS = 30
    with time_machine.travel(START, tick=False) as clock:
        old, failed = waiting(), waiting("b@example.jp")
        OutboxMail.objects.filter(pk=failed.pk).update(state=State.FAILED)
        deliver(old.pk)
        clock.shift(timedelta(days=30))
        jobs.purge_sent_mails()
        old.refresh_from_db()
        assert old.body
        clock.shift(timedelta(seconds=1))
        jobs.purge_sent_mails()
    old.refresh_from_db()
    failed.refresh_from_db()
    assert (old.recipient, old.body, old.state) == ("", "", State.SENT)
    assert failed.body
