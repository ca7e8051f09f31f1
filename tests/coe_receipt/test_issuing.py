"""From the prepared certificate to the mail that carries it, and to the application it completes."""

import re
import time
from datetime import date
from typing import Any

import pytest
import time_machine
from celery import Celery
from django.core.exceptions import PermissionDenied
from django.utils.timezone import localdate

from applications import lifecycle, listing
from applications.models import HistoryEntry
from applications.states import State as ApplicationState
from coe_receipt import changes, issuing, numbers, preparing, receiving, sending, tasks
from coe_receipt.models import Certificate, CertificateEvent, State
from coe_receipt.validity import last_day
from messages.refusal import Refusal
from messages.tasks import send_mail
from tests.applications import desk
from tests.coe_receipt import made
from tests.messages import smtp
from tests.support import mailer

pytestmark = pytest.mark.django_db


def test_a_granted_application_becomes_a_certificate_in_the_mail(agent: Any, staff: Any, mailoutbox: Any) -> None:
    application = made.granted(agent, staff, name="MIHON,TARO")
    assert list(preparing.waiting()) == [application]
    draft = preparing.prepare_online(actor=staff, application=application.pk, period="3Y")
    assert not preparing.waiting().exists() and draft.number is None
    certificate = issuing.issue(actor=staff, pk=draft.pk)
    assert re.fullmatch(r"東オン認\(XP\)N\d\d-000001", certificate.number or "")
    assert desk.again(application.pk).state == ApplicationState.ISSUANCE
    made.work()
    certificate = made.again(draft.pk)
    assert certificate.state == State.SENT and certificate.sent_at
    letter = next(mail for mail in mailoutbox if mail.to == ["agent0001@example.jp"] and "(XP)" in mail.body)
    assert "MIHON,TARO" in letter.body and "MIHON" not in letter.subject
    for words in ("技術・人文知識・国際業務", "3年", "3 years", "上陸許可書ではありません", "not an entry permit"):
        assert words in letter.body
    assert "/coe/receipt/" in letter.body
    closed = desk.again(application.pk)
    assert (closed.state, closed.receipt_method) == (ApplicationState.CLOSED, "04")
    assert listing.receipt_method(closed).ja == "メール（送信済）"
    assert HistoryEntry.objects.filter(application=application, event="completed").count() == 1


def test_a_counter_case_goes_to_the_recipient(recipient: Any, staff: Any, mailoutbox: Any) -> None:
    certificate = made.sent(recipient, staff)
    assert (certificate.number or "").startswith("札オン認(XP)N") and certificate.state == State.SENT
    assert [mail.to for mail in mailoutbox if "(XP)" in mail.body] == [["recipient0001@example.jp"]]


def test_what_it_states_is_encrypted(recipient: Any, staff: Any) -> None:
    assert "MIHON" not in made.prepared(recipient, staff).sealed


def test_only_registered_recipients_are_addressees(agent: Any, staff: Any, person: Any) -> None:
    assert preparing.recipient("agent0001") is None
    assert preparing.recipient("nobody") is None
    person("CRC", "stopped0001", state="suspended")
    assert preparing.recipient("stopped0001") is None
    with pytest.raises(Refusal, match="117E"):
        preparing.prepare_counter(actor=staff, addressee=agent, office="札", data=made.DATA)


@pytest.mark.parametrize("given", [{"receipt_method": "01"}])
def test_only_what_is_received_by_mail_is_due(agent: Any, staff: Any, given: dict[str, str]) -> None:
    application = made.granted(agent, staff)
    application.receipt_method = given["receipt_method"]
    application.save()
    with pytest.raises(Refusal, match="117E"):
        preparing.prepare_online(actor=staff, application=application.pk, period="3Y")


def test_one_certificate_an_application(agent: Any, staff: Any) -> None:
    application = made.granted(agent, staff)
    preparing.prepare_online(actor=staff, application=application.pk, period="3Y")
    with pytest.raises(Refusal, match="117E"):
        preparing.prepare_online(actor=staff, application=application.pk, period="3Y")


def test_an_application_withdrawn_meanwhile_gets_none(agent: Any, staff: Any) -> None:
    application = made.granted(agent, staff)
    draft = preparing.prepare_online(actor=staff, application=application.pk, period="3Y")
    lifecycle.withdraw(actor=staff, pk=application.pk)
    with pytest.raises(Refusal, match="117E"):
        issuing.issue(actor=staff, pk=draft.pk)


def test_it_is_issued_once(recipient: Any, staff: Any) -> None:
    certificate = made.issued(recipient, staff)
    with pytest.raises(Refusal, match="117E"):
        issuing.issue(actor=staff, pk=certificate.pk)


