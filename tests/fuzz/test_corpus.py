"""The kept cases, read directly and sent through the pages: refused or taken, never an error page, never a hang."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.applications import desk
from tests.applications.pages import Wizard
from tests.attachments.batch.browsing import Together
from tests.attachments.pages import page, press
from tests.attachments.samples import upload
from tests.fuzz.targets import CORPUS, TARGETS, corpus, guarded, run, workbook_with

FILES = [path for target in TARGETS for path in corpus(target)]
FORMS = corpus("form")


def name(path: Path) -> str:
    return path.relative_to(CORPUS).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_it_is_read_or_refused(path: Path) -> None:
    run(path.parent.name, path.read_bytes())


@pytest.mark.django_db
@pytest.mark.parametrize("path", FILES, ids=name)
def test_its_page_answers(agent_client: Client, agent: Any, path: Path) -> None:
    kind, content = path.parent.name, path.read_bytes()
    with guarded(10):
        answer = DOORS[kind](agent_client, agent, content)
        assert answer.status_code == 302
        page(agent_client, answer.url)


@pytest.mark.django_db
@pytest.mark.parametrize("path", FORMS, ids=name)
def test_a_form_answers(agent_client: Client, path: Path) -> None:
    wizard = Wizard(agent_client)
    answer = form(wizard, path.read_bytes())
    assert answer.status_code < 500


def form(wizard: Wizard, body: bytes) -> Any:
    """The bytes as the body of a page of the wizard, with the token of the page."""
    token = wizard.shown("identity1").values["page_token"]
    sent = body + b"&page_token=" + token.encode() + b"&action=next"
    return wizard.client.generic(
        "POST", wizard.url("identity1"), sent, content_type="application/x-www-form-urlencoded"
    )


def _photo(client: Client, agent: Any, content: bytes) -> Any:
    url = reverse("photo", args=[desk.entered(agent).pk])
    return press(client, url, photo=upload(content, "photo.jpg"), receipt_method="01")


def _document(client: Client, agent: Any, content: bytes) -> Any:
    url = reverse("documents", args=[desk.entered(agent).pk])
    return press(client, url, document=upload(content, "a.pdf"), confirmed="1")


def _archive(client: Client, agent: Any, content: bytes) -> Any:
    batch = Together(client).begin("attach", [desk.entered(agent)])
    return press(client, reverse("batch", args=[batch.pk]), action="read", zip=upload(content, "a.zip"))


def _csv(client: Client, agent: Any, content: bytes) -> Any:
    started = press(client, reverse("bulk-start"), type="extension", status="N2")
    return press(client, started.url, file=upload(content, "a.csv"))


def _xlsx(client: Client, agent: Any, content: bytes) -> Any:
    return press(client, reverse("bulk-csv"), file=upload(content, "a.xlsx"))


def _sheet(client: Client, agent: Any, content: bytes) -> Any:
    return _xlsx(client, agent, workbook_with(content))


DOORS = {"csv": _csv, "jpeg": _photo, "pdf": _document, "zip": _archive, "xlsx": _xlsx, "sheet": _sheet}
