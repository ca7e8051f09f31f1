"""「パスワードを忘れた場合」 up to the new password (manual 2.16)."""

import re

import pytest
from axes.models import AccessAttempt
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import AccountState, User
from tests.accounts.mails import link, mails

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

NEW = "Kaede#4821"
SAVEPOINT = re.compile(r"s\d+_x\d+")
ASK = "/login/organization/forgotten/"


def ask(client, authentication_id="lawyer0001", email="lawyer0001@example.jp", **extra):
    return client.post(ASK, {"authentication_id": authentication_id, "email": email}, **extra)


def set_password(client, path, new=NEW, again=NEW):
    return client.post(path, {"new": new, "again": again})


def can_log_in(password, user="lawyer0001"):
    client = Client()
    return client.post("/login/organization/", {"username": user, "password": password}).status_code == 302


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_whole_way(client, lawyer, language):
    client.post("/language/", {"language": language, "next": "/"})
    assert ASK in client.get("/login/organization/").content.decode()
    assert client.get(ASK).status_code == 200
    answer = ask(client)
    assert (answer.status_code, answer["Location"]) == (302, "/login/organization/forgotten/sent/")
    assert "lawyer0001@example.jp" in client.get(answer["Location"]).content.decode()
    (mail,) = mails("password_link")
    assert (mail.recipient, mail.language) == ("lawyer0001@example.jp", language)
    path = link(mail)
    assert client.get(path).status_code == 200
    assert set_password(client, path)["Location"] == "/password/set/"
    assert "/login/organization/" in client.get("/password/set/").content.decode()
    assert can_log_in(NEW)
    assert [mail.kind for mail in mails()] == ["password_link", "password_changed"]


@pytest.mark.parametrize(
    ("authentication_id", "email"),
    [
        ("lawyer0001", "other@example.jp"),
        ("nobody0001", "lawyer0001@example.jp"),
        ("nobody0001", "nobody@example.jp"),
        ("lawyer0001", "x" * 10_000),
        ("lawyer0001\r\nBcc: a@example.jp", "lawyer0001@example.jp"),
        ("lawyer0001", "lawyer0001@example.jp\r\nBcc: a@example.jp"),
        ("%\0", "\0"),
    ],
)
def test_a_wrong_pair_does_not_tell_which_half(client, lawyer, authentication_id, email):
    page = ask(client, authentication_id, email)
    text = page.content.decode()
    assert page.status_code == 200
    assert text.count("WZBAM168E：認証ID又はメールアドレスの入力内容に誤りがあります。再度入力してください。") == 1
    assert text.count('aria-invalid="true"') == 2
    assert not mails()


@pytest.mark.parametrize("authentication_id", ["LAWYER0001", "ｌａｗｙｅｒ０００１", " lawyer0001 "])
def test_the_spelling_of_id_and_mail_does_not_matter(client, lawyer, authentication_id):
    assert ask(client, authentication_id, "Lawyer0001@Example.JP").status_code == 302


def test_empty_fields_are_marked(client, lawyer):
    page = ask(client, "", " ").content.decode()
    assert page.count("WZBAM001E：") == 1
    assert page.count('aria-invalid="true"') == 2


@pytest.mark.parametrize(
    ("state", "message"), [(AccountState.SUSPENDED, "WZBAM155E"), (AccountState.ERASED, "WZBAM156E")]
)
def test_a_stopped_account_is_told_so_after_the_right_pair_only(client, lawyer, state, message):
    User.objects.update(state=state)
    assert f"{message}：" in ask(client).content.decode()
    assert message not in ask(client, email="other@example.jp").content.decode()
    assert not mails()


def test_people_without_mail_address_and_staff_are_unknown_here(client, agent, reachable):
    reachable("STF", "officer0007")
    assert "WZBAM168E" in ask(client, "agent0001", "a@example.jp").content.decode()
    assert "WZBAM168E" in ask(client, "officer0007", "officer0007@example.jp").content.decode()


def test_five_tries_an_hour_for_an_id_known_or_not(clock, client, lawyer):
    for name in ("lawyer0001", "nobody0001"):
        for _ in range(5):
            assert ask(client, name, "wrong@example.jp").status_code == 200
        page = ask(client, name, "lawyer0001@example.jp")
        assert (page.status_code, page["Retry-After"]) == (429, "3600")
        assert "何度も送信されたため" in page.content.decode()
    assert not mails()
    clock.at(hours=1, seconds=1)
    assert ask(client).status_code == 302


def test_one_address_cannot_try_many_ids(client, lawyer):
    for number in range(50):
        assert ask(client, f"nobody{number:04}").status_code == 200
    assert ask(client).status_code == 429
    assert ask(client, REMOTE_ADDR="192.0.2.9").status_code == 302


