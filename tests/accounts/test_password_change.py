"""パスワード変更 by somebody who is signed in (manual 2.15.5)."""

import pytest

from tests.accounts.mails import mails

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

PAGE = "/profile/password/"
OLD, NEW = "Demo#2026", "Kaede#4821"


def change(post, client, current=OLD, new=NEW, again=NEW):
    return post(client, PAGE, {"current": current, "new": new, "again": again})


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_it_changes_and_tells_by_mail(post, lawyer, lawyer_client, language):
    lawyer_client.post("/language/", {"language": language, "next": "/"})
    page = lawyer_client.get(PAGE).content.decode()
    assert page.count('type="password"') == 3
    answer = change(post, lawyer_client)
    assert (answer.status_code, answer["Location"]) == (302, "/profile/password/changed/")
    assert "lawyer0001@example.jp" in lawyer_client.get(answer["Location"]).content.decode()
    lawyer.refresh_from_db()
    assert lawyer.check_password(NEW)
    assert [mail.recipient for mail in mails("password_changed")] == ["lawyer0001@example.jp"]
    assert [event.what for event in lawyer.events.all()] == ["password-changed"]


@pytest.mark.parametrize(
    ("current", "new", "again", "messages"),
    [
        ("", "", "", ["WZBAM001E"]),
        ("Wrong#2026", NEW, NEW, ["WZBAM154E"]),
        (OLD, "abc", "abc", ["WZBAM012E"]),
        (OLD, "abcdefghij", "abcdefghij", ["WZBAM005E"]),
        (OLD, OLD, OLD, ["WZBAM005E"]),
        (OLD, NEW, "Kaede#4822", ["WZBAM162E"]),
        (OLD, "x" * 10_000, "y", ["WZBAM012E", "WZBAM162E"]),
    ],
)
def test_what_is_refused(post, lawyer, lawyer_client, current, new, again, messages):
    page = change(post, lawyer_client, current, new, again).content.decode()
    ids = ("WZBAM001E", "WZBAM005E", "WZBAM012E", "WZBAM154E", "WZBAM162E")
    assert [id for id in ids if f"{id}：" in page] == messages
    assert 'value="Wrong' not in page
    lawyer.refresh_from_db()
    assert lawyer.check_password(OLD)
    assert not mails()


def test_the_current_password_cannot_be_guessed_without_end(post, lawyer_client):
    answers = [change(post, lawyer_client, "Wrong#2026") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429]
    assert "WZBAM153E：" in change(post, lawyer_client).content.decode()


def test_a_link_sent_before_is_void_afterwards(post, lawyer, lawyer_client):
    from accounts import links

    url = links.address(links.Purpose.PASSWORD, lawyer)
    change(post, lawyer_client)
    assert links.owner(links.Purpose.PASSWORD, url.split("/")[-2]) is None
