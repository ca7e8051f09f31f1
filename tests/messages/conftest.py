from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest

from messages.models import OutboxMail
from messages.outbox import enqueue
from messages.text import Text
from tests.messages import smtp


@pytest.fixture
def mail_server(settings: Any) -> Iterator[smtp.MailServer]:
    with smtp.running(settings) as server:
        yield server


@pytest.fixture
def waiting(db: None) -> Callable[..., OutboxMail]:
    """Makes a mail of the outbox; nothing has been sent yet (the test's transaction never commits)."""

    def make(to: str = "someone@example.jp", **options: Any) -> OutboxMail:
        texts = {"subject": Text("件名", "Subject"), "body": Text("本文です。", "The text.")}
        return enqueue(**{"kind": "test", "to": to, **texts, **options})

    return make


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Callable[[], AbstractContextManager[Any]]:
    """`with committed():` ends like a transaction that commits: what waits for the commit runs."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
