"""認証IDを忘れた場合."""

import pytest

from accounts.models import AccountState, User
from tests.accounts.mails import mails

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

ASK = "/login/organization/forgotten-id/"


def ask(client, email="lawyer0001@example.jp"):
    return client.post(ASK, {"email": email})


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
