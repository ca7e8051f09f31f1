"""The staff's desk: prepare, preview, issue one or many, follow, resend, void, export."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from coe_receipt import changes, issuing, receiving
from coe_receipt.admin import waiting
from coe_receipt.models import Batch, Certificate, CertificateEvent, State
from messages import clock
from tests.coe_receipt import made

pytestmark = pytest.mark.django_db
LIST = "/admin/coe_receipt/certificate/"
COUNTER = {
    "authentication_id": "recipient0001",
    "office": "札",
    "name": "ＭＩＨＯＮ，hanako",
    "sex": "2",
    "birth_date": "19950714",
    "nationality": "140",
    "status": "N2",
    "period": "3Y",
}


def words(answer: Any) -> str:
    return str(answer.content.decode())


def page(certificate: Any) -> str:
    return reverse("admin:coe_receipt_certificate_change", args=[certificate.pk])


def press(client: Client, certificate: Any, button: str, **more: str) -> Any:
    return client.post(reverse("admin:coe-act", args=[certificate.pk]), {"button": button, **more}, follow=True)


def act(client: Client, action: str, *certificates: Any, **more: str) -> Any:
    keys = [str(each.pk) for each in certificates]
    return client.post(LIST, {"action": action, "_selected_action": keys, **more}, follow=True)


def test_from_the_application_to_the_sent_certificate(staff_client: Client, agent: Any, staff: Any) -> None:
    application = made.granted(agent, staff, name="MIHON,TARO")
    shown = words(staff_client.get(f"{LIST}waiting/"))
    assert "MIHON,TARO" in shown and str(application) in shown and "技術・人文知識・国際業務" in shown
    without_period = staff_client.post(f"{LIST}waiting/", {"application": [application.pk]})
    assert "WZBAM002E" in words(without_period) and "ください。 (在留期間)" in words(without_period)
    assert without_period.content.count(b" checked>") == 1
    staff_client.post(f"{LIST}waiting/", {"application": [application.pk], "period": "3Y"})
    draft = Certificate.objects.get()
    preview = words(staff_client.get(page(draft)))
    assert "000000" in preview and "MIHON,TARO" in preview and "技術・人文知識・国際業務" in preview
    assert "/coe/receipt/" not in preview
    assert "交付・送信" in words(press(staff_client, draft, "issue"))
    made.work()
    assert "送信済" in words(staff_client.get(page(draft)))
    assert "メールを" not in words(staff_client.get(f"{LIST}waiting/"))


def test_more_that_wait_than_the_page_shows_are_told(
    staff_client: Client, agent: Any, staff: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MIHON,TARO", "MIHON,JIRO"):
        made.granted(agent, staff, name=name)
    assert "先頭の" not in words(staff_client.get(f"{LIST}waiting/"))
    monkeypatch.setattr(waiting, "SHOWN", 1)
    shown = words(staff_client.get(f"{LIST}waiting/"))
    assert "先頭の1件を表示しています。" in shown and shown.count('name="application"') == 1


def test_a_counter_case(staff_client: Client, recipient: Any) -> None:
    answer = staff_client.post(f"{LIST}add/", COUNTER, follow=True)
    certificate = Certificate.objects.get()
    assert answer.redirect_chain[-1][0] == page(certificate)
    assert certificate.data["name"] == "MIHON,HANAKO" and certificate.addressee == recipient


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("authentication_id", "nobody"),
        ("authentication_id", "agent0001"),
        ("name", "髙﨑"),
        ("birth_date", "19951399"),
        ("birth_date", "x" * 20),
        ("nationality", "999"),
        ("status", "Z9"),
        ("period", "100Y"),
        ("office", "外"),
        ("sex", ""),
    ],
)
def test_a_counter_case_is_checked(staff_client: Client, recipient: Any, agent: Any, field: str, value: str) -> None:
    answer = staff_client.post(f"{LIST}add/", {**COUNTER, field: value})
    assert answer.status_code == 200 and "errorlist" in words(answer)
    assert not Certificate.objects.exists()


def test_many_are_issued_after_a_question_and_followed(staff_client: Client, recipient: Any, staff: Any) -> None:
    drafts = [made.prepared(recipient, staff) for _ in range(3)]
    asked = act(staff_client, "issue_selected", *drafts)
    assert "元に戻せません" in words(asked) and not Batch.objects.exists()
    followed = act(staff_client, "issue_selected", *drafts, confirmed="1")
    assert "0 / 3" in words(followed) and "js/progress.js" in words(followed)
    progress = reverse("admin:coe-progress", args=[Batch.objects.get().pk])
    assert f'data-progress="{progress}"' in words(followed)
    assert staff_client.get(progress).json() == {"working": True, "total": 3, "done": 0}
    made.work()
    assert staff_client.get(progress).json() == {"working": False, "total": 3, "done": 3}
    done = words(staff_client.get(followed.redirect_chain[-1][0]))
    assert "3 / 3" in done and "data-progress" not in done and ">更新<" in done
    assert "WZBAM117E" in words(act(staff_client, "issue_selected", *drafts, confirmed="1"))


def test_the_progress_page_keeps_no_session_awake(staff_client: Client, recipient: Any, staff: Any) -> None:
    batch = issuing.issue_many(actor=staff, pks=[made.prepared(recipient, staff).pk])
    for minutes in (0, 20, 40):
        with time_machine.travel(clock.now() + timedelta(minutes=minutes)):
            answer = staff_client.get(reverse("admin:coe-progress", args=[batch.pk]))
    assert answer.status_code in (302, 401)


def test_two_persons(staff_client: Client, recipient: Any, staff: Any, settings: Any) -> None:
    settings.COE_TWO_PERSONS = True
    draft = made.prepared(recipient, staff)
    assert "別の職員" in words(press(staff_client, draft, "issue"))
    assert made.again(draft.pk).state == State.DRAFT


def test_void_needs_a_reason(staff_client: Client, recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    assert "WZBAM001E" in words(press(staff_client, certificate, "void", reason=""))
    assert "誤記" in words(press(staff_client, certificate, "void", reason="誤記のため"))
    assert made.again(certificate.pk).state == State.VOID


def test_sent_again(staff_client: Client, recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    press(staff_client, certificate, "send_again")
    made.work()
    assert len(made.mails()) == 2 and made.again(certificate.pk).state == State.SENT
    assert "WZBAM117E" in words(press(staff_client, certificate, "confirm_arrival"))


def test_who_looked_is_recorded(staff_client: Client, recipient: Any, staff: Any) -> None:
    certificate = made.prepared(recipient, staff)
    staff_client.get(page(certificate))
    assert CertificateEvent.objects.filter(what="viewed", by=staff, certificate=certificate).count() == 1
    assert "STAFF,ONE (staff0009)" in words(staff_client.get(page(certificate)))


def test_the_overview(staff_client: Client, recipient: Any, staff: Any) -> None:
    draft, sent, received, void = (made.prepared(recipient, staff), *(made.sent(recipient, staff) for _ in range(3)))
    receiving.register(addressee=recipient, pk=received.pk)
    changes.void(actor=staff, pk=void.pk, reason="誤り")

    def found(view: str) -> set[str]:
        return set(re.findall(r"certificate/([0-9a-f-]{36})/change", words(staff_client.get(LIST, {"view": view}))))

    for view, certificate in (("draft", draft), ("sent", sent), ("received", received), ("void", void)):
        assert found(view) == {str(certificate.pk)}
    assert found("expired") == found("overdue") == found("reminded") == set()
    with time_machine.travel(clock.now() + timedelta(days=8)):
        staff_client.force_login(staff, backend="django.contrib.auth.backends.ModelBackend")
        assert found("overdue") == {str(sent.pk)}
    with time_machine.travel(clock.now() + timedelta(days=100)):
        staff_client.force_login(staff, backend="django.contrib.auth.backends.ModelBackend")
        assert found("expired") == {str(sent.pk), str(received.pk)} and found("sent") == set()
    assert staff_client.get(LIST, {"view": "forged"}).status_code == 302


@pytest.mark.parametrize("term", ["", "recipient0001", "number", "'", "札オン認(XP)N26-999999"])
def test_search(staff_client: Client, recipient: Any, staff: Any, term: str) -> None:
    certificate = made.sent(recipient, staff)
    term = str(certificate.number) if term == "number" else term
    shown = words(staff_client.get(LIST, {"q": term}))
    assert (f"{certificate.pk}/change" in shown) == (term in ("", "recipient0001", str(certificate.number)))


def test_export(staff_client: Client, recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    keys = [str(certificate.pk)]
    answer = staff_client.post(LIST, {"action": "export_selected", "_selected_action": keys})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert str(certificate.number) in text and "recipient0001" in text and "MIHON" not in text
    assert CertificateEvent.objects.filter(what="exported", by=staff).exists()


@pytest.mark.parametrize("path", ["", "add/", "waiting/", "batches/1/", "batches/1/progress/"])
def test_the_public_and_staff_without_rights_stay_outside(
    path: str, recipient_client: Client, person: Any, client: Client
) -> None:
    client.force_login(person("STF"), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(LIST + path).status_code == 403
    assert recipient_client.get(LIST + path).status_code == 302


def test_forged_requests(staff_client: Client, recipient: Any, staff: Any) -> None:
    draft = made.prepared(recipient, staff)
    assert press(staff_client, draft, "forged").status_code == 405
    assert staff_client.get(reverse("admin:coe-act", args=[draft.pk])).status_code == 405
    assert staff_client.post(page(draft)).status_code == 405
    assert staff_client.post(f"{LIST}waiting/", {"application": ["x"], "period": "3Y"}).status_code == 200
    data = {"action": "issue_selected", "_selected_action": ["x"]}
    assert staff_client.post(LIST, data).status_code == 400
    assert staff_client.get(f"{page(draft)[:-7]}delete/").status_code == 403


def test_the_paper_can_be_seen_before_the_issue(staff_client: Client, recipient: Any, staff: Any) -> None:
    draft = made.prepared(recipient, staff)
    address = reverse("admin:coe-paper", args=[draft.pk])
    assert address in words(staff_client.get(page(draft)))
    answer = staff_client.get(address)
    assert answer["Content-Type"] == "application/pdf" and "no-store" in answer["Cache-Control"]
