"""WZBAM177E: a record that somebody else holds is refused after a while, not waited for without end."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test import Client

from applications.lifecycle import locking
from applications.models import Application
from applications.states import State
from tests.accounts.helpers import token
from tests.applications import desk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", "200ms")


@contextmanager
def held(application: Application) -> Iterator[None]:
    """Another connection is at work on the record, as a nightly run or somebody of the staff would be."""
    known = connection.get_connection_params()
    wanted = {name: known[name] for name in ("dbname", "user", "password", "host", "port") if name in known}
    with psycopg.connect(**wanted) as other:
        other.execute("SELECT 1 FROM applications_application WHERE id = %s FOR UPDATE", [application.pk])
        yield


def press(client: Client, page: str, address: str, **fields: str) -> str:
    html = client.get(page).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html.partition("<main")[2]))
    return client.post(address, {**hidden, **token(client), **fields}, follow=True).content.decode()


def test_the_buttons_of_the_list_and_the_pages_behind_them(agent: Any, agent_client: Client) -> None:
    assert connection.vendor == "postgresql", "these tests run on PostgreSQL"
    application = desk.ready(agent)
    own = f"/applications/{application.pk}/"
    with held(application):
        for page, address, fields in (
            ("/applications/", "/applications/choose/file/", {"choice": str(application.pk)}),
            (f"{own}file/", "/applications/file/", {}),
            (f"{own}delete/", f"{own}delete/", {}),
            (f"{own}photo/", f"{own}photo/?purpose=receipt", {"receipt_method": "01"}),
        ):
            assert "WZBAM177E：排他エラーが発生しました。" in press(agent_client, page, address, **fields), address
    assert desk.again(application.pk).state == State.ENTERED
    assert "申請受付完了" in press(agent_client, f"{own}file/", "/applications/file/")


def test_staff_are_told_too(agent: Any, staff_client: Client) -> None:
    application = desk.filed(agent)
    with held(application):
        sent = {"action": "begin_examination", "_selected_action": str(application.pk)}
        page = staff_client.post("/admin/applications/application/", sent, follow=True).content.decode()
    assert "WZBAM177E" in page
    assert desk.again(application.pk).state == State.SUBMITTED