def test_two_persons(recipient: Any, staff: Any, person: Any, settings: Any) -> None:
    settings.COE_TWO_PERSONS = True
    draft = made.prepared(recipient, staff)
    with pytest.raises(Refusal, match="117E"):
        issuing.issue(actor=staff, pk=draft.pk)
    second = person("STF")
    with pytest.raises(PermissionDenied):
        issuing.issue(actor=second, pk=draft.pk)
    second.groups.set(staff.groups.all())
    assert issuing.issue(actor=type(second).objects.get(pk=second.pk), pk=draft.pk).number


def test_the_public_may_do_nothing(recipient: Any, staff: Any) -> None:
    draft = made.prepared(recipient, staff)
    for change in (issuing.issue, changes.send_again, changes.confirm_arrival, changes.end_links):
        with pytest.raises(PermissionDenied):
            change(actor=recipient, pk=draft.pk)
    with pytest.raises(PermissionDenied):
        changes.void(actor=recipient, pk=draft.pk, reason="x")


def test_numbers_have_no_gaps_and_are_shared_by_nobody(recipient: Any, staff: Any) -> None:
    drafts = [made.prepared(recipient, staff, status=status) for status in ("N2", "P1", "N2", "N2")]
    issuing.issue_many(actor=staff, pks=[draft.pk for draft in drafts])
    given = [made.again(draft.pk).number for draft in drafts]
    year = f"{localdate():%y}"
    assert given == [
        f"札オン認(XP){family}{year}-{serial:06d}" for family, serial in (("N", 1), ("P", 1), ("N", 2), ("N", 3))
    ]


def test_a_thousand_wait_for_the_worker_in_two_seconds(recipient: Any, staff: Any, mailoutbox: Any) -> None:
    one = made.prepared(recipient, staff)
    copies = [Certificate(addressee=recipient, office="札", sealed=one.sealed, prepared_by=staff) for _ in range(1000)]
    Certificate.objects.bulk_create(copies)
    started = time.process_time()
    batch = issuing.issue_many(actor=staff, pks=[each.pk for each in copies])
    assert time.process_time() - started < 2
    assert batch.certificates.filter(state=State.QUEUED).count() == 1000
    assert batch.certificates.values("number").distinct().count() == 1000


def test_the_worker_sends_a_batch_and_none_twice(recipient: Any, staff: Any, mailoutbox: Any) -> None:
    drafts = [made.prepared(recipient, staff) for _ in range(3)]
    batch = issuing.issue_many(actor=staff, pks=[draft.pk for draft in drafts])
    tasks.send_batch(batch.pk)
    tasks.send_batch(batch.pk)
    made.work()
    assert len(mailoutbox) == 3 and len(made.mails()) == 3
    assert batch.certificates.filter(state=State.SENT).count() == 3


def test_the_mail_server_is_down_and_comes_back(recipient: Any, staff: Any, settings: Any) -> None:
    with smtp.running(settings) as server:
        port = server.server_address[1]
    mailer.use(settings, mailer.SMTP, host="127.0.0.1", port=port)
    certificate = made.sent(recipient, staff)
    assert certificate.state == State.QUEUED and made.mails()[0].attempts == 1
    with smtp.running(settings) as server, time_machine.travel(made.mails()[0].next_try_at, tick=True):
        made.work()
        made.work()
        assert len(server.received) == 1
    assert made.again(certificate.pk).state == State.SENT


def test_an_unclear_sending_waits_for_staff(recipient: Any, staff: Any, mail_server: smtp.MailServer) -> None:
    mail_server.answer = smtp.HANG_UP
    certificate = made.sent(recipient, staff)
    assert certificate.state == State.UNCLEAR
    made.work()
    assert len(mail_server.received) == 1
    mail_server.answer = smtp.TAKE
    changes.send_again(actor=staff, pk=certificate.pk)
    made.work()
    assert made.again(certificate.pk).state == State.SENT
    first, second = (re.search(rb"Message-ID: (\S+)", each) for each in mail_server.received)
    assert first and second and first[1] == second[1]


def test_staff_confirm_that_an_unclear_mail_arrived(agent: Any, staff: Any, mail_server: smtp.MailServer) -> None:
    mail_server.answer = smtp.HANG_UP
    application = made.granted(agent, staff)
    draft = preparing.prepare_online(actor=staff, application=application.pk, period="1Y")
    issuing.issue(actor=staff, pk=draft.pk)
    sending.attempt(draft.pk)
    assert desk.again(application.pk).receipt_method == "03"
    assert changes.confirm_arrival(actor=staff, pk=draft.pk).state == State.SENT
    assert desk.again(application.pk).receipt_method == "04"


def test_an_address_the_server_refuses_is_shown_and_can_be_mended(
    recipient: Any, staff: Any, mail_server: smtp.MailServer, settings: Any
) -> None:
    settings.MAIL_RETRY_MINUTES = []
    mail_server.answer = smtp.REFUSE
    certificate = made.sent(recipient, staff)
    assert certificate.state == State.FAILED
    recipient.contact.data = {"email": "right@example.jp"}
    recipient.contact.save()
    mail_server.answer = smtp.TAKE
    changes.send_again(actor=staff, pk=certificate.pk)
    made.work()
    assert made.again(certificate.pk).state == State.SENT
    assert made.mails()[-1].recipient == "right@example.jp"
    assert made.mails()[0].body == ""  # nobody sends the refused one beside it


