"""Uploads as life brings them: cut off on the way, sent twice, too late, under another name."""

import re
from typing import Any

import pytest
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse

from applications import lifecycle
from applications.models import Application
from applications.states import DocumentState, PhotoState
from attachments.models import Document, Photo
from messages import clock
from tests.applications import desk
from tests.applications.test_supplements import ask
from tests.attachments import samples
from tests.attachments.pages import lines, page
from tests.attachments.samples import upload

FIELD = {"photo": "photo", "documents": "document"}
WHOLE = {"photo": samples.jpeg(), "documents": samples.pdf()}
NAME = {"photo": "photo.jpg", "documents": "document.pdf"}


@pytest.fixture(autouse=True)
def patience(settings: Any) -> None:
    """Whatever else the machine does."""
    settings.PDF_CHECK_SECONDS = 60


def url(application: Application, what: str) -> str:
    return reverse(what, args=[application.pk])


def form(client: Client, application: Application, what: str, content: bytes = b"", name: str = "") -> dict[str, Any]:
    """What the page's form sends, the file last as it stands last."""
    html = page(client, url(application, what)).partition("<main")[2]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', html))
    file = upload(content or WHOLE[what], name or NAME[what])
    return {**hidden, "receipt_method": "01", "confirmed": "1", FIELD[what]: file}


def kept() -> int:
    return Photo.objects.count() + Document.objects.count()


@pytest.mark.parametrize("what", ["photo", "documents"])
@pytest.mark.parametrize("share", [0.55, 0.8, 0.95])
def test_cut_off_in_the_middle_of_the_file(
    agent_client: Client, application: Application, what: str, share: float
) -> None:
    body = encode_multipart(BOUNDARY, form(agent_client, application, what))
    start = body.index(WHOLE[what][:8])
    cut = body[: start + int(len(WHOLE[what]) * share)]
    response = agent_client.generic("POST", url(application, what), cut, content_type=MULTIPART_CONTENT)
    assert lines(agent_client, response) == ["WZBAM001E"]
    assert kept() == 0


@pytest.mark.parametrize("what", ["photo", "documents"])
def test_cut_off_before_the_file(agent_client: Client, application: Application, what: str) -> None:
    body = encode_multipart(BOUNDARY, form(agent_client, application, what))
    cut = body[: body.index(b'filename="')]
    response = agent_client.generic("POST", url(application, what), cut, content_type=MULTIPART_CONTENT)
    assert response.status_code in (302, 400)
    assert kept() == 0


@pytest.mark.parametrize("what", ["photo", "documents"])
def test_the_same_form_sent_twice_is_stored_once(agent_client: Client, application: Application, what: str) -> None:
    sent = form(agent_client, application, what)
    first = agent_client.post(url(application, what), sent)
    sent[FIELD[what]].seek(0)
    second = agent_client.post(url(application, what), sent)
    assert first.url == second.url == reverse("application-list")  # type: ignore[attr-defined]
    assert kept() == 1
    assert application.history.filter(event__endswith="_registered").count() == 1


@pytest.mark.parametrize(("what", "state"), [("photo", PhotoState.REGISTERED), ("documents", DocumentState.MISSING)])
def test_a_supplement_after_its_request_was_closed(
    agent: Any, agent_client: Client, staff: Any, what: str, state: str
) -> None:
    application = ask(staff, desk.filed(agent), what, deadline=clock.today())
    sent = form(agent_client, application, what)
    lifecycle.close_supplement(actor=staff, pk=application.pk, kind=what)
    response = agent_client.post(url(application, what), sent)
    assert lines(agent_client, response) == ["WZBAM117E"]
    assert kept() == 0
    stored = desk.again(application.pk)
    assert (stored.photo_state if what == "photo" else stored.document_state) == state
    assert lines(agent_client, agent_client.get(url(application, what))) == ["WZBAM117E"]


RENAMED = {
    "a program": (b"MZ\x90\x00" + b"\0" * 500, "document.pdf", "documents", "WZBAM185E"),
    "a photo": (samples.jpeg(), "photo.pdf", "documents", "WZBAM185E"),
    "a page of the web": (b"<html><script>alert(1)</script></html>", "page.pdf", "documents", "WZBAM185E"),
    "a PDF with another ending": (samples.pdf(), "document.pdf.exe", "documents", "WZBAM185E"),
    "a PDF as a photo": (samples.pdf(), "photo.jpg", "photo", "WZBAM149E"),
    "a PNG as a photo": (samples.png(), "photo.jpeg", "photo", "WZBAM149E"),
    "a photo with another ending": (samples.jpeg(), "photo.png", "photo", "WZBAM148E"),
}


@pytest.mark.parametrize(("content", "name", "what", "id"), RENAMED.values(), ids=RENAMED.keys())
def test_renamed(agent_client: Client, application: Application, content: bytes, name: str, what: str, id: str) -> None:
    response = agent_client.post(url(application, what), form(agent_client, application, what, content, name))
    assert lines(agent_client, response) == [id]
    assert kept() == 0


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/旅券.pdf", "旅券.pdf"),
        ("C:\\Users\\taro\\旅券.pdf", "旅券.pdf"),
        ("旅\u202e券\u200b.pdf", "旅券.pdf"),
        ("か\u3099.pdf", "が.pdf"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
        ("<b>.pdf", "<b>.pdf"),
    ],
    ids=["path", "drive", "turned around", "decomposed", "endless", "markup"],
)
def test_odd_names(agent_client: Client, application: Application, name: str, shown: str) -> None:
    agent_client.post(url(application, "documents"), form(agent_client, application, "documents", name=name))
    stored = Document.objects.get().original_name
    assert stored == shown and len(stored) <= 255
    assert "<b>" not in page(agent_client, url(application, "documents"))
