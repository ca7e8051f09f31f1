"""Registration of receipt from the link in the mail (manual 2.14)."""

import re
import threading
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from applications.states import State as ApplicationState
from coe_receipt import changes, issuing, preparing
from coe_receipt.links import certificate_of, token
from coe_receipt.models import Certificate, CertificateEvent, State
from messages import clock
from tests.applications import desk
from tests.coe_receipt import made
from tests.conftest import PASSWORD, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def certificate(recipient: Any, staff: Any) -> Certificate:
    return made.sent(recipient, staff)


@pytest.fixture
def url(certificate: Certificate) -> str:
    """The path of the link, as it stands in the mail."""
    found = re.search(r"http://[^/\s]+(/coe/receipt/\S+)", made.mails()[0].body)
    assert found
    return found[1]


def words(answer: Any) -> str:
    return str(answer.content.decode())


def log_in(client: Client, url: str, name: str = "recipient0001", password: str = PASSWORD) -> Any:
    return client.post(url, {"username": name, "password": password})


def test_from_the_link_to_the_completion_page(url: str, certificate: Certificate, recipient: Any) -> None:
    client = Client()
    page = words(client.get(url))
    for label in ("電子在留資格認定証明書受領登録", "ログイン（受領登録）", "認証ID", "パスワードを忘れた場合"):
        assert label in page
    assert str(certificate.number) not in page
    asked = client.post(url, {"username": "recipient0001", "password": PASSWORD}, follow=True)
    for label in (str(certificate.number), ">OK<", ">Cancel<", "受領登録後に訂正することはできません", "<dialog"):
        assert label in words(asked)
    assert made.again(certificate.pk).state == State.SENT and "_auth_user_id" not in client.session
    done = client.post(f"{url}confirm/", {"ok": "1"}, follow=True)
    assert "受領登録完了" in words(done) and str(certificate.number) in words(done)
    assert made.again(certificate.pk).state == State.RECEIVED and made.again(certificate.pk).received_at
    assert client.session["_auth_user_id"] == str(recipient.pk)
    assert CertificateEvent.objects.filter(what="received", by=recipient).count() == 1


def test_cancel_stores_nothing_and_stays_on_the_login_page(url: str, certificate: Certificate) -> None:
    client = Client()
    log_in(client, url)
    answer = client.post(f"{url}confirm/", {"cancel": "1"})
    assert answer["Location"] == url
    assert made.again(certificate.pk).state == State.SENT and "_auth_user_id" not in client.session
    assert client.post(f"{url}confirm/", {"ok": "1"})["Location"] == url
    assert made.again(certificate.pk).state == State.SENT


def test_a_mail_scanner_changes_nothing(url: str, certificate: Certificate) -> None:
    before = made.again(certificate.pk).version
    for path in (url, f"{url}confirm/", f"{url}complete/"):
        for method in ("get", "head"):
            getattr(Client(), method)(path)
    assert made.again(certificate.pk).version == before
    assert not CertificateEvent.objects.filter(what="received").exists()


@pytest.mark.parametrize(
    ("name", "password", "said"),
    [
        ("", PASSWORD, "WZBAM001E"),
        ("recipient0001", "", "WZBAM001E"),
        ("recipient0001", "wrong", "WZBAM270E"),
        ("nobody0001", PASSWORD, "WZBAM270E"),
        ("recipient0002", PASSWORD, "WZBAM270E"),
        ("agent0001", PASSWORD, "WZBAM270E"),
        ("staff0009", PASSWORD, "WZBAM167E"),
        ("\0' OR 1=1", "\0", "WZBAM270E"),
    ],
)
def test_who_may_not(
    url: str, certificate: Certificate, person: Any, agent: Any, name: str, password: str, said: str
) -> None:
    person("CRC", "recipient0002")
    client = Client()
    answer = log_in(client, url, name, password)
    assert said in words(answer) and str(certificate.number) not in words(answer)
    assert client.get(f"{url}confirm/")["Location"] == url
    assert made.again(certificate.pk).state == State.SENT


@pytest.mark.parametrize(("state", "said"), [("suspended", "WZBAM155E"), ("erased", "WZBAM156E")])
def test_the_account_is_looked_at_as_at_the_login(url: str, recipient: Any, state: str, said: str) -> None:
    recipient.state = state
    recipient.save()
    assert said in words(log_in(Client(), url))


def test_an_account_stopped_while_the_dialog_is_open(url: str, recipient: Any, certificate: Certificate) -> None:
    client = Client()
    log_in(client, url)
    recipient.state = "suspended"
    recipient.save()
    assert "WZBAM155E" in words(client.post(f"{url}confirm/", {"ok": "1"}))
    assert made.again(certificate.pk).state == State.SENT


def test_five_failures_lock_the_id(url: str) -> None:
    client = Client()
    for _ in range(4):
        assert "WZBAM270E" in words(log_in(client, url, password="wrong"))
    assert "WZBAM153E" in words(log_in(client, url, password="wrong"))
    answer = log_in(client, url)
    assert "WZBAM153E" in words(answer) and answer.status_code == 429


