"""Every account state × entrance × password, through the real login page."""

from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import AccountState, User
from messages.clock import now, today
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

CATEGORIES = {"individual": {"FGN", "REP", "FAM"}, "organization": {"LAW", "ORG", "PIC", "RSO"}, "recipient": {"CRC"}}
EVERYBODY = [*(category for group in CATEGORIES.values() for category in group), "STF"]
YESTERDAY = timedelta(days=1)

STATES = {
    "active": ({}, ""),
    "issued": ({"state": AccountState.ISSUED}, "WZBAM150E"),
    "suspended": ({"state": AccountState.SUSPENDED}, "WZBAM155E"),
    "erased": ({"state": AccountState.ERASED}, "WZBAM156E"),
    "over": ({"valid_until": "yesterday"}, "WZBAM157E"),
    "last day": ({"valid_until": "today"}, ""),
    "old password": ({"password_changed_at": "old"}, "WZBAM158E"),
    "staff flag on a public account": ({"is_staff": True}, "WZBAM150E"),
    "unknown category": ({"category": "XXX"}, "WZBAM150E"),
    "erased comes before suspended, over and old": (
        {"state": AccountState.ERASED, "valid_until": "yesterday", "password_changed_at": "old"},
        "WZBAM156E",
    ),
    "over comes before old": ({"valid_until": "yesterday", "password_changed_at": "old"}, "WZBAM157E"),
}


def try_to_log_in(client, entrance, user="agent0001", password=PASSWORD, **extra):
    return client.post(f"/login/{entrance}/", {"username": user, "password": password}, **extra)


def put(user, fields):
    """Bring an account into a state; words stand for days counted from today."""
    words = {"yesterday": today() - YESTERDAY, "today": today(), "old": now() - timedelta(days=367)}
    User.objects.filter(pk=user.pk).update(**{name: words.get(value, value) for name, value in fields.items()})


def is_signed_in(client):
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("entrance", CATEGORIES)
def test_state_and_entrance_with_the_right_password(client, person, state, entrance):
    put(person("LAW", "agent0001"), STATES[state][0])
    expected = STATES[state][1]
    if expected in ("", "WZBAM158E") and entrance != "organization":
        expected = "WZBAM167E"
    page = try_to_log_in(client, entrance)
    assert is_signed_in(client) is not bool(expected)
    if expected:
        assert page.status_code == 200
        assert page.content.decode().count(f"{expected}：") == 1
    else:
        assert (page.status_code, page["Location"]) == (302, "/menu/")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("entrance", CATEGORIES)
def test_a_wrong_password_tells_nothing_about_the_state(client, person, state, entrance):
    put(person("LAW", "agent0001"), STATES[state][0])
    known = try_to_log_in(client, entrance, password="Wrong#2026").content.decode()
    unknown = try_to_log_in(Client(), entrance, user="nobody0001", password="Wrong#2026").content.decode()
    assert known.count("WZBAM005E：認証ID又はパスワードの入力内容に誤りがあります。") == 1
    assert unknown.count("WZBAM005E：認証ID又はパスワードの入力内容に誤りがあります。") == 1


@pytest.mark.parametrize("category", EVERYBODY)
@pytest.mark.parametrize("entrance", CATEGORIES)
def test_each_category_has_its_entrance(client, person, category, entrance):
    person(category, "someone0001")
    page = try_to_log_in(client, entrance, user="someone0001")
    assert is_signed_in(client) is (category in CATEGORIES[entrance])
    assert ("WZBAM167E" in page.content.decode()) is (category not in CATEGORIES[entrance])


@pytest.mark.parametrize(
    ("username", "password", "marked"),
    [("", "", 2), ("agent0001", "", 1), ("", PASSWORD, 1), ("   ", PASSWORD, 1), ("agent0001", "  ", 1)],
)
def test_what_is_empty_is_marked(client, agent, username, password, marked):
    page = try_to_log_in(client, "organization", username, password).content.decode()
    assert page.count("WZBAM001E：") == 1
    assert page.count('aria-invalid="true"') == marked
    assert page.count("field__mark") == marked


