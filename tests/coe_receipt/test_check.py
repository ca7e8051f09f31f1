"""The public check page: four answers, nothing personal, a limit."""

import time
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from coe_receipt import changes, links, receiving
from coe_receipt.models import Certificate
from messages import clock
from tests.coe_receipt import made

pytestmark = pytest.mark.django_db
NONE = "証明書はありません"


@pytest.fixture
def certificate(recipient: Any, staff: Any) -> Certificate:
    return made.sent(recipient, staff)


def ask(number: str, code: str, **options: Any) -> str:
    answer = Client(**options).get(reverse("coe-check"), {"number": number, "code": code})
    assert answer.status_code == 200
    words = str(answer.content.decode())
    for personal in ("MIHON", "recipient0001", "1995", "技術"):
        assert personal not in words
    return words


def asked(certificate: Certificate) -> str:
    return ask(str(certificate.number), links.check_code(str(certificate.number)))


def test_four_answers(certificate: Certificate, recipient: Any, staff: Any) -> None:
    assert "有効です。" in asked(certificate)
    receiving.register(addressee=recipient, pk=certificate.pk)
    assert "有効です（受領登録済）" in asked(certificate)
    with time_machine.travel(f"{(certificate.valid_until or clock.today()) + timedelta(days=1)}T00:00:01+09:00"):
        assert "有効期限が過ぎました" in asked(certificate)
    changes.void(actor=staff, pk=certificate.pk, reason="誤り")
    assert "取り消されました" in asked(certificate)


def test_the_qr_code_leads_to_the_answer(certificate: Certificate) -> None:
    address = links.check_address(str(certificate.number))
    path = address[address.index("/coe/") :]
    assert "有効です。" in Client().get(path).content.decode()


def test_as_people_type_it(certificate: Certificate) -> None:
    number, code = str(certificate.number), links.check_code(str(certificate.number))
    typed = number.replace("(XP)", "（ｘｐ）")
    assert "有効です。" in ask(typed, code.lower().replace("-", " "))


def test_in_english(certificate: Certificate) -> None:
    number = str(certificate.number)
    assert "Valid." in ask(number, links.check_code(number), headers={"accept-language": "en"})


@pytest.mark.parametrize("code", ["0000-0000-0000-0000", "x", "%00", "あ", "9" * 1000])
def test_wrong_codes(certificate: Certificate, code: str) -> None:
    assert NONE in ask(str(certificate.number), code)


@pytest.mark.parametrize("number", ["札オン認(XP)N99-999999", "x", "'", "あ" * 1000])
def test_numbers_that_are_none_even_with_their_code(number: str) -> None:
    assert NONE in ask(number, links.check_code(number))


def test_one_certificates_code_opens_no_other(certificate: Certificate, recipient: Any, staff: Any) -> None:
    other = made.sent(recipient, staff)
    assert NONE in ask(str(certificate.number), links.check_code(str(other.number)))


def test_guessing_is_slowed(certificate: Certificate, settings: Any) -> None:
    settings.COE_CHECK_LIMIT = 3
    wrong = {"number": certificate.number, "code": "0000"}
    answers = [Client().get(reverse("coe-check"), wrong).status_code for _ in range(4)]
    assert answers == [200, 200, 200, 429]
    right = {"number": certificate.number, "code": links.check_code(str(certificate.number))}
    slowed = Client().get(reverse("coe-check"), right)
    assert slowed.status_code == 429 and "有効です" not in slowed.content.decode() and slowed["Retry-After"] == "600"
    with time_machine.travel(clock.now() + timedelta(minutes=11)):
        assert Client().get(reverse("coe-check"), right).status_code == 200
    assert Client().get(reverse("coe-check")).status_code == 200


def test_it_is_quick(certificate: Certificate) -> None:
    asked(certificate)
    taken = []
    for _ in range(20):
        started = time.process_time()
        asked(certificate)
        taken.append(time.process_time() - started)
    assert sorted(taken)[10] < 0.02
