"""What the registers and the organisation say at the login: 151E, 152E, 257E–259E, 253E, 260E and their order."""

from datetime import date, timedelta

import pytest

from accounts import organizations
from accounts.models import Organization, User
from messages.clock import today
from tests.accounts.mails import link, mails
from tests.accounts.registering import NUMBER, certificate
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

YESTERDAY = timedelta(days=1)


def knock(client, user, entrance="organization", password=PASSWORD):
    """The message of the login page, "" for the menu."""
    answer = client.post(f"/login/{entrance}/", {"username": user, "password": password})
    if answer.status_code == 302:
        client.post("/logout/")
        return ""
    text = answer.content.decode()
    ids = [f"WZBAM{n}E" for n in (*range(150, 170), *range(250, 265)) if f"WZBAM{n}E：" in text]
    return " ".join(ids)


def test_a_wrong_password_tells_nothing_about_the_certificate(client, person):
    person("LAW", "lawyer0001", certificate_number=NUMBER)
    certificate(state="revoked")
    answer = client.post("/login/organization/", {"username": "lawyer0001", "password": "Wrong#2026"})
    assert "WZBAM257E" not in answer.content.decode()


def test_the_first_password_begins_the_approval(clock, client, reachable):
    organization = Organization.objects.create(name="見本株式会社")
    reachable("ORG", "member0001", member_of=organization, state="issued")
    pair = {"authentication_id": "member0001", "email": "member0001@example.jp"}
    client.post("/login/organization/forgotten/", pair)
    client.post(link(mails("password_link")[0]), {"new": "Kaede#4821", "again": "Kaede#4821"})
    organization.refresh_from_db()
    assert organization.approved_until == date(2029, 4, 1)
    organizations.approve_report(organization, today())
    organization.refresh_from_db()
    assert (organization.approved_until, organization.report) == (date(2032, 4, 1), "approved")
    organizations.reject_report(organization)
    assert knock(client, "member0001", password="Kaede#4821") == "WZBAM152E"


def test_an_approval_that_ended_goes_on_from_today(clock):
    organization = Organization(name="見本株式会社", approved_until=date(2025, 1, 1))
    organization.save()
    organizations.approve_report(organization, date(2028, 2, 29))
    organization.refresh_from_db()
    assert organization.approved_until == date(2031, 2, 28)
    assert User.objects.count() == 0
