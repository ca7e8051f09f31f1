"""One session a person; idle 30 minutes, 12 hours at most; nothing typed is lost (manual 1.3, decisions 1–2)."""

import pytest
from django.test import Client

from accounts import resume
from accounts.models import AccountState, Presence, User
from tests.accounts import pages
from tests.accounts.helpers import presence_of, token
from tests.accounts.test_login import is_signed_in, try_to_log_in
from tests.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]


def explanation(client, response):
    assert (response.status_code, response["Location"]) == (302, "/session/interrupted/")
    assert not is_signed_in(client)
    return client.get("/session/interrupted/").content.decode()


def test_a_newer_session_ends_the_older(agent):
    older, newer = signed_in(agent), signed_in(agent)
    page = explanation(older, older.get("/menu/"))
    assert "WZBAM099E：" in page
    assert "別の端末から" in page
    assert 'href="/login/organization/"' in page
    assert newer.get("/menu/").status_code == 200


def test_the_older_session_keeps_what_was_typed(agent):
    older = signed_in(agent)
    sent = {**token(older), "text": "long story"}
    newer = signed_in(agent)
    page = explanation(older, older.post("/notes/", sent))
    assert pages.rescued == ["long story"]
    assert pages.posted == []
    assert "下書きに保存しました" in page
    assert newer.get("/menu/").status_code == 200
    assert resume.offer(agent) == "/notes/"


def test_signing_out_of_the_older_session_leaves_the_newer_one_alone(agent):
    older, newer = signed_in(agent), signed_in(agent)
    older.post("/logout/")
    assert newer.get("/menu/").status_code == 200


def test_two_people_do_not_disturb_each_other(agent_client, other_client):
    assert agent_client.get("/menu/").status_code == other_client.get("/menu/").status_code == 200


def test_thirty_minutes_without_a_move_end_the_session(clock, agent_client):
    clock.at(minutes=30)
    assert agent_client.get("/menu/").status_code == 200
    clock.at(minutes=60)
    assert agent_client.get("/menu/").status_code == 200
    clock.at(minutes=90, seconds=1)
    page = explanation(agent_client, agent_client.get("/menu/"))
    assert "しばらく操作がなかった" in page
    assert "WZBAM" not in page


def test_a_post_after_the_end_is_saved_not_carried_out(clock, agent, agent_client):
    sent = {**token(agent_client), "text": "long story"}
    clock.at(minutes=31)
    explanation(agent_client, agent_client.post("/notes/", sent))
    assert (pages.rescued, pages.posted) == (["long story"], [])
    assert resume.offer(agent) == "/notes/"


def test_polls_do_not_keep_a_session_awake(clock, agent_client):
    for minutes in (10, 20, 30):
        clock.at(minutes=minutes)
        assert agent_client.get("/poll/").status_code == 200
    clock.at(minutes=30, seconds=1)
    assert agent_client.get("/poll/", headers={"accept": "application/json"}).status_code == 401


def test_a_save_is_a_move(clock, agent_client):
    clock.at(minutes=29)
    agent_client.post("/notes/", {**token(agent_client), "text": "x"})
    clock.at(minutes=58)
    assert agent_client.get("/menu/").status_code == 200


def test_twelve_hours_are_the_end_however_busy(clock, agent_client):
    for minutes in range(0, 12 * 60 + 1, 30):
        clock.at(minutes=minutes)
        assert agent_client.get("/menu/").status_code == 200
    clock.at(hours=12, seconds=1)
    assert "長い時間がたった" in explanation(agent_client, agent_client.get("/menu/"))


@pytest.mark.parametrize(
    ("state", "id"), [(AccountState.SUSPENDED, "WZBAM155E"), (AccountState.ERASED, "WZBAM156E")], ids=str
)
def test_a_stopped_account_ends_its_session(agent, agent_client, state, id):
    User.objects.filter(pk=agent.pk).update(state=state)
    assert f"{id}：" in explanation(agent_client, agent_client.get("/menu/"))


def test_an_extension_is_a_move(clock, agent_client):
    clock.at(minutes=29)
    answer = agent_client.post("/session/extend/", headers={"accept": "application/json"})
    assert answer.json() == {"seconds": 1800}
    clock.at(minutes=58)
    assert agent_client.get("/menu/").status_code == 200


