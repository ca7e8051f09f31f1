"""The demo's certificate: sent to the demo recipient, once."""

from typing import Any

import pytest

from accounts import demo as people
from coe_receipt.demo import seed_demo
from coe_receipt.models import Certificate, State
from tests.coe_receipt import made

pytestmark = pytest.mark.django_db


def test_one_certificate_however_often(mailoutbox: Any) -> None:
    people.seed_demo()
    seed_demo()
    seed_demo()
    made.work()
    certificate = Certificate.objects.get()
    assert certificate.state == State.SENT and certificate.addressee.authentication_id == "coeuser0001"
    assert len(mailoutbox) == 1


def test_without_the_people_nothing_is_made(db: None) -> None:
    seed_demo()
    assert not Certificate.objects.exists()
