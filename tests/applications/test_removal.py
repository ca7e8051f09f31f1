"""申請情報の削除 and 下書きに戻す: asked first, only what was never filed, the history stays."""

import re
from typing import Any

import pytest
from django.test import Client

from applications import lifecycle
from applications.models import Application, Draft, HistoryEntry, SensitiveAnswers
from applications.states import State
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import refused, spoil

pytestmark = pytest.mark.django_db


def send(client: Client, url: str, **changed: str) -> Any:
    """Open the page that asks and press its button."""
    page = client.get(url).content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    return client.post(url, {**fields, **token(client), **changed})


def first_line(client: Client, answer: Any) -> str:
    page = client.get(answer["Location"]).content.decode()
    return str(re.findall(r"<li>(WZBAM\d{3}E：[^<]*)</li>", page)[0])


@pytest.mark.parametrize("state", [State.ENTERED, State.BULK_ERROR])
def test_deleting_asks_first(agent: Any, agent_client: Client, state: State) -> None:
    application = desk.ready(agent, name="LI,WEI")
    spoil(application, state=state)
    url = f"/applications/{application.pk}/delete/"
    assert "LI,WEI" in agent_client.get(url).content.decode()
    assert desk.again(application.pk)
    answer = send(agent_client, url)
    assert answer["Location"] == "/applications/"
    page = agent_client.get("/applications/").content.decode()
    assert "申請情報を削除しました。" in page
    assert "WEI" not in page
    assert not Application.objects.exists()
    assert not SensitiveAnswers.objects.exists()


def test_the_history_of_what_was_deleted_stays(agent: Any) -> None:
    application = desk.ready(agent)
    lifecycle.delete(actor=agent, pk=application.pk)
    kept = HistoryEntry.objects.filter(application_id=application.pk).order_by("id")
    assert [(entry.event, entry.actor) for entry in kept] == [
        ("entered", agent),
        ("photo_registered", agent),
        ("deleted", agent),
    ]
    assert kept[2].detail["number"].startswith(application.provisional_number)


@pytest.mark.parametrize("way", ["delete", "reopen"])
def test_what_was_filed_stays(agent: Any, agent_client: Client, way: str) -> None:
    application = desk.filed(agent)
    url = f"/applications/{application.pk}/{way}/"
    assert first_line(agent_client, agent_client.get(url)).startswith("WZBAM172E")
    agent_client.get("/applications/")
    assert first_line(agent_client, agent_client.post(url, token(agent_client))).startswith("WZBAM172E")
    assert desk.again(application.pk).state == State.SUBMITTED


@pytest.mark.parametrize("way", ["delete", "reopen"])
def test_somebody_else_s_is_not_there(agent: Any, other_client: Client, other_agent: Any, way: str) -> None:
    application = desk.entered(agent)
    url = f"/applications/{application.pk}/{way}/"
    assert other_client.get(url).status_code == 404
    other_client.get("/applications/")
    assert first_line(other_client, other_client.post(url, token(other_client))).startswith("WZBAM176E")
    assert desk.again(application.pk)


@pytest.mark.parametrize("way", ["delete", "reopen"])
def test_changed_since_the_page_asked(agent: Any, agent_client: Client, way: str) -> None:
    application = desk.entered(agent)
    url = f"/applications/{application.pk}/{way}/"
    answer = send(agent_client, url, version=str(application.version))
    assert answer["Location"] != "/applications/#errors"
    application = desk.entered(agent)
    before = application.version
    lifecycle.documents_registered(actor=agent, pk=application.pk)
    answer = send(agent_client, f"/applications/{application.pk}/{way}/", version=str(before))
    page = agent_client.get(answer["Location"]).content.decode()
    assert "WZBAM175E" in page
    assert "資料を登録しました。" in page
    assert f'href="/applications/{application.pk}/"' in page.partition("最新の内容を確認する")[0]
    assert desk.again(application.pk)


def test_deleted_meanwhile(agent: Any, agent_client: Client) -> None:
    application = desk.entered(agent)
    url = f"/applications/{application.pk}/delete/"
    agent_client.get(url)
    lifecycle.delete(actor=agent, pk=application.pk)
    assert first_line(agent_client, agent_client.post(url, token(agent_client))).startswith("WZBAM176E")


def test_back_to_a_draft_keeps_the_answers_but_not_the_boxes(agent: Any, agent_client: Client) -> None:
    given = desk.answers(name="LI,WEI", passport_number="TZ7654321", free_text="よろしくお願いします。")
    application = desk.entered(agent, **given)
    answer = send(agent_client, f"/applications/{application.pk}/reopen/")
    draft = Draft.objects.get()
    assert answer["Location"] == f"/applications/drafts/{draft.pk}/identity1/"
    assert draft.answers == {k: v for k, v in given.items() if k not in ("facts_confirmed", "copy_kept")}
    assert not Application.objects.exists()
    assert HistoryEntry.objects.filter(application_id=application.pk, event="reopened").count() == 1
    assert "LI,WEI" in agent_client.get("/menu/").content.decode()


def test_a_bulk_error_is_no_draft(agent: Any) -> None:
    application = desk.entered(agent)
    spoil(application, state=State.BULK_ERROR)
    assert refused(lifecycle.reopen, actor=agent, pk=application.pk) == "WZBAM117E"
    assert desk.again(application.pk)