def test_an_extension_cannot_pass_the_twelve_hours(clock, agent_client):
    for minutes in range(0, 12 * 60, 30):
        clock.at(minutes=minutes)
        agent_client.get("/menu/")
    clock.at(hours=11, minutes=50)
    answer = agent_client.post("/session/extend/", headers={"sec-fetch-mode": "cors"})
    assert answer.json() == {"seconds": 600}


def test_an_extension_without_script_goes_back_to_the_page(agent_client):
    assert agent_client.post("/session/extend/", {"next": "/notes/"})["Location"] == "/notes/"
    assert agent_client.post("/session/extend/", {"next": "https://elsewhere.example/"})["Location"] == "/menu/"
    assert agent_client.post("/session/extend/")["Location"] == "/menu/"


def test_an_ended_session_cannot_be_extended(clock, agent_client):
    clock.at(minutes=31)
    answer = agent_client.post("/session/extend/", headers={"accept": "application/json"})
    assert (answer.status_code, answer.json()) == (401, {"ended": "/session/interrupted/"})
    assert agent_client.post("/session/extend/", headers={"accept": "application/json"}).status_code == 401
    assert Client().post("/session/extend/")["Location"] == "/"


def test_the_page_on_screen_is_offered_after_the_next_login(clock, agent, client):
    try_to_log_in(client, "organization")
    client.get("/notes/")
    assert resume.offer(agent) == ""
    clock.at(minutes=31)
    client.get("/menu/")
    try_to_log_in(client, "organization")
    assert resume.offer(agent) == "/notes/"
    client.get("/notes/")
    assert resume.offer(agent) == ""


@pytest.mark.parametrize("address", ["/menu/", "/notes/lost/", "/nothing/here/"])
def test_a_page_without_typing_or_a_missing_one_is_not_offered(clock, agent, agent_client, address):
    agent_client.get(address)
    clock.at(minutes=31)
    agent_client.get("/menu/")
    assert resume.offer(agent) == ""


def test_the_offer_can_be_cleared(agent, agent_client):
    Presence.objects.update(resume_url="/notes/")
    resume.clear(agent)
    assert resume.offer(agent) == ""


def test_signing_out_on_purpose_offers_nothing(agent, agent_client):
    agent_client.get("/notes/")
    agent_client.post("/logout/")
    try_to_log_in(agent_client, "organization")
    assert resume.offer(agent) == ""


def test_signed_in_pages_are_not_stored(agent_client, client):
    for address in ("/menu/", "/", "/nothing/here/"):
        assert "no-store" in agent_client.get(address)["Cache-Control"]
    assert "no-store" in client.get("/login/organization/")["Cache-Control"]
    assert not client.get("/").has_header("Cache-Control")


def test_moves_are_written_every_few_seconds_only(clock, agent_client, django_assert_num_queries):
    agent_client.get("/menu/")
    clock.at(seconds=1)
    with django_assert_num_queries(3):  # session, user, presence
        agent_client.get("/menu/")
    clock.at(seconds=3)
    with django_assert_num_queries(4):
        agent_client.get("/menu/")


def test_the_explanation_needs_a_reason(client, agent_client, db):
    assert client.get("/session/interrupted/")["Location"] == "/"
    assert agent_client.get("/session/interrupted/")["Location"] == "/"


def test_the_explanation_speaks_english(agent):
    older = signed_in(agent)
    older.post("/language/", {"language": "en", "next": "/"})
    signed_in(agent)
    older.get("/menu/")
    assert "Somebody signed in" in older.get("/session/interrupted/").content.decode()


def test_the_language_can_be_changed_in_an_ended_session(agent):
    older = signed_in(agent)
    signed_in(agent)
    assert older.post("/language/", {"language": "en", "next": "/terms/"})["Location"] == "/terms/"


def test_staff_have_one_session_and_the_same_rest(clock, officer):
    older, newer = signed_in(officer), signed_in(officer)
    assert 'href="/admin/login/"' in explanation(older, older.get("/admin/"))
    clock.at(minutes=31)
    assert "しばらく操作がなかった" in explanation(newer, newer.get("/admin/"))


def test_the_presence_of_a_client_is_found(agent, agent_client):
    assert presence_of(agent_client).user == agent
