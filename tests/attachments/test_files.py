"""The files themselves: for their owner and for staff, with headers that leave nothing behind; staff leave a trace."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from applications.models import Application, HistoryEntry
from attachments.cleanup import drop_unconfirmed
from attachments.models import Document, Photo
from tests.applications import desk
from tests.attachments import samples
from tests.attachments.pages import press
from tests.attachments.samples import upload
from tests.conftest import signed_in


@pytest.fixture
def attached(agent_client: Client, application: Application) -> Application:
    """The application with a photo and a PDF."""
    photo, pdf = upload(samples.jpeg(), "photo.jpg"), upload(samples.pdf(), "パスポート.pdf")
    press(agent_client, reverse("photo", args=[application.pk]), photo=photo, receipt_method="01")
    press(agent_client, reverse("documents", args=[application.pk]), document=pdf, confirmed="1")
    return application


def addresses(application: Application) -> list[str]:
    document = Document.objects.get(application=application)
    return [
        reverse("photo-file", args=[application.pk]),
        reverse("document-file", args=[application.pk, document.pk]),
    ]


def test_the_owner_opens_both(agent_client: Client, attached: Application) -> None:
    photo, pdf = (agent_client.get(address) for address in addresses(attached))
    assert (photo["Content-Type"], pdf["Content-Type"]) == ("image/jpeg", "application/pdf")
    assert pdf.content == samples.pdf() and photo.content.startswith(b"\xff\xd8")
    assert "filename*=utf-8''" in pdf["Content-Disposition"] and pdf["Content-Disposition"].startswith("inline")
    saved = agent_client.get(addresses(attached)[1] + "?download=1")
    assert saved["Content-Disposition"].startswith("attachment")


def test_headers_leave_nothing_behind_and_let_nothing_run(agent_client: Client, attached: Application) -> None:
    for address in addresses(attached):
        response = agent_client.get(address)
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"
        assert "no-store" in response["Cache-Control"]
        policy = response["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "sandbox" in policy and "frame-ancestors 'none'" in policy


def test_others_and_strangers_get_nothing(other_client: Client, client: Client, attached: Application) -> None:
    for address in addresses(attached):
        assert other_client.get(address).status_code == 404
        assert client.get(address).url == reverse("top")  # type: ignore[attr-defined]


def test_recipients_get_nothing(recipient_client: Client, attached: Application) -> None:
    for address in addresses(attached):
        assert recipient_client.get(address).url == reverse("menu")  # type: ignore[attr-defined]


def test_a_document_is_found_under_its_own_application_only(
    agent: Any, agent_client: Client, attached: Application
) -> None:
    another = desk.entered(agent, name="ANOTHER,ONE", residence_card_number=desk.card(2))
    document = Document.objects.get()
    assert agent_client.get(reverse("document-file", args=[another.pk, document.pk])).status_code == 404


def test_staff_open_both_and_leave_a_trace(staff_client: Client, staff: Any, attached: Application) -> None:
    for address in addresses(attached):
        assert staff_client.get(address).status_code == 200
    entries = HistoryEntry.objects.filter(actor=staff)
    assert {entry.event for entry in entries} == {"photo_viewed", "document_viewed"}


def test_owners_leave_no_trace_of_looking(agent_client: Client, attached: Application) -> None:
    before = HistoryEntry.objects.count()
    for address in addresses(attached):
        agent_client.get(address)
    assert HistoryEntry.objects.count() == before


def test_staff_without_the_right_get_nothing(person: Callable[..., Any], attached: Application) -> None:
    clerk = person("STF")
    for address in addresses(attached):
        assert signed_in(clerk).get(address).status_code == 404
    clerk.user_permissions.add(Permission.objects.get(codename="view_application"))
    assert signed_in(clerk).get(addresses(attached)[0]).status_code == 404
    clerk.user_permissions.add(Permission.objects.get(codename="every_bureau"))
    assert signed_in(clerk).get(addresses(attached)[0]).status_code == 200


def test_files_held_are_shown_to_their_owner_only(
    agent_client: Client, other_client: Client, staff_client: Client, application: Application
) -> None:
    press(agent_client, reverse("documents", args=[application.pk]), document=upload(samples.pdf(), "a.pdf"))
    address = addresses(application)[1]
    assert agent_client.get(address).content == samples.pdf()
    assert [client.get(address).status_code for client in (other_client, staff_client)] == [404, 404]


def test_no_address_of_the_storage_is_served(agent_client: Client, attached: Application) -> None:
    name = Photo.objects.get().stored_name
    for address in (f"/files/{name}", f"/media/{name}", f"/static/{name}", default_storage.url(name)):
        assert agent_client.get(address).status_code == 404


@pytest.mark.parametrize("what", ["gone", "altered"])
def test_a_file_that_is_gone_or_altered_is_never_sent(agent_client: Client, attached: Application, what: str) -> None:
    path = Path(default_storage.path(Photo.objects.get().stored_name))
    path.unlink() if what == "gone" else path.write_bytes(b"something else")
    assert agent_client.get(addresses(attached)[0]).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_bytes_go_with_their_application(agent_client: Client, attached: Application) -> None:
    names = [Photo.objects.get().stored_name, Document.objects.get().stored_name]
    Photo.objects.all().delete()
    Document.objects.all().delete()
    assert not any(default_storage.exists(name) for name in names)


def test_files_nobody_confirmed_go_after_a_day(agent_client: Client, application: Application) -> None:
    with time_machine.travel("2026-11-01 10:00+09:00", tick=False):
        press(agent_client, reverse("documents", args=[application.pk]), document=upload(samples.pdf(), "a.pdf"))
    with time_machine.travel("2026-11-02 09:59+09:00", tick=False):
        assert drop_unconfirmed() == 0
    with time_machine.travel("2026-11-02 10:01+09:00", tick=False):
        assert drop_unconfirmed() == 1
    assert not Document.objects.exists()


def test_one_enormous_upload_is_cut(agent_client: Client, application: Application, settings: Any) -> None:
    settings.UPLOAD_CUT_MB, settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 11, 0
    sent = upload(b"%PDF-" + b"x" * 13 * 2**20, "a.pdf")
    response = press(agent_client, reverse("documents", args=[application.pk]), document=sent, confirmed="1")
    assert "WZBAM184E" in agent_client.get(response.url).content.decode()