def test_missing_fields_count_as_empty(client, agent):
    assert "WZBAM001E：" in client.post("/login/organization/").content.decode()


@pytest.mark.parametrize(
    "username", ["AGENT0001", " agent0001 ", "ａｇｅｎｔ０００１", "　Agent0001", "agent0001\t"], ids=repr
)
def test_width_case_and_outer_spaces_of_the_id_do_not_matter(client, agent, username):
    try_to_log_in(client, "organization", username)
    assert is_signed_in(client)


@pytest.mark.parametrize(
    "username", ["\0", "agent\x000001", "x" * 300_000, "𠮷" * 40, "agent0001\ud7ff", "%s{}'\""], ids=range(6)
)
@pytest.mark.parametrize("password", ["p\0w", "x" * 300_000], ids=["nul", "long"])
def test_anything_a_browser_can_send_is_just_wrong(client, agent, username, password):
    page = try_to_log_in(client, "organization", username, password)
    assert "WZBAM005E：" in page.content.decode()


def test_the_password_is_never_sent_back(client, agent):
    assert "Wrong#2026" not in try_to_log_in(client, "organization", password="Wrong#2026").content.decode()


def test_unknown_entrances_do_not_exist(client, db):
    assert client.get("/login/staff/").status_code == 404
    assert client.get("/login/anything/").status_code == 404


@pytest.mark.parametrize("entrance", CATEGORIES)
@pytest.mark.parametrize(("language", "words"), [("ja", "ログインページ"), ("en", "Login page"), ("ja-easy", "<ruby>")])
def test_the_page_speaks_each_language(client, db, entrance, language, words):
    client.post("/language/", {"language": language, "next": "/"})
    page = client.get(f"/login/{entrance}/").content.decode()
    assert words in page
    assert 'name="username"' in page
    assert 'name="password"' in page
    assert 'href="/"' in page


def test_the_session_key_changes_at_login_and_goes_at_logout(client, agent):
    client.get("/")
    session = client.session
    session["before"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    try_to_log_in(client, "organization")
    inside = client.session.session_key
    assert inside != session.session_key
    assert "before" not in client.session
    client.post("/logout/")
    assert client.session.session_key != inside
    assert not is_signed_in(client)


def test_only_a_post_signs_out(agent_client):
    assert agent_client.get("/logout/").status_code == 302
    assert is_signed_in(agent_client)


def test_a_login_needs_the_csrf_token(agent):
    client = Client(enforce_csrf_checks=True)
    assert try_to_log_in(client, "organization").status_code == 403


def test_who_is_signed_in_is_sent_to_the_menu(agent_client, officer_client):
    assert agent_client.get("/login/organization/")["Location"] == "/menu/"
    assert officer_client.get("/login/organization/")["Location"] == "/admin/"


def test_signing_in_as_somebody_else_leaves_nothing_of_the_first(agent_client, person):
    person("CRC", "coe0001")
    agent_client.get("/plain/")
    before = agent_client.session["presence"]
    try_to_log_in(agent_client, "recipient", "coe0001")
    assert agent_client.session["presence"] != before
    assert agent_client.get("/menu/").content == b"menu"


def test_the_login_before_this_one_is_shown(client, agent, clock):
    def log_in():
        try_to_log_in(client, "organization")
        page = client.get("/").content.decode()
        client.post("/logout/")
        return page

    assert "2026/04/01" not in log_in()
    clock.at(hours=33.5)
    assert "2026/04/01 09:00" in log_in()
    clock.at(days=5)
    assert "2026/04/02 18:30" in log_in()


def test_a_refused_login_is_not_the_previous_login(client, agent):
    put(agent, {"state": AccountState.SUSPENDED})
    try_to_log_in(client, "organization")
    agent.refresh_from_db()
    assert (agent.last_login, agent.previous_login) == (None, None)
