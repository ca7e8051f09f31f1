"""Who read, looked for, changed or was refused what: one record a page, without anything personal."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from applications import lifecycle
from applications.lifecycle import withdrawal
from applications.models import Application
from coe_receipt.links import token
from messages import clock
from messages.audit.verifying import first_broken
from messages.models import AuditHead, AuditRecord
from tests.applications import desk
from tests.coe_receipt import made
from tests.conftest import PASSWORD, signed_in

pytestmark = pytest.mark.django_db
ADMIN = "/admin/applications/application/"
AUDIT = "/admin/notifications/auditrecord/"


@pytest.fixture
def application(agent: Any) -> Application:
    return desk.filed(agent, name="MIHON,TARO")


@pytest.fixture
def auditor(person: Any) -> Any:
    user = person("STF", "staff0005")
    user.groups.add(Group.objects.get(name="監査 Auditors"))
    return user


def last() -> AuditRecord:
    return AuditRecord.objects.latest("place")


def said() -> tuple[str, str, str, str]:
    record = last()
    return record.actor, record.action, record.subject, record.outcome


def test_an_owner_reads(agent_client: Client, agent: Any, application: Application) -> None:
    agent_client.get(reverse("application-detail", args=[application.pk]))
    assert said() == (str(agent.pk), "read application-detail", str(application.pk), "done")
    agent_client.get(reverse("application-pdf", args=[application.pk]))
    assert last().action == "read application-pdf"
    agent_client.get(reverse("application-sheet"))
    assert last().action == "read application-sheet"


def test_somebody_else_is_refused(other_client: Client, other_agent: Any, application: Application) -> None:
    other_client.get(reverse("application-detail", args=[application.pk]))
    assert said() == (str(other_agent.pk), "read application-detail", str(application.pk), "refused")


@pytest.mark.parametrize("view", ["photo-file", "photo-view", "documents"])
def test_files_are_read(agent_client: Client, application: Application, view: str) -> None:
    agent_client.get(reverse(view, args=[application.pk]))
    assert (last().action, last().subject) == (f"read {view}", str(application.pk))


def test_a_document_is_named_beside_its_application(agent_client: Client, application: Application) -> None:
    document = "0" * 31 + "7"
    address = reverse("document-file", args=[application.pk, f"{document[:8]}-0000-0000-0000-{document[-12:]}"])
    agent_client.get(address)
    assert last().subject == str(application.pk) and last().notes.startswith("with 00000000-0000")
    assert last().outcome == "refused"


def test_staff_read_and_search(staff_client: Client, staff: Any, application: Application) -> None:
    staff_client.get(f"{ADMIN}{application.pk}/change/")
    assert said() == (str(staff.pk), "read admin:applications_application_change", str(application.pk), "done")
    staff_client.get(ADMIN, {"q": "MIHON,TARO"})
    first = last()
    staff_client.get(ADMIN, {"q": "MIHON,TARO"})
    assert first.notes == last().notes and first.notes.startswith("search ")
    staff_client.get(ADMIN, {"q": "MIHON,JIRO"})
    assert last().notes != first.notes
    staff_client.get(ADMIN)
    assert (last().action, last().notes) == ("read admin:applications_application_changelist", "")


def test_what_staff_tick_is_named(staff_client: Client, application: Application) -> None:
    staff_client.post(ADMIN, {"action": "assign", "_selected_action": [str(application.pk)]})
    assert f"selected {application.pk}" in last().notes


def test_a_certificate_is_read_by_both_sides(
    staff_client: Client, recipient_client: Client, recipient: Any, staff: Any
) -> None:
    made.give_mail(recipient)
    certificate = made.sent(recipient, staff)
    staff_client.get(reverse("admin:coe_receipt_certificate_change", args=[certificate.pk]))
    assert last().subject == str(certificate.pk) and last().actor == str(staff.pk)
    recipient_client.get(reverse("certificate-pdf", args=[certificate.pk]))
    assert said() == (str(recipient.pk), "read certificate-pdf", str(certificate.pk), "done")


def test_a_refusal_is_named(staff_client: Client, staff: Any, recipient: Any) -> None:
    certificate = made.issued(made.give_mail(recipient), staff)
    staff_client.post(reverse("admin:coe-act", args=[certificate.pk]), {"button": "issue"})
    assert last().outcome == "refused" and last().notes == "WZBAM117E"


def test_links_stay_secret_and_nothing_is_personal(
    agent_client: Client, agent: Any, staff_client: Client, staff: Any, recipient: Any, application: Application
) -> None:
    certificate = made.sent(made.give_mail(recipient), staff)
    link = token(certificate)
    agent_client.post(reverse("coe-receipt", args=[link]), {"username": "agent0001", "password": PASSWORD})
    agent_client.get(reverse("application-copy", args=[application.pk]))
    staff_client.get(ADMIN, {"q": "MIHON"})
    staff_client.get("/admin/accounts/user/", {"q": "recipient0001"})
    client = Client()
    client.post("/login/recipient/", {"username": "recipient0001", "password": PASSWORD})
    everything = "\n".join(str(row) for row in AuditRecord.objects.values_list())
    assert AuditRecord.objects.count() >= 4 and "send coe-receipt" in everything
    for word in (link, link.split(":")[0], "MIHON", "agent0001", "recipient0001", "@example", PASSWORD):
        assert word not in everything


def test_login_and_logout(agent: Any) -> None:
    client = Client()
    client.post("/login/organization/", {"username": "agent0001", "password": PASSWORD})
    assert said()[:2] == (str(agent.pk), "send login")
    client.get("/menu/")
    assert last().action == "send login"
    client.post("/logout/")
    assert said()[:2] == (str(agent.pk), "send logout")


def test_what_scripts_poll_leaves_none(staff_client: Client, staff: Any, recipient: Any) -> None:
    made.issued(made.give_mail(recipient), staff)
    staff_client.get(reverse("admin:coe-progress", args=[1]))
    assert not AuditRecord.objects.exists()


def test_one_insert_a_page(agent_client: Client, staff_client: Client, application: Application) -> None:
    for client, address in ((agent_client, f"/applications/{application.pk}/"), (staff_client, ADMIN)):
        client.get(address)
        with CaptureQueriesContext(connection) as seen:
            client.get(address)
        audit = [query["sql"] for query in seen if "notifications_audit" in query["sql"]]
        assert [sql.split()[0] for sql in audit] == ["SELECT", "INSERT", "UPDATE"]


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_its_record(
    agent_client: Client, agent: Any, application: Application, post: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent_client.raise_request_exception = False
    address = reverse("application-withdraw", args=[application.pk])

    def record_and_fail(*args: Any, **kwargs: Any) -> None:
        history.record(*args, **kwargs)
        raise RuntimeError

    history = withdrawal.history
    monkeypatch.setattr(withdrawal, "history", type("Failing", (), {"record": staticmethod(record_and_fail)}))
    post(agent_client, address, {"confirmed": "1", "withdraw": "1"})
    assert said() == (str(agent.pk), "send application-withdraw", str(application.pk), "failed")
    assert "withdrawal_requested" not in last().notes
    monkeypatch.undo()
    post(agent_client, address, {"confirmed": "1", "withdraw": "1"})
    assert f"application withdrawal_requested {application.pk}" in last().notes and last().outcome == "done"
    assert first_broken() is None


@pytest.mark.django_db(transaction=True)
def test_a_change_outside_of_a_request_is_a_record_of_its_own(agent: Any) -> None:
    application = desk.entered(agent)
    lifecycle.delete(actor=agent, pk=application.pk)
    assert said() == (str(agent.pk), "application deleted", str(application.pk), "done")


def test_an_answer_whose_record_cannot_be_written_is_not_given(
    agent_client: Client, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent_client.raise_request_exception = False
    AuditHead.objects.all().delete()
    AuditRecord.objects.create(place=1, at=clock.now(), action="x", outcome="done", previous="", digest="")
    answer = agent_client.get(reverse("application-detail", args=[application.pk]))
    assert answer.status_code == 500 and b"MIHON" not in answer.content


def test_auditors_look_and_change_nothing(auditor: Any, staff: Any, agent_client: Client, application: Any) -> None:
    agent_client.get(reverse("application-detail", args=[application.pk]))
    record, client = last(), signed_in(auditor)
    assert "read application-detail" in client.get(AUDIT).content.decode()
    assert record.digest in client.get(f"{AUDIT}{record.place}/change/").content.decode()
    for term, found in ((str(application.pk), True), ("agent0001", True), (record.request, True), ("nobody", False)):
        shown = client.get(AUDIT, {"q": term}).content.decode()
        assert (f"{AUDIT}{record.place}/change/" in shown) == found
    for path in (f"{AUDIT}add/", f"{AUDIT}{record.place}/delete/"):
        assert client.get(path).status_code == 403
    assert client.post(f"{AUDIT}{record.place}/change/", {"actor": "9"}).status_code == 403
    assert signed_in(staff).get(AUDIT).status_code == 403
    assert agent_client.get(AUDIT).status_code == 302


def test_auditors_are_audited(auditor: Any) -> None:
    signed_in(auditor).get(AUDIT, {"q": "agent0001"})
    assert last().actor == str(auditor.pk) and last().notes.startswith("search ")


def test_a_session_that_ended_is_refused_and_named(agent: Any, application: Application) -> None:
    client = signed_in(agent)
    with time_machine.travel(clock.now() + timedelta(hours=2)):
        client.get(reverse("application-detail", args=[application.pk]))
    assert AuditRecord.objects.filter(subject=str(application.pk)).count() <= 1
