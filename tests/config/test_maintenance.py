"""Maintenance: told in advance, then everything is read, nothing changed, and nothing that was typed is lost."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from applications.models import Application, Draft
from messages import clock
from tests.applications.desk import entered
from tests.applications.pages import Inputs, Wizard
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NOW = "ただいまメンテナンス中です"
AHEAD = "メンテナンスのお知らせ"


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.DATA_DIR = tmp_path
    yield


def switch(*words: str) -> None:
    call_command("maintenance", *words)


def text(client: Client, name: str) -> str:
    return unescape(client.get(reverse(name)).content.decode())


def test_pages_are_read_and_say_so(agent_client: Client, staff_client: Client) -> None:
    switch("on", "データベースを更新します。", "We update the database.", "--until", "2099-01-01T05:00")
    for client, name in ((Client(), "top"), (agent_client, "menu"), (staff_client, "admin:index")):
        shown = text(client, name)
        assert NOW in shown and "データベースを更新します。" in shown and "2099/01/01 05:00" in shown, name
    agent_client.cookies["django_language"] = "en"
    assert "We update the database." in text(agent_client, "menu")
    switch("off")
    assert NOW not in text(agent_client, "menu")


def test_the_search_goes_on(agent_client: Client, agent: Any, post: Any) -> None:
    made, search = entered(agent), reverse("application-search")
    switch("on")
    assert post(agent_client, search, {"name": "ZZZZ"}).status_code == 302
    assert "WZBAM136E" in text(agent_client, "application-search")
    assert post(agent_client, search, {"name": made.applicant_name}).url == reverse("application-list")
    assert made.applicant_name in text(agent_client, "application-list")


def test_it_is_announced_and_begins_by_itself(agent_client: Client, post: Any) -> None:
    begins = clock.now() + timedelta(minutes=20)
    switch("on", "止まります。", "--at", begins.isoformat())
    shown = text(agent_client, "menu")
    assert AHEAD in shown and NOW not in shown and "止まります。" in shown
    assert post(agent_client, reverse("wizard-start"), {}).status_code == 200
    with time_machine.travel(begins, tick=False):
        assert NOW in text(agent_client, "menu")
        assert agent_client.post(reverse("wizard-start"), {}).status_code == 503


def test_what_was_typed_is_sent_again_when_it_is_over(agent_client: Client, agent: Any) -> None:
    wizard = Wizard(agent_client)
    step = wizard.form.steps[0].id
    typed = {**wizard.shown(step).values, "name": "MIHON,<TARO>", "action": "next"}
    before = Draft.objects.get().updated_at
    switch("on")
    answer = agent_client.post(wizard.url(step), typed)
    html = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"], Draft.objects.get().updated_at) == (503, "600", before)
    assert "MIHON,&lt;TARO&gt;" in html and "もう一度送る" in html
    switch("off")
    again = Inputs(html).values
    assert agent_client.post(wizard.url(step), again).status_code == 302
    assert wizard.answers()["name"] == "MIHON,<TARO>"


def test_a_password_does_not_come_back(agent_client: Client) -> None:
    switch("on")
    typed = {"current": PASSWORD, "new": "Kaede#4821", "again": "Kaede#4821"}
    answer = agent_client.post(reverse("password-change"), typed)
    assert answer.status_code == 503
    assert PASSWORD not in answer.content.decode() and "Kaede" not in answer.content.decode()


def test_people_come_in_and_go_and_choose_their_language(client: Client, person: Any) -> None:
    switch("on")
    user = person("LAW")
    typed = {"username": user.authentication_id, "password": PASSWORD}
    assert client.post(reverse("login", args=["organization"]), typed).status_code == 302
    assert client.get(reverse("menu")).status_code == 200
    assert client.post(reverse("set-language"), {"language": "en"}).status_code == 302
    assert client.post(reverse("logout")).status_code == 302


def test_staff_change_nothing_either(staff_client: Client) -> None:
    switch("on")
    address = reverse("admin:applications_application_changelist")
    assert staff_client.post(address, {"action": "x"}).status_code == 503
    assert not Application.objects.exists()


def test_the_machines_are_told(client: Client, settings: Any) -> None:
    settings.METRICS_TOKEN = "a-token"

    def read() -> str:
        return client.get("/metrics", HTTP_AUTHORIZATION="Bearer a-token").content.decode()

    assert "residence_maintenance 0" in read()
    switch("on")
    assert "residence_maintenance 1" in read()


def test_the_command_says_how_things_stand(capsys: Any) -> None:
    switch()
    switch("on", "--at", "2099-01-01T02:00")
    switch("on", "--at", "2020-01-01T02:00")
    switch("off")
    switch("off")
    said = capsys.readouterr().out.split("\n")
    assert [line.split()[0] for line in said if line] == ["off", "announced", "on", "off", "off"]
    assert datetime.fromisoformat(said[1].split()[-1]).utcoffset() == timedelta(hours=9)
    with pytest.raises(CommandError):
        switch("on", "--at", "2099-01-01T02:00", "--until", "2099-01-01T01:00")
