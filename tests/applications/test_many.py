"""Lists and searches among many: as many queries as among few, parts of names by their index, up to the limit."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from applications import listing, name_index, ordering
from applications.models import Application
from applications.ordering import COLUMNS, Sort
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.test_list import many
from tests.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


def queries(ask: Callable[[], Any]) -> int:
    ask()
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def search(client: Client) -> None:
    client.get("/applications/search/")
    client.post("/applications/search/", {**token(client), "name": "NUMBER", "type": "extension"})
    client.get("/applications/")


@pytest.mark.parametrize(
    "address",
    ["/applications/?all=1", "/applications/?page=2&sort=filed&order=desc", "/applications/?only=todo", "/menu/"]
    + [f"/applications/?sort={column}&order=asc&page=1" for column in COLUMNS],
)
def test_a_page_asks_as_often_among_many_as_among_few(agent: Any, agent_client: Client, address: str) -> None:
    many(agent, 3)
    few = queries(lambda: agent_client.get(address))
    Application.objects.filter(main=None).delete()
    many(agent, 25)
    assert queries(lambda: agent_client.get(address)) == few


def test_a_search_asks_as_often_among_many_as_among_few(agent: Any, agent_client: Client) -> None:
    many(agent, 3)
    few = queries(lambda: search(agent_client))
    many_more = [desk.entered(agent, name=f"NUMBER,MORE{letter}") for letter in "ABCDEFGHIJKL"]
    assert queries(lambda: search(agent_client)) == few
    assert len(many_more) == 12


QUEUE = "/admin/applications/application/"


@pytest.mark.parametrize("query", ["", "?state=submitted", "?q=NUMBER", "?assigned=nobody&office=東", "?order=oldest"])
def test_the_staffs_queue_asks_as_often_among_many_as_among_few(agent: Any, examiner: Any, query: str) -> None:
    client = signed_in(examiner)
    many(agent, 3)
    few = queries(lambda: client.get(QUEUE + query))
    Application.objects.filter(main=None).delete()
    many(agent, 25)
    assert queries(lambda: client.get(QUEUE + query)) == few


def test_every_page_of_the_queue_asks_as_often(agent: Any, examiner: Any) -> None:
    client = signed_in(examiner)
    many(agent, 70)
    asked = {queries(partial(client.get, f"{QUEUE}?p={number}")) for number in (1, 2, 3)}
    assert len(asked) == 1
    shown = [re.findall("NUMBER,\\d+", client.get(f"{QUEUE}?p={number}").content.decode()) for number in (1, 2, 3)]
    assert [len(page) for page in shown] == [25, 25, 19]
    assert len({name for page in shown for name in page}) == 69


def test_the_queue_ends_at_its_limit(agent: Any, examiner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("applications.admin.counting.LIMIT", 30)
    many(agent, 40)
    client = signed_in(examiner)
    last = client.get(f"{QUEUE}?p=2").content.decode()
    assert last.count('class="action-select"') == 5
    assert client.get(f"{QUEUE}?p=3").status_code == 302


def names(found: Any) -> list[str]:
    return [application.applicant_name for application in found]


def test_the_list_holds_the_newest_and_sorting_only_moves_them(agent: Any, settings: Any) -> None:
    settings.SEARCH_MAX_RESULTS = 5
    many(agent, 12)
    own = listing.own(agent)
    newest = names(ordering.page(own, Sort(), 0, 5))
    assert set(newest[:2]) == {"NUMBER,0010", "MIHON,TARO"}
    for column in COLUMNS:
        for descending in (True, False):
            assert sorted(names(ordering.page(own, Sort(column, descending), 0, 5))) == sorted(newest)


@pytest.mark.parametrize("part", ["WEI", "I,WE", "LI,WEI", "LI", "I"])
def test_a_part_of_a_name_is_found(agent: Any, part: str) -> None:
    desk.entered(agent, name="LI,WEI")
    desk.entered(agent, name="PARK,JIWON")
    assert names(Application.objects.filter(name_index.holding(part), applicant_name__startswith="LI")) == ["LI,WEI"]


@pytest.mark.parametrize("part", ["%%%", "___", 'L"I', "L'I", "LI_WEI", "L%EI", '"', "* *", "NEAR(", "LI OR", "\\LI"])
def test_signs_of_the_search_language_are_letters_like_others(agent: Any, part: str) -> None:
    desk.entered(agent, name="LI,WEI")
    assert not Application.objects.filter(name_index.holding(part)).exists()


def test_the_index_follows_what_becomes_of_a_name(agent: Any) -> None:
    application = desk.entered(agent, name="LI,WEI")
    Application.objects.filter(pk=application.pk).update(applicant_name="LIN,WENDA")
    assert not Application.objects.filter(name_index.holding("LI,WEI")).exists()
    assert names(Application.objects.filter(name_index.holding("WENDA"))) == ["LIN,WENDA"]
    application.delete()
    assert not Application.objects.filter(name_index.holding("WENDA")).exists()


def test_a_lost_index_is_made_anew_from_the_applications(agent: Any) -> None:
    """SQLite drops the triggers of a table that a migration makes anew; PostgreSQL keeps its index itself."""
    desk.entered(agent, name="LI,WEI")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER applications_name_changed")
    Application.objects.update(applicant_name="LIN,WENDA")
    name_index.look_after()
    assert names(Application.objects.filter(name_index.holding("WENDA"))) == ["LIN,WENDA"]


def test_the_plan_of_a_search_by_name_names_its_index(agent: Any) -> None:
    found = Application.objects.filter(name_index.holding("WENDA"))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            assert "application_name_part" in found.explain()
        else:
            assert "VIRTUAL TABLE INDEX" in found.explain()
