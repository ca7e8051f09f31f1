"""The login page of 認証ID and パスワード: what is typed, the session, the login before."""

import pytest
from django.test import Client

from accounts.models import AccountState, User
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

ENTRANCES = ("individual", "organization", "recipient")


def try_to_log_in(client, entrance, user="agent0001", password=PASSWORD, **extra):
    return client.post(f"/login/{entrance}/", {"username": user, "password": password}, **extra)


def put(user, fields):
    """Bring an account into a state."""
    User.objects.filter(pk=user.pk).update(**fields)


def is_signed_in(client):
    return "_auth_user_id" in client.session


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


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize(("language", "words"), [("ja", "ログインページ"), ("en", "Login page"), ("ja-easy", "<ruby>")])
def test_the_page_speaks_each_language(client, db, entrance, language, words):
    client.post("/language/", {"language": language, "next": "/"})
    page = client.get(f"/login/{entrance}/").content.decode()
    assert words in page
    assert ("data-card" if entrance == "individual" else 'name="username"') in page
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
