"""The present password is asked for again before what the login rests on is changed (decision 26)."""

import pytest
from django.test import Client

from accounts.models import Contact
from tests.accounts.mails import link, mails
from tests.conftest import PASSWORD, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

CHANGE, CONFIRM, LOGINS = "/profile/change/", "/profile/change/password/", "/profile/logins/"
PUBLIC = ["FGN", "REP", "FAM", "LAW", "ORG", "PIC", "SUP", "CRC"]
NEW = {"email": "new@example.jp", "email_again": "new@example.jp"}
WRONG = "Wrong#2026"


@pytest.fixture
def ask(post):
    """Presses 「変更」 on 利用者情報変更; the page that asks for the password."""

    def press(client, **typed):
        answer = post(client, CHANGE, {"action": "change", **NEW, **typed})
        assert (answer.status_code, answer["Location"]) == (302, CONFIRM)
        return client.get(CONFIRM)

    return press


def is_waiting(user):
    return Contact.objects.get(user=user).data.get("new_email", "")


@pytest.mark.parametrize("category", PUBLIC)
def test_nobody_changes_the_mail_address_without_the_password(post, ask, reachable, category):
    user = reachable(category, "someone0001")
    client = signed_in(user)
    page = ask(client).content.decode()
    assert 'type="password"' in page and "new@example.jp" in page
    assert not is_waiting(user) and not mails()
    assert post(client, CONFIRM, {"current": PASSWORD})["Location"] == "/profile/changed/"
    assert is_waiting(user) == "new@example.jp"
    assert Client().post(link(mails("confirm_email")[0]))["Location"] == "/email/confirmed/"


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_page_speaks_every_language(ask, lawyer_client, language):
    lawyer_client.post("/language/", {"language": language, "next": "/"})
    assert ask(lawyer_client).status_code == 200


@pytest.mark.parametrize(("typed", "id"), [(WRONG, "WZBAM154E"), ("", "WZBAM001E"), ("x" * 10_000, "WZBAM154E")])
def test_a_wrong_password_loses_nothing(post, ask, lawyer, lawyer_client, typed, id):
    ask(lawyer_client, phone="0388888888")
    answer = post(lawyer_client, CONFIRM, {"current": typed})
    page = answer.content.decode()
    assert answer.status_code == 200 and page.count(f"{id}：") == 1 and 'aria-invalid="true"' in page
    assert not typed or typed not in page
    kept = lawyer_client.get(CHANGE).content.decode()
    assert "0388888888" in kept and kept.count("new@example.jp") == 2
    assert not is_waiting(lawyer)
    post(lawyer_client, CONFIRM, {"current": PASSWORD})
    assert Contact.objects.get(user=lawyer).data["phone"] == "0388888888"


def log_in(password):
    typed = {"username": "lawyer0001", "password": password}
    return Client().post("/login/organization/", typed)


def test_wrong_passwords_count_with_those_of_the_login(post, ask, lawyer, lawyer_client):
    ask(lawyer_client)
    answers = [post(lawyer_client, CONFIRM, {"current": WRONG}).status_code for _ in range(2)]
    answers += [post(lawyer_client, LOGINS, {"current": WRONG}).status_code, log_in(WRONG).status_code]
    assert answers == [200] * 4
    locked = post(lawyer_client, CONFIRM, {"current": WRONG})
    assert locked.status_code == 429 and "WZBAM153E：" in locked.content.decode()
    assert "WZBAM153E：" in post(lawyer_client, CONFIRM, {"current": PASSWORD}).content.decode()
    assert log_in(PASSWORD).status_code == 429
    assert not is_waiting(lawyer)


def test_the_right_password_forgets_the_failures(post, ask, lawyer, lawyer_client):
    for _ in range(2):
        ask(lawyer_client)
        answers = [post(lawyer_client, CONFIRM, {"current": typed}) for typed in [WRONG] * 4 + [PASSWORD]]
        assert [answer.status_code for answer in answers] == [200] * 4 + [302]


