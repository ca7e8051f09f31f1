"""資料添付 and 登録確認, through their pages (manual 2.7.7, 2.13; decision 31)."""

from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from applications.models import Application
from applications.states import DocumentState, State
from attachments.models import Document, Scan
from messages import clock
from tests.attachments import samples
from tests.attachments.pages import lines, page, press
from tests.attachments.samples import upload

CONFIRMED = {"confirmed": "1"}
BAD = {
    "WZBAM183E": (b"", "document.pdf"),
    "WZBAM184E": (samples.padded_pdf(10_485_761), "document.pdf"),
    "WZBAM185E ending": (samples.pdf(), "document.doc"),
    "WZBAM185E picture": (samples.jpeg(), "document.pdf"),
    "WZBAM185E half": (samples.pdf()[:500], "document.pdf"),
    "WZBAM117E script": (samples.named_script(), "document.pdf"),
    "WZBAM117E launch": (samples.on_opening(samples.LAUNCH), "document.pdf"),
    "WZBAM117E file": (samples.pdf_with_file(), "document.pdf"),
}


def url(application: Application, name: str = "documents") -> str:
    return reverse(name, args=[application.pk])


def a_pdf(content: bytes = b"", name: str = "資料.pdf") -> Any:
    return upload(content or samples.pdf(), name)


def test_with_script_the_dialog_was_the_confirmation(agent_client: Client, application: Application) -> None:
    html = page(agent_client, url(application))
    assert 'data-confirm="confirm-document"' in html and "登録した資料の変更・取消はできません。" in html
    response = press(agent_client, url(application), document=a_pdf(), **CONFIRMED)
    assert response.url == reverse("application-list")
    application.refresh_from_db()
    assert application.document_state == DocumentState.REGISTERED
    document = Document.objects.get(application=application)
    assert (document.original_name, document.pages, document.flags) == ("資料.pdf", 2, [])
    assert (document.scan, document.content()) == (Scan.UNCHECKED, samples.pdf())


def test_without_script_a_page_asks(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), document=a_pdf())
    assert response.url == url(application, "documents-confirm")
    assert "資料.pdf" in page(agent_client, response.url)
    application.refresh_from_db()
    assert application.document_state == DocumentState.MISSING
    assert press(agent_client, response.url, action="register").url == reverse("application-list")
    application.refresh_from_db()
    assert application.document_state == DocumentState.REGISTERED


@pytest.mark.django_db(transaction=True)
def test_cancelling_forgets_the_file(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), document=a_pdf())
    held = Document.objects.get()
    assert press(agent_client, response.url, action="cancel").url == url(application)
    assert not Document.objects.exists() and not default_storage.exists(held.stored_name)
    assert agent_client.get(url(application, "documents-confirm")).url == url(application)  # type: ignore[attr-defined]


def test_another_file_takes_the_place_of_the_held_one(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf(name="one.pdf"))
    press(agent_client, url(application), document=a_pdf(name="two.pdf"))
    assert [document.original_name for document in Document.objects.all()] == ["two.pdf"]


@pytest.mark.parametrize(("content", "name"), BAD.values(), ids=BAD.keys())
def test_bad_files_are_told_and_not_kept(
    agent_client: Client, application: Application, content: bytes, name: str, request: Any
) -> None:
    expected = request.node.callspec.id.split()[0]
    response = press(agent_client, url(application), document=upload(content, name), **CONFIRMED)
    assert lines(agent_client, response) == [expected]
    assert 'aria-invalid="true"' in page(agent_client, response.url)
    assert not Document.objects.exists()


def test_no_file_chosen(agent_client: Client, application: Application) -> None:
    assert lines(agent_client, press(agent_client, url(application), **CONFIRMED)) == ["WZBAM001E"]


@pytest.mark.parametrize(
    ("content", "flag", "words"),
    [
        (samples.encrypted_pdf("AES-256"), "password", "パスワードがかかっている"),
        (samples.encrypted_pdf("RC4-128", password=""), "restricted", "印刷・コピーの禁止"),
    ],
)
def test_protected_files_are_told_and_may_go_on(
    agent_client: Client, application: Application, content: bytes, flag: str, words: str
) -> None:
    response = press(agent_client, url(application), document=a_pdf(content), **CONFIRMED)
    html = page(agent_client, response.url)
    assert words in html and "このまま登録する" in html
    press(agent_client, response.url, action="register")
    assert Document.objects.get().flags == [flag]
    application.refresh_from_db()
    assert application.document_state == DocumentState.REGISTERED


def test_once_only(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf(), **CONFIRMED)
    html = page(agent_client, url(application))
    assert "登録済の資料" in html and 'type="file"' not in html
    token = html.split('name="page_token" value="')
    assert len(token) == 1
    listed = page(agent_client, reverse("application-list")).split('name="page_token" value="')[1].split('"')[0]
    response = agent_client.post(url(application), {"page_token": listed, "document": a_pdf(), **CONFIRMED})
    assert lines(agent_client, response) == ["WZBAM117E"]
    assert Document.objects.count() == 1


def test_a_supplement_is_registered_beside_the_first(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf(name="first.pdf"), **CONFIRMED)
    Application.objects.filter(pk=application.pk).update(
        state=State.ISSUANCE, document_state=DocumentState.REQUESTED, submitted_at=clock.now()
    )
    press(agent_client, url(application), document=a_pdf(name="second.pdf"), **CONFIRMED)
    application.refresh_from_db()
    assert application.document_state == DocumentState.REPLACED
    replaced = {document.original_name: document.replaced_at is not None for document in Document.objects.all()}
    assert replaced == {"first.pdf": True, "second.pdf": False}
    assert "first.pdf" in page(agent_client, url(application))


@pytest.mark.parametrize("state", [State.SUBMITTED, State.EXAMINATION, State.ISSUANCE, State.CLOSED])
def test_nothing_can_be_attached_when_nobody_asks(agent_client: Client, application: Application, state: State) -> None:
    Application.objects.filter(pk=application.pk).update(state=state, submitted_at=clock.now())
    assert lines(agent_client, agent_client.get(url(application))) == ["WZBAM117E"]


def test_somebody_changed_the_application_meanwhile(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), document=a_pdf(), version="999", **CONFIRMED)
    assert lines(agent_client, response) == ["WZBAM175E"]
    assert not Document.objects.exists()


@pytest.mark.parametrize("name", ["documents", "documents-confirm"])
def test_other_peoples_applications_are_not_found(
    agent_client: Client, other_client: Client, application: Application, name: str
) -> None:
    press(agent_client, url(application), document=a_pdf())
    assert other_client.get(url(application, name)).status_code == 404


def test_other_people_cannot_confirm(agent_client: Client, other_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf())
    token = page(other_client, reverse("application-list")).split('name="page_token" value="')[1].split('"')[0]
    sent = other_client.post(url(application, "documents-confirm"), {"page_token": token, "action": "register"})
    assert sent.status_code == 404
    application.refresh_from_db()
    assert application.document_state == DocumentState.MISSING


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_pages_read_in_every_language(agent_client: Client, application: Application, language: str) -> None:
    agent_client.cookies["django_language"] = language
    assert page(agent_client, url(application)).count("<li>") >= 5
    press(agent_client, url(application), document=a_pdf())
    assert 'value="register"' in page(agent_client, url(application, "documents-confirm"))
