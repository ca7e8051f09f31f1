"""認証IDを忘れた場合."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.housekeeping import send_forgotten_ids
from accounts.models import AccountState, IdRequest, User
from tests.accounts.mails import mails

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

SAVEPOINT = re.compile(r"s\d+_x\d+")
ASK = "/login/organization/forgotten-id/"


def ask(client, email="lawyer0001@example.jp"):
    """Presses 「送信」, and the worker does its work."""
    answer = client.post(ASK, {"email": email})
    send_forgotten_ids()
    return answer


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_all_ids_of_the_address_are_mailed(client, lawyer, reachable, language):
    reachable("CRC", "second0001", email="LAWYER0001@example.jp")
    reachable("LAW", "erased0001", email="lawyer0001@example.jp", state=AccountState.ERASED)
    client.post("/language/", {"language": language, "next": "/"})
    assert ASK in client.get("/login/organization/").content.decode()
    answer = ask(client)
    assert answer["Location"] == f"{ASK}sent/"
    assert "lawyer0001@example.jp" in client.get(answer["Location"]).content.decode()
    (mail,) = mails("authentication_id")
    assert (mail.recipient, mail.language) == ("lawyer0001@example.jp", language)
    assert "lawyer0001" in mail.body and "second0001" in mail.body and "erased0001" not in mail.body


def test_an_unknown_address_gets_the_same_answer(client, lawyer):
    known, unknown = ask(client), ask(client, "nobody@example.jp")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(mails()) == 1


def test_people_without_address_and_staff_are_unknown(client, agent, reachable):
    reachable("STF", "officer0007")
    ask(client, "officer0007@example.jp")
    assert not mails()


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("", "WZBAM001E"),
        ("no address", "WZBAM021E"),
        ("a@b.jp\nBcc: c@d.jp", "WZBAM021E"),
        ("x" * 10_000, "WZBAM003E"),
    ],
)
def test_what_is_refused(client, email, expected):
    assert f"{expected}：" in ask(client, email).content.decode()


def test_three_an_hour(client, lawyer):
    for _ in range(3):
        assert ask(client).status_code == 302
    assert ask(client).status_code == 429
    assert User.objects.count() == 1


def test_the_second_page_needs_the_first(client):
    assert client.get(f"{ASK}sent/")["Location"] == ASK
    assert client.get("/login/staff/forgotten-id/").status_code == 404


def test_the_page_does_the_same_work_for_everybody(client, lawyer):
    def press(email):
        with CaptureQueriesContext(connection) as seen:
            client.post(ASK, {"email": email})
        return [SAVEPOINT.sub("", query["sql"])[:40] for query in seen.captured_queries]

    press("first@example.jp")  # makes the session
    assert press("lawyer0001@example.jp") == press("nobody0001@example.jp")
    assert not mails()


def test_a_request_lies_sealed_and_is_answered_once(client, lawyer):
    client.post(ASK, {"email": "lawyer0001@example.jp"})
    assert "lawyer0001" not in IdRequest.objects.get().sealed
    for _ in range(2):
        send_forgotten_ids()
    assert not IdRequest.objects.exists()
    assert len(mails()) == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_is_woken(client, lawyer):
    client.post(ASK, {"email": "lawyer0001@example.jp"})
    assert [mail.kind for mail in mails()] == ["authentication_id"]
