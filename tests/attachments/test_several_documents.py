"""Several PDFs, 25 MB together with the photo, as since 2026 (behaviour 5.4): collected, looked at, registered once."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.urls import reverse

from applications.models import Application
from applications.states import DocumentState, State
from attachments import limits
from attachments.document import CheckedDocument
from attachments.models import Document
from attachments.register import confirm_document, hold_document
from messages import clock
from tests.applications import desk
from tests.applications.cases import refused
from tests.applications.test_filing_races import at_once
from tests.attachments import samples
from tests.attachments.pages import lines, page, press
from tests.attachments.samples import upload

ADD = {"action": "add"}


@pytest.fixture(autouse=True)
def rule_of_2026(settings: Any) -> None:
    settings.ATTACH_MAX_FILES, settings.ATTACH_MAX_TOTAL_MB = 3, 25
    settings.PDF_CHECK_SECONDS = 60  # whatever else the machine does


def url(application: Application, name: str = "documents") -> str:
    return reverse(name, args=[application.pk])


def a_pdf(name: str, pages: int = 2) -> Any:
    return upload(samples.pdf(pages), name)


def names() -> list[str]:
    return [document.original_name for document in Document.objects.order_by("uploaded_at", "pk")]


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_several_are_added_shown_removed_and_registered(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), document=[a_pdf("one.pdf", 1), a_pdf("two.pdf", 2)], **ADD)
    assert response.url == url(application)
    press(agent_client, url(application), document=a_pdf("three.pdf", 3), **ADD)
    html = page(agent_client, url(application))
    shown = words(html)
    assert all(f"{name}.pdf" in shown for name in ("one", "two", "three"))
    assert "合計： 3件" in shown and "まだ登録されていません。" in shown
    two = Document.objects.get(original_name="two.pdf")
    assert url(application) + f"{two.pk}/" in html
    press(agent_client, url(application), action=f"remove:{two.pk}")
    assert names() == ["one.pdf", "three.pdf"]
    application.refresh_from_db()
    assert application.document_state == DocumentState.MISSING
    response = press(agent_client, url(application), action="register", confirmed="1")
    assert response.url == reverse("application-list")
    application.refresh_from_db()
    assert application.document_state == DocumentState.REGISTERED
    assert all(document.registered_at for document in Document.objects.all())
    after = page(agent_client, url(application))
    assert "one.pdf" in after and 'type="file"' not in after


def test_chosen_and_registered_at_once(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf", 1), **ADD)
    press(agent_client, url(application), document=[a_pdf("two.pdf")], action="register", confirmed="1")
    assert [bool(each.registered_at) for each in Document.objects.all()] == [True, True]


def test_without_script_a_page_names_them_all_and_cancelling_keeps_them(
    agent_client: Client, application: Application
) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf", 1), **ADD)
    response = press(agent_client, url(application), document=a_pdf("two.pdf"), action="register")
    assert response.url == url(application, "documents-confirm")
    html = page(agent_client, response.url)
    assert "one.pdf" in html and "two.pdf" in html and "合計：2件" in words(html)
    assert press(agent_client, response.url, action="cancel").url == url(application)
    assert names() == ["one.pdf", "two.pdf"]
    assert press(agent_client, response.url, action="register").url == reverse("application-list")


def test_protected_ones_are_told_in_the_list_and_once_more(agent_client: Client, application: Application) -> None:
    protected = upload(samples.encrypted_pdf("AES-256"), "locked.pdf")
    press(agent_client, url(application), document=[a_pdf("one.pdf"), protected], **ADD)
    assert "パスワードがかかっている" in page(agent_client, url(application))
    response = press(agent_client, url(application), action="register", confirmed="1")
    assert "locked.pdf：パスワードがかかっている" in words(page(agent_client, response.url))


def test_too_many(agent_client: Client, application: Application) -> None:
    def sent(count: int) -> list[Any]:
        return [a_pdf(f"{number}.pdf", number) for number in range(1, count + 1)]

    response = press(agent_client, url(application), document=sent(4), **ADD)
    assert lines(agent_client, response) == ["WZBAM024E"]
    assert "資料はリストの繰り返し数の制限3件を超えています。" in page(agent_client, response.url)
    assert not Document.objects.exists()
    press(agent_client, url(application), document=sent(3), **ADD)
    assert 'type="file"' not in page(agent_client, url(application))


def test_too_large_together(agent_client: Client, application: Application, settings: Any) -> None:
    settings.ATTACH_MAX_TOTAL_MB = 1
    half = samples.padded_pdf(500_000)
    press(agent_client, url(application), document=upload(half, "half.pdf"), **ADD)
    more = upload(samples.padded_pdf(500_001), "more.pdf")
    response = press(agent_client, url(application), document=more, **ADD)
    assert lines(agent_client, response) == ["WZBAM184E"]
    told = page(agent_client, response.url)
    assert "添付ファイルのサイズが上限を超えているため" in told and "上限：顔写真を含めて1MB" in told
    assert names() == ["half.pdf"]


def test_the_photo_has_its_share_of_the_total(agent_client: Client, application: Application, settings: Any) -> None:
    settings.ATTACH_MAX_TOTAL_MB = 1
    room = 2**20 - 51_200
    for size, expected in ((room + 1, ["WZBAM184E"]), (room, [])):
        sent = upload(samples.padded_pdf(size), f"{size}.pdf")
        assert lines(agent_client, press(agent_client, url(application), document=sent, **ADD)) == expected


def test_twenty_five_megabytes(agent_client: Client, application: Application) -> None:
    sent = [upload(samples.padded_pdf(size), f"{size}.pdf") for size in (12_000_000, 13_000_000)]
    press(agent_client, url(application), document=sent, action="register", confirmed="1")
    assert len(names()) == 2


def test_the_good_ones_stay_and_the_bad_one_is_named(agent_client: Client, application: Application) -> None:
    sent = [a_pdf("good.pdf"), upload(samples.pdf()[:500], "cut.pdf"), upload(b"", "empty.pdf")]
    response = press(agent_client, url(application), document=sent, action="register", confirmed="1")
    assert lines(agent_client, response) == ["WZBAM185E", "WZBAM183E"]
    told = page(agent_client, response.url)
    assert "（cut.pdf）" in told and "（empty.pdf）" in told
    assert names() == ["good.pdf"]
    assert not Document.objects.exclude(registered_at=None).exists()


def test_the_same_file_twice(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf"), **ADD)
    response = press(agent_client, url(application), document=a_pdf("renamed.pdf"), **ADD)
    assert lines(agent_client, response) == ["WZBAM117E"]
    assert "同じ内容のファイルがすでに追加されています。" in page(agent_client, response.url)
    assert names() == ["one.pdf"]


@pytest.mark.parametrize("action", ["add", "register"])
def test_none_chosen(agent_client: Client, application: Application, action: str) -> None:
    assert lines(agent_client, press(agent_client, url(application), action=action)) == ["WZBAM001E"]


@pytest.mark.parametrize("name", ["documents", "documents-confirm"])
def test_another_page_added_one_meanwhile(agent_client: Client, application: Application, name: str) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf", 1), **ADD)
    shown = str(Document.objects.get().pk)
    press(agent_client, url(application), document=a_pdf("two.pdf"), **ADD)
    sent = {"action": "register", "confirmed": "1", "held": [shown]}
    response = press(agent_client, url(application, name), **sent)
    assert lines(agent_client, response) == ["WZBAM175E"]
    assert "別の画面で変更されました" in page(agent_client, response.url)
    assert not Document.objects.exclude(registered_at=None).exists()
    application.refresh_from_db()
    assert application.document_state == DocumentState.MISSING


@pytest.mark.parametrize("which", ["nonsense", "00000000-0000-0000-0000-000000000000", ""])
def test_removing_what_is_not_there(agent_client: Client, application: Application, which: str) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf"), **ADD)
    assert press(agent_client, url(application), action=f"remove:{which}").url == url(application)
    assert names() == ["one.pdf"]


def test_nobody_removes_other_peoples(agent_client: Client, other_agent: Any, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf"), **ADD)
    mine = desk.entered(other_agent, residence_card_number=desk.card(2))
    assert mine.owner != application.owner
    other = Client()
    other.force_login(other_agent, backend="django.contrib.auth.backends.ModelBackend")
    press(other, url(mine), action=f"remove:{Document.objects.get().pk}")
    assert names() == ["one.pdf"]


def test_once_only(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf"), action="register", confirmed="1")
    token = page(agent_client, reverse("application-list")).split('name="page_token" value="')[1].split('"')[0]
    sent = {"page_token": token, "document": a_pdf("two.pdf", 1), "action": "register", "confirmed": "1"}
    assert lines(agent_client, agent_client.post(url(application), sent)) == ["WZBAM117E"]
    assert names() == ["one.pdf"]


def test_a_supplement_of_several_has_room_of_its_own(
    agent_client: Client, staff_client: Client, application: Application
) -> None:
    press(agent_client, url(application), document=[a_pdf("a.pdf", 1), a_pdf("b.pdf", 2)], confirmed="1")
    Application.objects.filter(pk=application.pk).update(
        state=State.EXAMINATION, document_state=DocumentState.REQUESTED, submitted_at=clock.now()
    )
    sent = [a_pdf(f"{number}.pdf", number) for number in (3, 4, 5)]
    press(agent_client, url(application), document=sent, confirmed="1")
    application.refresh_from_db()
    assert application.document_state == DocumentState.REPLACED
    staff = words(page(staff_client, f"/admin/applications/application/{application.pk}/change/"))
    assert all(f"{name}.pdf" in staff for name in ("a", "b", "3", "4", "5"))
    assert staff.count("（差替済み）") == 2


def test_every_page_about_the_application_names_them(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=[a_pdf("旅券.pdf", 1), a_pdf("契約書.pdf")], confirmed="1")
    for name in ("application-detail", "application-copy", "application-filing"):
        html = page(agent_client, url(application, name))
        assert "旅券.pdf" in html and "契約書.pdf" in html, name


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_page_reads_in_every_language(agent_client: Client, application: Application, language: str) -> None:
    agent_client.cookies["django_language"] = language
    press(agent_client, url(application), document=a_pdf("one.pdf"), **ADD)
    assert 'value="add"' in page(agent_client, url(application))


@pytest.mark.django_db(transaction=True)
def test_the_bytes_go_when_one_is_removed(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), document=a_pdf("one.pdf"), **ADD)
    held = Document.objects.get()
    press(agent_client, url(application), action=f"remove:{held.pk}")
    assert not default_storage.exists(held.stored_name)


# --- at the same moment ----------------------------------------------------------------------------------------------


def holding(application: Application, number: int, size: int = 1000) -> Callable[[], Any]:
    content = str(number).encode().ljust(size, b"x")
    document = CheckedDocument(f"{number}.pdf", content, 1, ())
    return lambda: hold_document(actor=application.owner, pk=application.pk, version=None, document=document)


@pytest.mark.django_db(transaction=True)
def test_adding_at_once_never_exceeds_the_number(agent: Any) -> None:
    application = desk.entered(agent)
    happened = at_once(*(holding(application, number) for number in range(6)))
    assert happened == ["WZBAM024E"] * 3 + ["done"] * 3
    assert Document.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_adding_at_once_never_exceeds_the_total(agent: Any, settings: Any) -> None:
    settings.ATTACH_MAX_TOTAL_MB = 1
    application = desk.entered(agent)
    happened = at_once(*(holding(application, number, 600_000) for number in range(3)))
    assert happened == ["WZBAM184E", "WZBAM184E", "done"]
    assert sum(document.size for document in Document.objects.all()) <= limits.room()


@pytest.mark.django_db(transaction=True)
def test_registering_and_adding_at_once_registers_what_was_seen(agent: Any) -> None:
    for number in range(20 if connection.vendor == "postgresql" else 4):
        application = desk.entered(agent, residence_card_number=desk.card(number))
        first = holding(application, 1)()
        at_once(
            lambda pk=application.pk, seen=first.pk: confirm_document(actor=agent, pk=pk, seen=[seen]),
            holding(application, 2),
        )
        registered = Document.objects.filter(application=application, registered_at__isnull=False)
        assert [each.pk for each in registered] in ([first.pk], [])


@pytest.mark.django_db(transaction=True)
def test_registering_twice_at_once_registers_once(agent: Any) -> None:
    application = desk.entered(agent)
    holding(application, 1)()
    press_it = lambda: confirm_document(actor=agent, pk=application.pk)  # noqa: E731
    assert at_once(press_it, press_it) == ["WZBAM117E", "done"]


def test_a_limit_lowered_meanwhile_holds_too(agent: Any, application: Application, settings: Any) -> None:
    for number in range(3):
        holding(application, number)()
    settings.ATTACH_MAX_FILES = 2
    assert refused(confirm_document, actor=agent, pk=application.pk) == "WZBAM024E"
    application.refresh_from_db()
    assert application.document_state == DocumentState.MISSING
