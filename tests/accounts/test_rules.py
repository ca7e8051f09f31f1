"""Small rules on their own: the spelling of an ID, the year of a password, the address behind proxies, the demo."""

from datetime import date, datetime

import pytest
from django.contrib.sessions.models import Session
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from accounts import demo, password_age
from accounts.entrances import PUBLIC, STAFF, entrance_of
from accounts.groups import CLERKS
from accounts.identifiers import MAX_LENGTH, canonical_id
from accounts.models import AgentCertificate, Category, User
from accounts.network import client_ip
from messages.groups import EDITORS
from messages.periodic import jobs


@given(st.text())
def test_the_spelling_of_an_id_is_final_and_can_be_stored(typed):
    spelt = canonical_id(typed)
    assert canonical_id(spelt) == spelt
    assert len(spelt) <= MAX_LENGTH + 1
    assert spelt.isprintable()


@given(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=MAX_LENGTH))
def test_case_and_width_make_no_other_id(typed):
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in typed)
    assert canonical_id(typed.upper()) == canonical_id(typed) == canonical_id(wide) == canonical_id(f"　{typed} ")


def test_two_long_ids_are_no_account():
    assert canonical_id("a" * 21) != canonical_id("a" * 20)


@pytest.mark.parametrize(
    ("changed", "last"),
    [
        ("2026-04-01T00:00:00+09:00", date(2027, 4, 1)),
        ("2026-03-31T23:59:59+09:00", date(2027, 3, 31)),
        ("2028-02-29T12:00:00+09:00", date(2029, 2, 28)),
        ("2027-02-28T12:00:00+09:00", date(2028, 2, 28)),
    ],
)
def test_a_password_lasts_a_year(changed, last):
    assert password_age.last_day(User(password_changed_at=datetime.fromisoformat(changed))) == last


@pytest.mark.django_db
@pytest.mark.urls("tests.accounts.urls")
def test_the_last_day_of_a_password_through_the_login_page(clock, agent, client):
    form = {"username": "agent0001", "password": "Demo#2026"}
    clock.at(days=365, hours=14, minutes=59)
    assert client.post("/login/organization/", form).status_code == 302
    client.post("/logout/")
    clock.at(days=365, hours=15, minutes=1)
    assert "WZBAM158E：" in client.post("/login/organization/", form).content.decode()


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "198.51.100.7", "192.0.2.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "198.51.100.7"),
        (2, "6.6.6.6, 198.51.100.7, 10.0.0.1", "198.51.100.7"),
        (2, "198.51.100.7", "192.0.2.1"),
        (1, "", None),
        (1, "not an address", None),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "fe80::1%eth0", "fe80::1"),
    ],
)
def test_the_address_is_what_our_own_proxies_say(settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert client_ip(request) == address


def test_no_address_at_all():
    assert client_ip(RequestFactory().get("/", REMOTE_ADDR="")) is None


def test_every_category_has_one_door():
    doors = [door for door in (*PUBLIC, STAFF) for _ in door.categories]
    assert len(doors) == len(Category)
    assert all(
        User(category=category).category in entrance_of(User(category=category)).categories for category in Category
    )


@pytest.mark.django_db
def test_sessions_that_ran_out_are_swept_away(clock, agent_client):
    clock.at(days=1)
    jobs()["accounts.clear-sessions"].run()
    assert not Session.objects.exists()


@pytest.mark.django_db
def test_the_demo_has_its_people_once():
    demo.seed_demo()
    demo.seed_demo()
    people = {user.authentication_id: user for user in User.objects.all()}
    assert {id: user.category for id, user in people.items()} == {
        "lawyer0001": "LAW",
        "coeuser0001": "CRC",
        "resident0001": "FGN",
        "staff0001": "STF",
    }
    assert people["resident0001"].card.category == "FGN"
    assert all(user.check_password("Demo#2026") for user in people.values())
    assert all(user.contact.email.endswith("@example.jp") for user in people.values())
    groups = {group.name for group in people["staff0001"].groups.all()}
    assert groups == {"審査 Examiner", EDITORS, CLERKS}
    assert people["lawyer0001"].certificate_number in set(AgentCertificate.objects.values_list("number", flat=True))
