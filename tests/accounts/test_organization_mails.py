"""The mails to users of organisations: the end of the approval, the result of the periodic report (decision 37)."""

from datetime import date

import pytest

from accounts import organizations
from accounts.housekeeping import warn_of_approval_end
from accounts.models import AccountState, Organization, User
from messages.periodic import jobs
from tests.accounts.mails import mails
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db

START = date(2026, 4, 1)


@pytest.fixture
def organization(clock, reachable):
    made = Organization.objects.create(name="見本株式会社", approved_until=date(2026, 5, 31))
    for number, state in enumerate((AccountState.ACTIVE, AccountState.ISSUED, AccountState.SUSPENDED), start=1):
        reachable("ORG", f"member000{number}", member_of=made, state=state)
    User.objects.filter(authentication_id="member0002").update(language="en")
    return made


def told():
    return [(mail.kind, mail.recipient) for mail in mails()]


def test_thirty_days_before_its_end_the_users_are_told_once(clock, organization):
    for days in (0, 29):  # 1 and 30 April
        clock.at(days=days)
        warn_of_approval_end()
    assert told() == []
    clock.at(days=30)  # 1 May: 30 days are left
    for _ in range(2):
        warn_of_approval_end()
    assert told() == [("approval_ends", "member0001@example.jp"), ("approval_ends", "member0002@example.jp")]
    japanese, english = mails()
    assert "あと30日" in japanese.body and "2026年5月31日" in japanese.body
    assert english.body.index("30 days") < english.body.index("あと30日")
    clock.at(days=59)
    warn_of_approval_end()
    assert len(mails()) == 2


def test_a_missed_night_is_made_up_for(clock, organization):
    clock.at(days=50)
    warn_of_approval_end()
    assert len(mails()) == 2
    assert "あと10日" in mails()[0].body


def test_an_approval_that_has_ended_or_has_no_end_warns_nobody(clock, organization):
    clock.at(days=61)
    warn_of_approval_end()
    Organization.objects.update(approved_until=None)
    warn_of_approval_end()
    assert told() == []


def test_the_next_end_is_warned_of_again(clock, organization):
    clock.at(days=40)
    warn_of_approval_end()
    organizations.approve_report(organization, date(2026, 5, 11))
    warn_of_approval_end()
    clock.at(days=40 + 3 * 366)
    warn_of_approval_end()
    assert [kind for kind, _ in told()] == ["approval_ends"] * 2 + ["report_result"] * 2 + ["approval_ends"] * 2


def test_the_job_is_registered():
    assert "accounts.warn-of-approval-end" in jobs()


@pytest.mark.parametrize(
    ("action", "ja", "en"), [("approve", "結果：承認", "Result: approved"), ("reject", "結果：不承認", "not approved")]
)
def test_the_result_of_the_report_is_mailed_and_noted(clock, organization, person, action, ja, en):
    desk = signed_in(person("STF", "root0001", is_superuser=True))
    desk.post("/admin/accounts/organization/", {"action": action, "_selected_action": [organization.pk]})
    assert told() == [("report_result", "member0001@example.jp"), ("report_result", "member0002@example.jp")]
    text = mails()[0].body
    assert ja in text and en in text
    assert ("2029年5月31日" in text) is (action == "approve")
    member = User.objects.get(authentication_id="member0001")
    assert [(event.what, event.by.authentication_id) for event in member.events.all()] == [("report", "root0001")]
    assert not User.objects.get(authentication_id="member0003").events.exists()


def test_the_report_is_decided_by_the_two_actions_only(organization, person):
    desk = signed_in(person("STF", "root0001", is_superuser=True))
    typed = {"name": "見本株式会社", "corporate_number": "", "approved_until": "2027-01-01", "report": "approved"}
    desk.post(f"/admin/accounts/organization/{organization.pk}/change/", typed)
    organization.refresh_from_db()
    assert (organization.approved_until, organization.report) == (date(2027, 1, 1), "")
    assert told() == []
