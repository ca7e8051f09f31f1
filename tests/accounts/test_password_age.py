"""The mails 30 and 7 days before a password ends (M11)."""

import pytest

from accounts.housekeeping import warn_of_password_end
from accounts.models import AccountState, User
from tests.accounts.mails import mails

pytestmark = pytest.mark.django_db


def sent():
    return [(mail.subject[:14], "あと30日" in mail.body, "あと7日" in mail.body) for mail in mails("password_expires")]


def test_two_mails_before_the_end(clock, lawyer):
    days = {}
    for day in range(300, 372):
        clock.at(days=day)
        before = len(sent())
        warn_of_password_end()
        warn_of_password_end()
        if len(sent()) > before:
            days[day] = mails("password_expires")[-1]
    assert list(days) == [335, 358]
    assert "あと30日" in days[335].body and "あと7日" in days[358].body
    assert "2027年4月1日" in days[335].body and "1 April 2027" in days[358].body


def test_a_night_that_was_missed_is_made_up_for(clock, lawyer):
    clock.at(days=340)
    warn_of_password_end()
    assert "あと25日" in mails("password_expires")[0].body
    clock.at(days=365)
    warn_of_password_end()
    assert len(sent()) == 2


def test_only_the_later_one_when_both_are_due(clock, lawyer):
    clock.at(days=360)
    warn_of_password_end()
    warn_of_password_end()
    assert len(sent()) == 1


def test_a_new_password_begins_anew(clock, lawyer):
    clock.at(days=340)
    warn_of_password_end()
    lawyer.refresh_from_db()
    lawyer.set_password("Kaede#4821")
    lawyer.save()
    clock.at(days=360)
    warn_of_password_end()
    assert len(sent()) == 1
    clock.at(days=340 + 336)
    warn_of_password_end()
    assert len(sent()) == 2


@pytest.mark.parametrize("state", [AccountState.ISSUED, AccountState.SUSPENDED, AccountState.ERASED])
def test_nobody_else_is_told(clock, lawyer, officer, state):
    User.objects.filter(pk=lawyer.pk).update(state=state)
    clock.at(days=340)
    warn_of_password_end()
    assert not sent()


def test_old_login_records_go(clock, client, lawyer):
    from axes.models import AccessAttempt, AccessLog

    from accounts.housekeeping import clear_login_records
    from accounts.models import Tally

    client.post("/login/organization/", {"username": "lawyer0001", "password": "Demo#2026"})
    client.post("/logout/")
    client.post("/login/organization/", {"username": "nobody0001", "password": "Demo#2026"})
    client.post("/login/organization/forgotten/", {"authentication_id": "nobody0001", "email": "a@example.jp"})
    counts = lambda: [model.objects.count() for model in (AccessLog, AccessAttempt, Tally)]  # noqa: E731
    assert counts() == [1, 1, 2]
    clock.at(days=3)
    clear_login_records()
    assert counts() == [1, 0, 0]
    clock.at(days=91)
    clear_login_records()
    assert counts() == [0, 0, 0]
