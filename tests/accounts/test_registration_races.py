"""Registrations at the same moment: one certificate number gives one account, one form gives one account."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection

from accounts import registration
from accounts.models import User
from accounts.registration_form import AGENT as KIND
from messages.refusal import Refusal
from tests.accounts.registering import AGENT, certificate, terms

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(keys):
    certificate()
    terms()
    clean, problems = registration.check(KIND, {**AGENT, "terms": "1"})
    assert not problems

    def press(key):
        try:
            return registration.register(KIND, clean, key, "ja").pk
        except Refusal as refusal:
            return refusal.id
        finally:
            connection.close()

    with ThreadPoolExecutor(len(keys)) as pool:
        return list(pool.map(press, keys))


def test_two_people_with_one_number():
    answers = at_once([uuid4() for _ in range(4)])
    assert User.objects.count() == 1
    assert sorted(map(str, answers)) == sorted([str(User.objects.get().pk), *["WZBAM261E"] * 3])


def test_one_form_pressed_again_and_again():
    answers = at_once([uuid4()] * 4)
    assert answers == [User.objects.get().pk] * 4
