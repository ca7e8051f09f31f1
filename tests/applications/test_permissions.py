"""docs/permissions.md says what the groups hold and the actions ask for, and the desk does as it says."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from applications.admin.actions import ACTIONS
from applications.bureaus import group_name
from applications.groups import RIGHTS
from applications.models import Application
from applications.offices import BUREAUS
from tests.applications import desk
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
PAGE = Path(__file__).parents[2] / "docs" / "permissions.md"
LIST = "/admin/applications/application/"


def table(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, its head first."""
    part = PAGE.read_text().partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in part.splitlines() if line.startswith("|") and "---" not in line]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def documented() -> dict[str, set[str]]:
    head, *rows = table("Staff: groups and rights")
    return {group: {row[0] for row in rows if row[place] == "yes"} for place, group in enumerate(head) if place}


def test_the_groups_hold_what_the_page_says() -> None:
    given = {name: {right.partition(".")[2] for right in rights} for name, rights in RIGHTS.items()}
    assert {name: rights for name, rights in given.items() if rights} == documented()
    for name, rights in given.items():
        held = Group.objects.get(name=name).permissions.filter(content_type__model="application")
        assert set(held.values_list("codename", flat=True)) == rights
    assert {group_name(bureau) for bureau in BUREAUS} == {name for name, rights in given.items() if not rights}


def test_every_right_is_documented() -> None:
    own = Permission.objects.filter(content_type__app_label="applications", content_type__model="application")
    unused = {"add_application", "change_application", "delete_application"}
    assert set(own.values_list("codename", flat=True)) - unused == {
        row[0] for row in table("Staff: groups and rights")[1:]
    }


def test_the_actions_ask_for_what_the_page_says() -> None:
    assert {name: action.right for name, action in ACTIONS.items()} == dict(table("Staff: what each action needs")[1:])


@pytest.fixture
def application(agent: Any) -> Application:
    return desk.filed(agent)


def offered(client: Client) -> set[str]:
    page = client.get(LIST).content.decode()
    return set(re.findall(r'<option value="(\w+)"', page.partition('name="action"')[2].partition("</select>")[0]))


@pytest.mark.parametrize("group", list(documented()))
def test_addresses_and_actions_by_role(person: Callable[..., Any], application: Application, group: str) -> None:
    user = person("STF")
    user.groups.add(Group.objects.get(name=group), Group.objects.get(name=group_name("東")))
    client = signed_in(user)
    assert client.get(f"{LIST}{application.pk}/change/").status_code == 200
    assert client.get(f"/applications/{application.pk}/copy/").status_code == 200
    rights = {right.partition("_")[0] for right in documented()[group]}
    assert offered(client) == {name for name, action in ACTIONS.items() if action.right in rights}
    for name, action in ACTIONS.items():
        before = desk.again(application.pk).version
        sent = {"action": name, "_selected_action": application.pk, "confirmed": "1"}
        client.post(LIST, sent | {"kind": "photo", "reason": "x", "deadline": "2999-01-01", "outcome": "granted"})
        if action.right not in rights:
            assert desk.again(application.pk).version == before


@pytest.mark.parametrize("address", ["", "{pk}/change/", "{pk}/history/", "{pk}/delete/", "add/"])
def test_nobody_without_a_role(person: Callable[..., Any], application: Application, address: str) -> None:
    client = signed_in(person("STF"))
    assert client.get(LIST + address.format(pk=application.pk)).status_code in (403, 302)
    assert client.get(f"/applications/{application.pk}/copy/").status_code == 404
