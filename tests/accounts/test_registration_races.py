"""Registrations at the same moment: one certificate number, one card, one form give one account."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection

from accounts import cards, organizations, registration
from accounts.models import CardBinding, Organization, ResidenceCard, User
from accounts.mynumber.authenticator import Holder
from accounts.mynumber.demo_cards import PEOPLE
from accounts.registration_form import AGENT as KIND
from accounts.registration_form import KINDS
from messages.clock import today
from messages.refusal import Refusal
from tests.accounts.mails import mails
from tests.accounts.registering import AGENT, MEI, certificate, terms

pytestmark = pytest.mark.django_db(transaction=True)


def together(press, many):
    """What `press` gives for each of `many`, all at once, each on a connection of its own; refusals as their ids."""

    def pressed(one):
        try:
            return press(one)
        except Refusal as refusal:
            return refusal.id
        finally:
            connection.close()

    with ThreadPoolExecutor(len(many)) as pool:
        return list(pool.map(pressed, many))


def at_once(keys, kind=KIND, answers=AGENT, card=""):
    terms()
    clean, problems = registration.check(kind, {**answers, "terms": "1"})
    assert not problems
    return together(lambda key: registration.register(kind, clean, key, "ja", card).pk, keys)


def one_of(answers, refused):
    assert User.objects.count() == 1
    assert sorted(map(str, answers)) == sorted([str(User.objects.get().pk), *[refused] * (len(answers) - 1)])
    assert len(mails()) == 2


def test_two_people_with_one_number():
    certificate()
    one_of(at_once([uuid4() for _ in range(4)]), "WZBAM261E")


def test_two_people_with_one_residence_card():
    card = ResidenceCard(valid_until=today() + timedelta(days=10))
    card.data = {"number": "AB12345678CD", "name": "MIHON,MEI", "sex": "2", "birth_date": "1995-05-05"}
    card.save()
    answers = {**MEI, "residence_card_number": "AB12345678CD"}
    one_of(at_once([uuid4() for _ in range(4)], KINDS["foreign-national"], answers), "WZBAM252E")


def test_two_people_with_one_my_number_card():
    one_of(at_once([uuid4() for _ in range(4)], KINDS["relative"], MEI, "a" * 64), "WZBAM254E")


def test_one_form_pressed_again_and_again():
    certificate()
    answers = at_once([uuid4()] * 4)
    assert answers == [User.objects.get().pk] * 4


def test_two_accounts_renewed_with_one_card():
    fields = {"category": "FAM", "name": "MIHON,MEI", "sex": "2", "birth_date": date(1995, 5, 5)}
    people = [User.objects.create_user(f"family000{number}", "Demo#2026", **fields) for number in range(4)]
    answers = together(lambda user: cards.renew(user, Holder("a" * 64, PEOPLE["mei"])), people)
    assert sorted(map(str, answers)) == ["None", *["WZBAM254E"] * 3]
    assert CardBinding.objects.count() == 1


def test_the_end_of_an_approval_is_told_once():
    organization = Organization.objects.create(name="見本株式会社", approved_until=today() + timedelta(days=10))
    User.objects.create_user("member0001", "Demo#2026", category="ORG", member_of=organization)
    together(lambda _: organizations.warn(), range(4))
    assert len(mails("approval_ends")) == 1
