"""Optimistic locking (WZBAM175E, 178E): what changed since the page was opened is said, the newer record offered."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccountState
from applications import lifecycle
from applications.states import State
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


def inputs(html: str) -> dict[str, str]:
    """The hidden inputs of a page's forms."""
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html.partition("<main")[2]))


def choose(client: Client, action: str, application: Any, shown: str) -> str:
    """Press a button of the list as `shown` drew it; the page it leads to."""
    sent = {**inputs(shown), **token(client), "choice": str(application.pk)}
    return client.post(f"/applications/choose/{action}/", sent, follow=True).content.decode()


@pytest.mark.parametrize("action", ["documents", "photo", "receipt", "delete", "file", "simultaneous"])
def test_every_button_of_a_list_that_is_no_longer_true(agent: Any, agent_client: Client, action: str) -> None:
    application = desk.ready(agent)
    shown = agent_client.get("/applications/").content.decode()
    lifecycle.file(actor=agent, pk=application.pk)
    page = choose(agent_client, action, application, shown)
    assert "WZBAM175E：排他エラーが発生しました。対象のデータは他ユーザにより更新されています。" in page
    assert "入管庁に申請しました。" in page and "受付番号が付きました。" in page
    offered = page.partition("最新の内容を確認する")[0].rpartition("href=")[2]
    assert offered.startswith(f'"/applications/{application.pk}/"')


def test_the_list_drawn_anew_is_true_again(agent: Any, agent_client: Client) -> None:
    application = desk.entered(agent)
    shown = agent_client.get("/applications/").content.decode()
    desk.with_photo(application)
    newer = choose(agent_client, "documents", application, shown)
    assert "WZBAM175E" in newer
    assert "WZBAM" not in choose(agent_client, "documents", application, newer)


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 40, "１"])
def test_a_forged_version_is_no_version(agent: Any, agent_client: Client, version: str) -> None:
    application = desk.entered(agent)
    agent_client.get("/applications/")
    sent = {**token(agent_client), "choice": str(application.pk), f"version-{application.pk}": version}
    assert agent_client.post("/applications/choose/documents/", sent)["Location"].endswith("/documents/")


def test_filing_after_the_account_was_changed(agent: Any, agent_client: Client, contact: Callable[..., None]) -> None:
    contact(agent, "old@example.jp")
    application = desk.ready(agent)
    shown = agent_client.get(f"/applications/{application.pk}/file/").content.decode()
    assert "old@example.jp" in shown
    agent.contact.data = {**agent.contact.data, "email": "new@example.jp"}
    agent.contact.save()
    sent = {**inputs(shown), **token(agent_client)}
    page = agent_client.post("/applications/file/", sent, follow=True).content.decode()
    assert "WZBAM178E：他者により処理対象のデータが更新されています。" in page
    assert "画面を開いた後に利用者情報が変更されました。" in page
    assert "最新の利用者情報を確認する" in page
    assert desk.again(application.pk).state == State.ENTERED
    newer = agent_client.get(f"/applications/{application.pk}/file/").content.decode()
    assert "new@example.jp" in newer
    agent_client.post("/applications/file/", {**inputs(newer), **token(agent_client)})
    assert desk.again(application.pk).state == State.SUBMITTED


def test_an_account_suspended_at_that_moment_files_nothing(agent: Any) -> None:
    application = desk.ready(agent)
    type(agent).objects.filter(pk=agent.pk).update(state=AccountState.SUSPENDED)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM178E"
