"""The lock, through the real login page: five failures, 24 hours (behaviour 1.5, WZBAM153E)."""

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts import lockout
from tests.accounts.test_login import is_signed_in, try_to_log_in

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

WRONG = "Wrong#2026"


def fail(times, user="agent0001", **extra):
    return [try_to_log_in(Client(), "organization", user, WRONG, **extra) for _ in range(times)]


def enters(user="agent0001"):
    client = Client()
    try_to_log_in(client, "organization", user)
    return is_signed_in(client)


def test_twelve_wrong_tries_then_the_right_one_is_refused(agent):
    answers = fail(12)
    assert [answer.status_code for answer in answers] == [200] * 4 + [429] * 8
    assert all("WZBAM005E：" in answer.content.decode() for answer in answers[:4])
    assert all("WZBAM153E：" in answer.content.decode() for answer in answers[4:])
    refused = try_to_log_in(Client(), "organization")
    assert refused.status_code == 429
    assert "WZBAM153E：" in refused.content.decode()
    assert not enters()


def test_four_failures_do_not_lock_and_a_success_forgets_them(agent):
    fail(4)
    assert enters()
    fail(4)
    assert enters()


def test_an_unknown_id_locks_in_the_same_way(agent):
    known, unknown = fail(6), fail(6, "nobody0001")
    assert [answer.status_code for answer in known] == [answer.status_code for answer in unknown]
    assert "WZBAM153E：" in unknown[-1].content.decode()


def test_one_locked_id_leaves_the_others_alone(agent, other_agent):
    fail(5)
    assert not enters("agent0001")
    assert enters("agent0002")


def test_the_lock_opens_after_24_hours(agent, clock):
    fail(5)
    clock.at(hours=23, minutes=59)
    assert not enters()
    clock.at(hours=24, minutes=1)
    assert enters()


def test_tries_during_the_lock_do_not_lengthen_it(agent, clock):
    fail(5)
    clock.at(hours=12)
    fail(3)
    assert not enters()
    clock.at(hours=24, minutes=1)
    assert enters()


def test_24_hours_begin_with_the_failure_that_locks_whatever_the_browser(agent, clock):
    fail(4, HTTP_USER_AGENT="one")
    clock.at(hours=20)
    fail(1, HTTP_USER_AGENT="two", REMOTE_ADDR="203.0.113.9")
    clock.at(hours=43, minutes=59)
    assert not enters()
    clock.at(hours=44, minutes=1)
    assert enters()


def test_old_failures_are_forgotten(agent, clock):
    fail(4)
    clock.at(hours=24, minutes=1)
    fail(4)
    assert enters()


@pytest.mark.parametrize(
    "spellings", [["agent0001", "AGENT0001", "ａｇｅｎｔ０００１", " Agent0001", "aGENT0001　"]], ids=["mixed"]
)
def test_spellings_of_one_id_count_together(agent, spellings):
    for spelling in spellings:
        fail(1, spelling)
    assert not enters()


def test_failures_from_many_addresses_count_together(agent):
    for number in range(5):
        fail(1, REMOTE_ADDR=f"203.0.113.{number}", HTTP_USER_AGENT=f"browser {number}")
    assert not enters()


def test_entrances_count_together(agent):
    for entrance in ("recipient", "organization", "recipient", "recipient", "organization"):
        try_to_log_in(Client(), entrance, "agent0001", WRONG)
    assert not enters()


def test_a_right_password_at_the_wrong_door_is_no_failure(agent):
    for _ in range(6):
        try_to_log_in(Client(), "recipient")
    assert enters()


def test_the_lock_comes_before_the_state(person):
    person("LAW", "agent0001", state="suspended")
    fail(5)
    page = try_to_log_in(Client(), "organization").content.decode()
    assert "WZBAM153E：" in page
    assert "WZBAM155E" not in page


def test_staff_can_open_a_lock(agent):
    fail(5)
    lockout.unlock("AGENT0001")
    assert enters()


def test_empty_fields_are_no_failure(agent):
    for _ in range(6):
        try_to_log_in(Client(), "organization", "agent0001", "")
    assert enters()


def test_an_address_that_fails_too_often_waits_and_nothing_counts(agent, settings, clock):
    settings.LOGIN_ADDRESS_LIMIT = 6
    for number in range(6):
        fail(1, f"nobody{number:04}")
    answer = fail(1)[0]
    assert (answer.status_code, answer["Retry-After"]) == (429, "600")
    assert "10分ほど待って" in answer.content.decode()
    assert not AccessAttempt.objects.filter(username="agent0001").exists()
    client = Client()
    try_to_log_in(client, "organization", REMOTE_ADDR="203.0.113.9")
    assert is_signed_in(client)
    clock.at(minutes=11)
    assert enters()


def test_nothing_typed_is_kept_with_a_failure(agent):
    client = Client(HTTP_USER_AGENT="browser")
    try_to_log_in(client, "organization", password="Secret#2026x")
    kept = AccessAttempt.objects.values().get()
    assert not [value for value in kept.values() if "Secret#2026x" in str(value)]


def test_a_known_and_an_unknown_id_do_the_same_work(agent, monkeypatch):
    hashed = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: hashed.append(1) or encode(*args))

    def work(user):
        hashed.clear()
        with CaptureQueriesContext(connection) as captured:
            fail(1, user)
        return [" ".join(query["sql"].split()[:2]) for query in captured if "SAVEPOINT" not in query["sql"]], len(
            hashed
        )

    fail(1, "first0001")
    assert work("agent0001") == work("nobody0001")
