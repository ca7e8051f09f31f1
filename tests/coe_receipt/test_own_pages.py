"""The addressee's page of certificates, and the reminders."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import Contact
from coe_receipt import changes, receiving
from coe_receipt.models import Certificate
from coe_receipt.reminding import remind
from messages import clock
from tests.coe_receipt import made
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(recipient: Any, staff: Any) -> Certificate:
    return made.sent(recipient, staff)


def page(client: Client) -> str:
    answer = client.get(reverse("certificates"))
    assert answer.status_code == 200
    return str(answer.content.decode())


def later(days: float) -> Any:
    return time_machine.travel(clock.now() + timedelta(days=days), tick=True)


def test_reached_from_the_menu(recipient_client: Client) -> None:
    menu = recipient_client.get("/menu/").content.decode()
    assert f'href="{reverse("certificates")}"' in menu and menu.count("利用不可") >= 3
    assert "まだありません" in page(recipient_client)


def test_what_it_says_as_time_goes_on(certificate: Certificate, recipient: Any, recipient_client: Client) -> None:
    first = page(recipient_client)
    assert str(certificate.number) in first and "受領登録をしてください" in first and "MIHON,HANAKO" in first
    receiving.register(addressee=recipient, pk=certificate.pk)
    second = page(recipient_client)
    assert "受領登録済" in second and "受領登録をしてください" not in second and "転送" in second
    with later(100):
        assert "有効期限切れ" in page(signed_in(recipient))


def test_a_cancelled_one_says_so_without_a_pdf(certificate: Certificate, staff: Any, recipient_client: Client) -> None:
    changes.void(actor=staff, pk=certificate.pk, reason="誤り")
    shown = page(recipient_client)
    assert "取消" in shown and "誤り" not in shown and "certificate.pdf" not in shown


def test_only_ones_own(certificate: Certificate, other_client: Client) -> None:
    assert str(certificate.number) not in page(other_client)
    assert Client().get(reverse("certificates"))["Location"] == "/"


def test_what_staff_only_prepare_is_not_shown(recipient: Any, staff: Any, recipient_client: Client) -> None:
    made.prepared(recipient, staff)
    assert "まだありません" in page(recipient_client)


@pytest.mark.parametrize(("language", "words"), [("en", "What to do next"), ("ja-easy", "<ruby>")])
def test_in_other_languages(certificate: Certificate, recipient: Any, language: str, words: str) -> None:
    client = signed_in(recipient)
    client.cookies["django_language"] = language
    assert words in page(client)


def test_reminders_after_7_and_14_days(certificate: Certificate) -> None:
    for days, mails in ((6.9, 0), (7.1, 1), (13.9, 1), (14.1, 2), (20, 2), (60, 2)):
        with later(days):
            remind()
            remind()
            assert len(made.mails("certificate_reminder")) == mails
    letter = made.mails("certificate_reminder")[0]
    assert str(certificate.number) in letter.body and "/coe/receipt/" in letter.body
    assert "MIHON" not in letter.body and letter.recipient == "recipient0001@example.jp"
    assert made.again(certificate.pk).reminders == 2


def test_after_a_standstill_one_mail_stands_for_both(certificate: Certificate) -> None:
    with later(30):
        remind()
        remind()
    assert len(made.mails("certificate_reminder")) == 1


def test_one_that_cannot_be_read_keeps_no_other_from_its_reminder(
    certificate: Certificate, person: Any, staff: Any, caplog: pytest.LogCaptureFixture
) -> None:
    other = made.give_mail(person("CRC", "recipient0002"))
    made.sent(other, staff)
    Contact.objects.filter(user=certificate.addressee).update(sealed="damaged")
    with later(8):
        assert remind() == 1
    assert [mail.recipient for mail in made.mails("certificate_reminder")] == ["recipient0002@example.jp"]
    assert str(certificate.pk) in caplog.text and made.again(certificate.pk).reminders == 0


@pytest.mark.parametrize("end", ["received", "void", "expired"])
def test_no_reminder_once_it_is_over(certificate: Certificate, recipient: Any, staff: Any, end: str) -> None:
    if end == "received":
        receiving.register(addressee=recipient, pk=certificate.pk)
    if end == "void":
        changes.void(actor=staff, pk=certificate.pk, reason="誤り")
    with later(100 if end == "expired" else 8):
        assert remind() == 0
