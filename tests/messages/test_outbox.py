from collections.abc import Callable
from typing import Any

import pytest
from celery import Celery
from django.core import mail as post
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from messages.models import OutboxMail
from messages.outbox import confirm_sent, enqueue, is_address, one_line, send_again
from messages.tasks import send_mail
from messages.text import Text

State = OutboxMail.State
Make = Callable[..., OutboxMail]


def test_a_mail_goes_out_after_the_commit(committed: Any, waiting: Make) -> None:
    with committed():
        mail = waiting()
        assert not post.outbox
    (sent,) = post.outbox
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (State.SENT, 1)
    assert mail.sent_at is not None
    assert sent.to == ["someone@example.jp"]
    assert sent.extra_headers["Message-ID"] == mail.message_id
    assert mail.message_id.endswith("@example.jp>")


def test_a_mail_of_a_transaction_that_failed_never_goes_out(committed: Any, db: None) -> None:
    with committed(), pytest.raises(ZeroDivisionError), transaction.atomic():
        enqueue(kind="test", to="a@example.jp", subject=Text("件名"), body=Text("本文"))
        raise ZeroDivisionError
    assert not post.outbox
    assert not OutboxMail.objects.exists()


@pytest.mark.parametrize(
    ("language", "first", "second"), [("ja", "本文です。", "The text."), ("en", "The text.", "本文です。")]
)
def test_both_languages_are_in_it_the_reader_s_first(
    language: str, first: str, second: str, committed: Any, waiting: Make
) -> None:
    with committed():
        waiting(language=language)
    (sent,) = post.outbox
    assert sent.subject == {"ja": "件名 / Subject", "en": "Subject / 件名"}[language]
    assert str(sent.body).index(first) < str(sent.body).index(second)


def test_recipient_and_text_are_unreadable_in_the_database(waiting: Make) -> None:
    mail = waiting("secret.person@example.jp")
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM notifications_outboxmail WHERE id = %s", [mail.pk])
        row = " ".join(str(value) for value in cursor.fetchone())
    assert "secret.person" not in row
    assert "本文です" not in row
    assert (mail.recipient, "本文です。" in mail.body) == ("secret.person@example.jp", True)


def test_running_the_task_again_sends_nothing_more(waiting: Make) -> None:
    mail = waiting()
    for _ in range(3):
        send_mail(mail.pk)
    assert len(post.outbox) == 1
    send_mail(mail.pk + 1000)
    assert len(post.outbox) == 1


@pytest.mark.parametrize(
    "to",
    [
        "a@example.jp\nBcc: b@example.jp",
        "a@example.jp, b@example.jp",
        "a@example.jp\r\n",
        "",
        "A <a@example.jp>",
        "a@example.jp\0",
        "no address",
    ],
)
def test_what_is_no_address_is_kept_for_staff_and_not_sent(to: str, committed: Any, waiting: Make) -> None:
    with committed():
        mail = waiting(to)
    assert not post.outbox
    assert mail.state == State.FAILED
    send_mail(mail.pk)
    assert not post.outbox


@given(st.text())
def test_no_text_starts_a_new_header(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert not is_address(f"a@example.jp\n{text}")


def test_a_subject_with_line_breaks_stays_one_header(committed: Any, waiting: Make) -> None:
    with committed():
        waiting(subject=Text("件名\r\nBcc: b@example.jp", "Subject\nX: y"))
    (sent,) = post.outbox
    message = sent.message()
    assert message["Bcc"] is None
    assert message["X"] is None
    assert sent.recipients() == ["someone@example.jp"]


def test_a_broker_that_is_not_there_disturbs_nobody(
    committed: Any, waiting: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = Celery("without a broker", broker="redis://127.0.0.1:1/0", set_as_current=False)
    monkeypatch.setattr("messages.outbox.send_mail", app.task(send_mail.run, name="messages.tasks.send_mail"))
    with committed():
        mail = waiting()
    mail.refresh_from_db()
    assert (mail.state, post.outbox) == (State.WAITING, [])
    assert "could not be woken for messages.tasks.send_mail: OperationalError" in caplog.text
    assert "someone" not in caplog.text


def test_staff_send_a_failed_mail_again_under_the_same_message_id(committed: Any, waiting: Make) -> None:
    mail = waiting()
    OutboxMail.objects.update(state=State.FAILED, attempts=5)
    with committed():
        assert send_again(mail)
    (sent,) = post.outbox
    assert sent.extra_headers["Message-ID"] == mail.message_id
    assert not send_again(mail)


def test_staff_confirm_only_what_is_unclear(waiting: Make) -> None:
    mail = waiting(once=True)
    assert not confirm_sent(mail)
    OutboxMail.objects.update(state=State.UNCLEAR)
    assert confirm_sent(mail)
    mail.refresh_from_db()
    assert mail.state == State.SENT