def test_a_network_that_failed_too_often_waits(post, ask, lawyer_client, settings):
    settings.LOGIN_ADDRESS_LIMIT = 1
    Client().post("/login/organization/", {"username": "nobody0001", "password": WRONG})
    ask(lawyer_client)
    for page in (CONFIRM, LOGINS, "/profile/password/"):
        answer = post(lawyer_client, page, {"current": PASSWORD, "new": "Kaede#4821", "again": "Kaede#4821"})
        assert (answer.status_code, answer["Retry-After"]) == (429, "600")


def test_what_is_wrong_is_told_before_the_password_is_asked_for(post, lawyer_client):
    answer = post(lawyer_client, CHANGE, {"action": "change", **NEW, "email_again": "other@example.jp"})
    assert answer["Location"] == CHANGE


def test_without_a_new_address_nothing_is_asked(post, lawyer_client):
    assert lawyer_client.get(CONFIRM)["Location"] == CHANGE
    assert post(lawyer_client, CONFIRM, {"current": PASSWORD})["Location"] == CHANGE
    answer = post(lawyer_client, CHANGE, {"action": "change", "phone": "0388888888"})
    assert answer["Location"] == "/profile/changed/"
    assert lawyer_client.get(CONFIRM)["Location"] == CHANGE


def test_what_changed_before_the_password_came_is_shown_first(post, ask, lawyer, lawyer_client):
    lawyer_client.get(CHANGE)
    ask(lawyer_client)
    contact = Contact.objects.get(user=lawyer)
    contact.data = contact.data | {"phone": "0399999999"}
    contact.save()
    assert post(lawyer_client, CONFIRM, {"current": PASSWORD})["Location"] == CHANGE
    page = lawyer_client.get(CHANGE).content.decode()
    assert "WZBAM178E：" in page and "new@example.jp" in page and not is_waiting(lawyer)


@pytest.mark.parametrize("category", [*PUBLIC, "STF"])
def test_sessions_are_ended_with_the_password_alone(post, reachable, category):
    client = signed_in(reachable(category, "someone0001"))
    page = "/staff/logins/" if category == "STF" else LOGINS
    copy = Client()
    copy.cookies["sessionid"] = client.cookies["sessionid"].value
    assert 'autocomplete="current-password"' in client.get(page).content.decode()
    for typed, id in ((WRONG, "WZBAM154E"), ("", "WZBAM001E")):
        assert f"{id}：" in post(client, page, {"current": typed}).content.decode()
        assert copy.get(page).status_code == 200
    assert post(client, page, {"current": PASSWORD})["Location"] == page
    assert copy.get(page).status_code == 302


STAFF = "/staff/password/"
LATER = {"new": "Kaede#4821", "again": "Kaede#4821"}


def test_staff_change_their_password_by_the_same_rule(post, officer, officer_client):
    assert officer_client.get("/admin/password_change/")["Location"] == STAFF
    page = officer_client.get(STAFF).content.decode()
    assert page.count('type="password"') == 3 and 'href="/admin/"' in page and "/profile/" not in page
    for typed, id in (
        ({"current": WRONG, **LATER}, "WZBAM154E"),
        ({"current": PASSWORD, "new": "a", "again": "a"}, "WZBAM012E"),
    ):
        assert f"{id}：" in post(officer_client, STAFF, typed).content.decode()
    assert post(officer_client, STAFF, {"current": PASSWORD, **LATER})["Location"] == "/admin/"
    assert "パスワードを変更しました。" in officer_client.get("/admin/").content.decode()
    officer.refresh_from_db()
    assert officer.check_password("Kaede#4821")
    assert [event.what for event in officer.events.all()] == ["password-changed"]


def test_the_staffs_page_is_the_staffs(client, lawyer_client):
    assert lawyer_client.get(STAFF)["Location"] == "/profile/password/"
    assert client.get(STAFF)["Location"] == "/"