def test_a_void_certificate_is_not_sent_and_can_be_issued_anew(agent: Any, staff: Any, mailoutbox: Any) -> None:
    application = made.granted(agent, staff)
    mailoutbox.clear()
    wrong = preparing.prepare_online(actor=staff, application=application.pk, period="1Y")
    issuing.issue(actor=staff, pk=wrong.pk)
    with pytest.raises(Refusal, match="001E"):
        changes.void(actor=staff, pk=wrong.pk, reason=" ")
    changes.void(actor=staff, pk=wrong.pk, reason="在留期間の誤り")
    made.work()
    assert not [mail for mail in mailoutbox if "(XP)" in mail.body]
    right = preparing.prepare_online(actor=staff, application=application.pk, period="3Y")
    issuing.issue(actor=staff, pk=right.pk)
    made.work()
    changes.void(actor=staff, pk=right.pk, reason="氏名の誤り")
    assert desk.again(application.pk).receipt_method == "03"
    assert list(preparing.waiting()) == [desk.again(application.pk)]
    with pytest.raises(Refusal, match="117E"):
        changes.void(actor=staff, pk=right.pk, reason="もう一度")


def test_nothing_is_sent_again_after_receipt(recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    receiving.register(addressee=recipient, pk=certificate.pk)
    with pytest.raises(Refusal, match="176E"):
        changes.send_again(actor=staff, pk=certificate.pk)


def test_a_mail_that_waits_is_not_sent_after_receipt(recipient: Any, staff: Any, mailoutbox: Any) -> None:
    certificate = made.sent(recipient, staff)
    changes.send_again(actor=staff, pk=certificate.pk)
    receiving.register(addressee=recipient, pk=certificate.pk)
    made.work()
    assert len(mailoutbox) == 1 and made.again(certificate.pk).state == State.RECEIVED


def test_the_history_says_who_did_what(recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    events = CertificateEvent.objects.filter(certificate=certificate).order_by("pk")
    assert [(event.what, event.by) for event in events] == [("prepared", staff), ("issued", staff), ("sent", None)]


@pytest.mark.parametrize(
    ("issued_on", "last"),
    [
        (date(2026, 11, 22), date(2027, 2, 22)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 1, 31), date(2026, 4, 30)),
        (date(2026, 12, 1), date(2027, 3, 1)),
    ],
)
def test_three_months(issued_on: date, last: date) -> None:
    assert last_day(issued_on) == last


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("札オン認(XP)I22-000082", "札オン認(XP)I22-000082"),
        ("札オン認（ＸＰ）Ｉ２２－０００082", "札オン認(XP)I22-000082"),
        (" 札ｵﾝ認(xp) i22-000082 ", "札オン認(XP)I22-000082"),
        ("札オン認I22000082", ""),
        ("", ""),
        ("'; DROP TABLE", ""),
        ("札" * 100_000, ""),
    ],
)
def test_numbers_as_people_type_them(typed: str, meant: str) -> None:
    assert numbers.typed(typed) == meant


def test_broker_and_mail_server_down_while_issuing(
    recipient: Any, staff: Any, settings: Any, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    app = Celery("without a broker", broker="redis://127.0.0.1:1/0", set_as_current=False)
    for place, task in (("coe_receipt.tasks.send_batch", tasks.send_batch), ("messages.outbox.send_mail", send_mail)):
        monkeypatch.setattr(place, app.task(task.run, name=task.name))
    with smtp.running(settings) as server:
        port = server.server_address[1]
    mailer.use(settings, mailer.SMTP, host="127.0.0.1", port=port)
    with django_capture_on_commit_callbacks(execute=True):
        certificate = made.issued(recipient, staff)
    assert certificate.state == State.QUEUED and certificate.number
    made.work()
    assert made.again(certificate.pk).state == State.QUEUED
    with smtp.running(settings) as server, time_machine.travel(made.mails()[0].next_try_at, tick=True):
        for _ in range(3):
            made.work()
        assert len(server.received) == 1
    assert made.again(certificate.pk).state == State.SENT


def test_one_that_cannot_be_read_stops_no_other(
    recipient: Any, staff: Any, mailoutbox: Any, caplog: pytest.LogCaptureFixture
) -> None:
    damaged, good = made.prepared(recipient, staff), made.prepared(recipient, staff)
    issuing.issue_many(actor=staff, pks=[damaged.pk, good.pk])
    Certificate.objects.filter(pk=damaged.pk).update(sealed="damaged")
    made.work()
    assert made.again(good.pk).state == State.SENT and made.again(damaged.pk).state == State.QUEUED
    assert str(damaged.pk) in caplog.text and len(mailoutbox) == 1
