"""Who gets into which page, and where everybody else is sent."""

import pytest

from tests.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

SIGNED_IN_PAGES = ["/menu/", "/notes/", "/plain/", "/poll/", "/applicants/"]


@pytest.mark.parametrize("address", SIGNED_IN_PAGES)
def test_nobody_in_particular_starts_at_the_top_page(client, address):
    assert client.get(address)["Location"] == "/"
    assert client.post(address)["Location"] == "/"


def test_a_script_is_told_with_401(client):
    answer = client.get("/poll/", headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()) == (401, {"ended": "/"})
    assert client.get("/poll/", headers={"sec-fetch-mode": "cors"}).status_code == 401
    assert client.get("/poll/", headers={"sec-fetch-mode": "navigate"}).status_code == 302


@pytest.mark.parametrize("address", SIGNED_IN_PAGES)
def test_staff_are_sent_to_their_own_site(officer_client, address):
    assert officer_client.get(address)["Location"] == "/admin/"
    assert officer_client.post(address)["Location"] == "/admin/"


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/admin/accounts/user/", "/admin/anything/"])
def test_the_public_is_kept_out_of_the_staff_site(agent_client, recipient_client, address):
    for client in (agent_client, recipient_client):
        assert client.get(address)["Location"] == "/menu/"
        assert client.post(address)["Location"] == "/menu/"


def test_a_recipient_is_sent_to_the_menu_and_told_why_once(recipient_client):
    assert recipient_client.get("/applicants/")["Location"] == "/menu/"
    assert recipient_client.get("/menu/").content == b"WZBAM250E"
    assert recipient_client.get("/menu/").content == b"menu"


@pytest.mark.parametrize("category", ["FGN", "REP", "FAM", "LAW", "ORG", "PIC", "RSO"])
def test_everybody_else_may_apply(person, category):
    assert signed_in(person(category)).get("/applicants/").content == b"for applicants"