def test_the_second_time_is_refused(url: str) -> None:
    client = Client()
    log_in(client, url)
    client.post(f"{url}confirm/", {"ok": "1"})
    assert "WZBAM271E" in words(log_in(Client(), url))


def test_two_browsers_one_after_the_other(url: str) -> None:
    first, second = Client(), Client()
    for client in (first, second):
        log_in(client, url)
    assert "complete" in first.post(f"{url}confirm/", {"ok": "1"})["Location"]
    late = second.post(f"{url}confirm/", {"ok": "1"})
    assert "WZBAM271E" in words(late) and "_auth_user_id" not in second.session


@pytest.mark.django_db(transaction=True)
def test_two_browsers_at_once_register_one_receipt(recipient: Any, staff: Any) -> None:
    certificate = made.sent(recipient, staff)
    url = reverse("coe-receipt", args=[token(certificate)])
    clients = [Client(), Client()]
    for client in clients:
        log_in(client, url)
    answers: list[Any] = []
    together = threading.Barrier(2)

    def press(client: Client) -> None:
        together.wait()
        answers.append(client.post(f"{url}confirm/", {"ok": "1"}))
        connection.close()

    threads = [threading.Thread(target=press, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status_code for answer in answers) == [200, 302]
    assert CertificateEvent.objects.filter(what="received").count() == 1


def test_the_dialog_waits_ten_minutes(url: str, certificate: Certificate) -> None:
    client = Client()
    log_in(client, url)
    with time_machine.travel(clock.now() + timedelta(minutes=11)):
        assert client.post(f"{url}confirm/", {"ok": "1"})["Location"] == url
    assert made.again(certificate.pk).state == State.SENT


@pytest.mark.parametrize("change", ["cut", "altered", "guessed", "empty", "long", "odd"])
def test_links_that_are_none(certificate: Certificate, change: str) -> None:
    right = token(certificate)
    wrong = {
        "cut": right[:-3],
        "altered": right.replace("-1:", "-2:"),
        "guessed": "0" * 32 + "-1:" + "A" * 43,
        "empty": ":",
        "long": "x" * 4000,
        "odd": "あ\N{GRINNING FACE}",
    }[change]
    assert certificate_of(wrong) is None
    answer = Client().get(reverse("coe-receipt", args=[wrong]))
    assert answer.status_code == 404 and "WZBAM117E" in words(answer)


def test_old_links_end_when_staff_say_so(url: str, certificate: Certificate, staff: Any) -> None:
    changes.end_links(actor=staff, pk=certificate.pk)
    assert Client().get(url).status_code == 404
    changes.send_again(actor=staff, pk=certificate.pk)
    made.work()
    assert token(made.again(certificate.pk)) in made.mails()[-1].body


def test_the_link_of_a_void_certificate_says_so(url: str, certificate: Certificate, staff: Any) -> None:
    client = Client()
    log_in(client, url)
    changes.void(actor=staff, pk=certificate.pk, reason="誤り")
    for answer in (Client().get(url), client.post(f"{url}confirm/", {"ok": "1"})):
        assert answer.status_code == 410 and "取り消されました" in words(answer) and "誤り" not in words(answer)


def test_it_ends_with_the_certificate(url: str, certificate: Certificate) -> None:
    assert certificate.valid_until
    with time_machine.travel(f"{certificate.valid_until}T23:59:00+09:00"):
        assert Client().get(url).status_code == 200
    with time_machine.travel(f"{certificate.valid_until + timedelta(days=1)}T00:01:00+09:00"):
        answer = log_in(Client(), url)
        assert answer.status_code == 410 and "有効期限を過ぎました" in words(answer)


def test_the_completion_page_is_the_addressees_alone(
    url: str, certificate: Certificate, other_client: Client, recipient_client: Client
) -> None:
    assert recipient_client.get(f"{url}complete/").status_code == 404
    client = Client()
    log_in(client, url)
    client.post(f"{url}confirm/", {"ok": "1"})
    assert other_client.get(f"{url}complete/").status_code == 404
    assert Client().get(f"{url}complete/")["Location"] == "/"


def test_somebody_else_signed_in_at_this_browser(url: str, recipient: Any, other_client: Client) -> None:
    log_in(other_client, url)
    done = other_client.post(f"{url}confirm/", {"ok": "1"}, follow=True)
    assert "受領登録完了" in words(done) and other_client.session["_auth_user_id"] == str(recipient.pk)


def test_the_agent_of_an_online_application(agent: Any, staff: Any) -> None:
    application = made.granted(agent, staff)
    draft = preparing.prepare_online(actor=staff, application=application.pk, period="1Y")
    issuing.issue(actor=staff, pk=draft.pk)
    made.work()
    url = reverse("coe-receipt", args=[token(made.again(draft.pk))])
    client = signed_in(agent)
    log_in(client, url, "agent0001")
    assert "受領登録完了" in words(client.post(f"{url}confirm/", {"ok": "1"}, follow=True))
    assert desk.again(application.pk).state == ApplicationState.CLOSED


def test_in_english(url: str) -> None:
    client = Client(headers={"accept-language": "en"})
    log_in(client, url)
    assert "cannot be corrected afterwards" in words(client.get(f"{url}confirm/"))
