from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from messages import delivery, mailbox
from tests.support import mailer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.DEMO = True
    settings.SITE_URL = "http://127.0.0.1:8000"
    settings.MAIL_FOLDER = tmp_path / "mail"
    mailer.use(settings, mailer.FOLDER, file_path=str(settings.MAIL_FOLDER))
    return tmp_path / "mail"


def write(subject: str = "件名", body: str = "本文") -> None:
    delivery.mailer().send_messages([EmailMessage(subject, body, to=["someone@example.jp"])])


def opened(language: str = "ja") -> str:
    (mail, *_) = mailbox.newest()
    client = Client()
    client.cookies["django_language"] = language
    response = client.get(reverse("mailbox-mail", args=[mail.name, mail.place]))
    assert response.status_code == 200
    return response.content.decode()


def test_what_the_outbox_sent_can_be_read(committed: Any, waiting: Callable[..., Any]) -> None:
    with committed():
        waiting()
    listed = Client().get(reverse("mailbox")).content.decode()
    assert "件名 / Subject" in listed
    assert "someone@example.jp" in listed
    assert "本文です。" in opened()


def test_the_newest_comes_first(folder: Path) -> None:
    folder.mkdir()
    for number in range(3):
        write(f"件名{number}")
    assert [mail.subject for mail in mailbox.newest()] == ["件名2", "件名1", "件名0"]


def test_the_time_is_japan_s() -> None:
    with time_machine.travel(datetime(2026, 3, 31, 15, 5, 7, tzinfo=UTC), tick=False):
        write()
    assert "2026/04/01 00:05:07" in opened()


def test_an_empty_box_says_so() -> None:
    assert "まだメールはありません。" in Client().get(reverse("mailbox")).content.decode()


def test_only_links_to_this_site_can_be_followed() -> None:
    write(body="http://127.0.0.1:8000/login/individual/?a=1 http://127.0.0.1:8000.evil.jp/ https://example.jp/x")
    shown = opened()
    assert '<a href="/login/individual/?a=1">http://127.0.0.1:8000/login/individual/?a=1</a>' in shown
    assert 'href="http://127.0.0.1:8000.evil.jp' not in shown
    assert 'href="https://example.jp' not in shown


def test_markup_in_a_mail_is_shown_as_text() -> None:
    write("<script>1</script>", '<script>2</script><a href="https://example.jp">x</a>')
    assert "<script>2" not in opened()
    assert "<script>1" not in opened() + Client().get(reverse("mailbox")).content.decode()


@pytest.mark.parametrize("address", ["/_mail/nothing/0/", "/_mail/..%2fsecret/0/", "/_mail/secret/0/", "/_mail/x/-1/"])
def test_nothing_else_can_be_opened(address: str, folder: Path) -> None:
    write()
    (folder.parent / "secret.log").write_text("Subject: secret\n\nsecret")
    assert Client().get(address).status_code == 404


def test_outside_the_demo_there_is_no_mailbox(settings: Any) -> None:
    write()
    (mail,) = mailbox.newest()
    settings.DEMO = False
    assert Client().get(reverse("mailbox")).status_code == 404
    assert Client().get(reverse("mailbox-mail", args=[mail.name, mail.place])).status_code == 404