def test_the_link_works_once(client, lawyer):
    ask(client)
    path = link(mails("password_link")[0])
    set_password(client, path)
    for answer in (client.get(path), set_password(client, path, "Other#4821", "Other#4821")):
        assert answer.status_code == 410
        assert "このリンクは使えません" in answer.content.decode()
    assert can_log_in(NEW)


def test_opening_the_link_sets_nothing(client, lawyer):
    ask(client)
    path = link(mails("password_link")[0])
    for _ in range(3):
        assert Client().get(path).status_code == 200
        assert Client().head(path).status_code == 200
    assert set_password(client, path).status_code == 302


def test_the_link_lasts_24_hours(clock, client, lawyer):
    ask(client)
    path = link(mails("password_link")[0])
    clock.at(hours=24)
    assert client.get(path).status_code == 200
    clock.at(hours=24, seconds=2)
    assert set_password(client, path).status_code == 410


def test_altered_and_foreign_links_are_void(client, lawyer, reachable):
    from django.core import signing

    reachable("LAW", "other0001")
    ask(client)
    path = link(mails("password_link")[0])
    data, rest = path.removeprefix("/password/").split(":", 1)
    foreign = signing.dumps({"u": lawyer.pk, "v": "1"}, salt="something else")
    for wrong in (f"/password/x{data}:{rest}", path[:-3] + "/", f"/password/{foreign}/", "/password/%00/"):
        assert client.get(wrong).status_code == 410


def test_a_link_to_a_stopped_account_is_void(client, lawyer):
    ask(client)
    User.objects.update(state=AccountState.SUSPENDED)
    assert client.get(link(mails("password_link")[0])).status_code == 410


def test_all_earlier_links_go_with_the_first_that_is_used(client, lawyer):
    ask(client)
    ask(client)
    first, second = (link(mail) for mail in mails("password_link"))
    set_password(client, second)
    assert client.get(first).status_code == 410


@pytest.mark.parametrize(
    ("new", "again", "messages"),
    [
        ("", "", ["WZBAM001E"]),
        (NEW, "", ["WZBAM001E"]),
        ("a1#", "a1#", ["WZBAM012E"]),
        ("short", "other", ["WZBAM012E", "WZBAM160E"]),
        (NEW, "Kaede#4822", ["WZBAM160E"]),
        ("Demo#2026", "Demo#2026", ["WZBAM005E"]),
        ("Lawyer0001#", "Lawyer0001#", ["WZBAM005E"]),
    ],
)
def test_a_refused_password_leaves_the_link_usable(client, lawyer, new, again, messages):
    ask(client)
    path = link(mails("password_link")[0])
    page = set_password(client, path, new, again)
    text = page.content.decode()
    assert page.status_code == 200
    assert [id for id in ("WZBAM001E", "WZBAM005E", "WZBAM012E", "WZBAM160E") if f"{id}：" in text] == messages
    assert not new or new not in text
    assert set_password(client, path).status_code == 302


def test_a_reset_opens_a_locked_account_and_an_expired_password(clock, client, lawyer):
    for _ in range(5):
        client.post("/login/organization/", {"username": "lawyer0001", "password": "Wrong#2026"})
    assert not can_log_in("Demo#2026")
    ask(client)
    set_password(client, link(mails("password_link")[0]))
    assert not AccessAttempt.objects.exists()
    assert can_log_in(NEW)
    clock.at(days=400)
    assert not can_log_in(NEW)
    ask(client)
    set_password(client, link(mails("password_link")[1]), "Momiji#4821", "Momiji#4821")
    assert can_log_in("Momiji#4821")


def test_a_reset_ends_the_session_that_runs(client, lawyer, lawyer_client):
    ask(client)
    set_password(client, link(mails("password_link")[0]))
    assert lawyer_client.get("/menu/").status_code == 302


def test_an_id_just_issued_becomes_active(client, lawyer):
    User.objects.update(state=AccountState.ISSUED)
    ask(client)
    path = link(mails("password_link")[0])
    assert "パスワード登録" in client.get(path).content.decode()
    set_password(client, path)
    lawyer.refresh_from_db()
    assert lawyer.state == AccountState.ACTIVE
    assert [event.what for event in lawyer.events.all()] == ["password-registered"]


def test_pages_that_need_something_first_lead_back(client, db):
    assert client.get("/login/organization/forgotten/sent/")["Location"] == ASK
    assert client.get("/password/set/")["Location"] == "/"
    assert client.get("/login/staff/forgotten/").status_code == 404


def test_a_known_and_an_unknown_id_run_the_same_queries(client, lawyer):
    def press(authentication_id):
        with CaptureQueriesContext(connection) as seen:
            ask(client, authentication_id, "other@example.jp")
        return [SAVEPOINT.sub("", query["sql"])[:40] for query in seen.captured_queries]

    press("first0001")
    assert press("lawyer0001") == press("nobody0001")
