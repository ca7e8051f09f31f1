"""「ログインの記録」, and the mail about a lock."""

import pytest
from django.test import Client

from accounts.activity import device
from accounts.housekeeping import tell_of_locks
from accounts.models import AccountState, User
from tests.accounts.mails import mails
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"


def log_in(client, password=PASSWORD, user="lawyer0001", **extra):
    return client.post("/login/organization/", {"username": user, "password": password}, **extra)


def test_each_person_sees_their_own_logins(clock, client, lawyer, agent):
    log_in(client, HTTP_USER_AGENT=CHROME, REMOTE_ADDR="192.0.2.1")
    client.post("/logout/")
    log_in(client, user="agent0001", REMOTE_ADDR="192.0.2.3")
    client.post("/logout/")
    clock.at(days=1)
    log_in(client, HTTP_USER_AGENT=SAFARI, REMOTE_ADDR="192.0.2.2")
    page = client.get("/profile/logins/").content.decode()
    shown = ("2026/04/01 09:00", "192.0.2.1", "Chrome, Windows", "2026/04/02 09:00", "192.0.2.2", "Safari, iPhone")
    assert [text for text in shown if text not in page] == []
    assert "192.0.2.3" not in page


@pytest.mark.parametrize(
    ("user_agent", "expected"),
    [(CHROME, "Chrome, Windows"), (f"{CHROME} Edg/130.0", "Edge, Windows"), (SAFARI, "Safari, iPhone"), ("", "不明")],
)
def test_devices_have_the_names_people_use(user_agent, expected):
    assert device(user_agent) == expected


def lock(client, user="lawyer0001"):
    for _ in range(5):
        log_in(client, "Wrong#2026", user)


def test_the_owner_of_a_locked_account_is_told_once(clock, client, lawyer):
    lock(client)
    tell_of_locks()
    tell_of_locks()
    (mail,) = mails()
    assert (mail.kind, mail.recipient) == ("account_locked", "lawyer0001@example.jp")
    clock.at(hours=25)
    lock(client)
    tell_of_locks()
    assert len(mails()) == 2


def test_four_failures_unknown_ids_and_stopped_accounts_send_nothing(clock, client, lawyer, reachable):
    reachable("LAW", "stopped0001", state=AccountState.SUSPENDED)
    lock(client, "nobody0001")
    lock(client, "stopped0001")
    for _ in range(4):
        log_in(client, "Wrong#2026")
    tell_of_locks()
    assert not mails()
    assert User.objects.filter(lock_told_at__isnull=False).count() == 0


def end_others(client, post, address="/profile/logins/"):
    answer = post(client, address, {"current": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, address)
    return client.get(address).content.decode()


def copy_of(client):
    """A browser with a stolen cookie."""
    other = Client()
    other.cookies["sessionid"] = client.cookies["sessionid"].value
    return other


def test_ending_the_others_leaves_only_this_window(client, post, lawyer):
    log_in(client)
    thief = copy_of(client)
    assert thief.get("/menu/").content == b"menu"
    page = end_others(client, post)
    assert "この画面のほかは、すべて終了しました。" in page
    assert thief.get("/menu/")["Location"] == "/"
    assert client.get("/menu/").content == b"menu"


def test_a_stale_window_cannot_end_the_newer_one(client, post, lawyer):
    log_in(client)
    newer = Client()
    log_in(newer)
    client.post("/profile/logins/", {"page_token": "x" * 43, "current": PASSWORD})
    assert newer.get("/menu/").content == b"menu"


def test_the_session_that_runs_is_shown(clock, client, lawyer):
    log_in(client, HTTP_USER_AGENT=CHROME, REMOTE_ADDR="192.0.2.1")
    clock.at(minutes=5)
    page = client.get("/profile/logins/").content.decode()
    assert "開始：" in page and page.count("2026/04/01 09:00") >= 2


def test_staff_see_and_end_theirs(officer, officer_client, post):
    thief = copy_of(officer_client)
    assert thief.get("/admin/").status_code == 200
    assert "/staff/logins/" in officer_client.get("/admin/").content.decode()
    page = end_others(officer_client, post, "/staff/logins/")
    assert 'href="/admin/"' in page and "/profile/" not in page
    assert thief.get("/admin/").status_code == 302
    assert officer_client.get("/admin/").status_code == 200


def test_the_two_pages_are_apart(client, lawyer_client, officer_client):
    assert lawyer_client.get("/staff/logins/")["Location"] == "/profile/logins/"
    assert officer_client.get("/profile/logins/")["Location"] == "/admin/"
    assert client.get("/staff/logins/")["Location"] == "/"
