"""The staff's own login in admin: the same lock, the same checks, nobody of the public."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import User
from tests.accounts.test_login import is_signed_in
from tests.conftest import PASSWORD, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


def knock(user="officer0001", password=PASSWORD, client=None):
    return (client or Client()).post("/admin/login/", {"username": user, "password": password})


def test_staff_come_in(officer):
    client = Client()
    assert knock("ＯＦＦＩＣＥＲ０００１", client=client)["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_the_login_before_this_one_is_kept_here_too(officer, clock):
    knock()
    clock.at(hours=2)
    knock()
    officer.refresh_from_db()
    assert officer.previous_login.isoformat() == "2026-04-01T00:00:00+00:00"


def test_a_wrong_password_is_refused(officer):
    client = Client()
    assert "WZBAM005E：" in knock(password="Wrong#2026", client=client).content.decode()
    assert not is_signed_in(client)


def test_five_failures_lock_here_too(officer):
    answers = [knock(password="Wrong#2026") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429] * 2
    locked = knock()
    assert locked.status_code == 429
    assert "WZBAM153E：" in locked.content.decode()


def test_public_and_staff_pages_count_together(officer):
    for _ in range(5):
        Client().post("/login/organization/", {"username": "officer0001", "password": "Wrong#2026"})
    assert "WZBAM153E：" in knock().content.decode()


@pytest.mark.parametrize("category", ["FGN", "LAW", "ORG", "CRC"])
def test_the_public_is_refused_with_the_right_password(person, category):
    person(category, "someone0001")
    client = Client()
    assert "WZBAM167E：" in knock("someone0001", client=client).content.decode()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("fields", "id"),
    [({"state": "suspended"}, "WZBAM155E"), ({"state": "erased"}, "WZBAM156E"), ({"is_staff": False}, "WZBAM150E")],
)
def test_the_states_of_an_account_count_here_too(person, fields, id):
    person("STF", "officer0001", **fields)
    assert f"{id}：" in knock().content.decode()


def test_a_network_that_fails_too_often_waits(officer, settings):
    settings.LOGIN_ADDRESS_LIMIT = 3
    for number in range(3):
        knock(f"nobody{number:04}", "Wrong#2026")
    assert "10分ほど待って" in knock().content.decode()


def test_nothing_typed_is_no_failure(officer):
    for _ in range(6):
        knock(password="")
    assert knock()["Location"] == "/admin/"


def test_users_are_found_and_read_but_not_edited(person, agent):
    client = signed_in(person("STF", "officer0002", is_superuser=True))
    for term in ("AGENT00", "agent,o"):
        assert "agent0001" in client.get("/admin/accounts/user/", {"q": term}).content.decode()
    assert "agent0001" not in client.get("/admin/accounts/user/", {"q": "gent0001"}).content.decode()
    page = client.get(f"/admin/accounts/user/{agent.pk}/change/")
    assert "AGENT,ONE" in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert client.post(f"/admin/accounts/user/{agent.pk}/delete/", {"post": "yes"}).status_code == 403


def test_no_account_is_there_before_the_operator_makes_one(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1 only"):
        call_command("seed_demo")
    assert not User.objects.exists()
