"""申請情報検索 (manual 2.6): every condition, every message, and the way back."""

import re
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from applications.models import Application
from applications.states import PhotoState, State
from tests.accounts.helpers import token
from tests.applications import desk

pytestmark = pytest.mark.django_db
SEARCH = "/applications/search/"


@pytest.fixture
def several(agent: Any, other_agent: Any) -> list[Application]:
    with time_machine.travel("2026-11-20 23:30:00+09:00", tick=False):
        first = desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1), birth_date="19900401")
    with time_machine.travel("2026-11-21 00:30:00+09:00", tick=False):
        second = desk.filed(agent, "coe", name="NGUYEN,VAN,AN", nationality="283", receipt_method="03")
        third = desk.entered(agent, name="PARK,JIWON", nationality="140", residence_card_number=desk.card(3))
        desk.filed(other_agent, name="SOMEBODY,ELSE", residence_card_number=desk.card(9))
    return [first, second, third]


def find(client: Client, **typed: Any) -> Any:
    client.get(SEARCH)
    return client.post(SEARCH, {**typed, **token(client)})


def listed(page: str) -> list[str]:
    """The applicants' names, which may break after a comma."""
    return re.findall(r'muted">([A-Z]+(?:,[A-Z]+)+)<', page.replace("<wbr>", ""))


def names(client: Client, answer: Any) -> list[str]:
    page = client.get(answer["Location"]).content.decode()
    assert "SOMEBODY" not in page
    return listed(page)


def refused(client: Client, answer: Any) -> list[str]:
    assert answer["Location"] == SEARCH + "#errors"
    page = client.get(SEARCH).content.decode()
    block = page.partition('<ul class="errors__lines">')[2].partition("</ul>")[0]
    return re.findall(r"<li>(WZBAM\d{3}E)：", block)


def moment(end: str, *parts: str) -> dict[str, str]:
    return dict(zip((f"{end}_{part}" for part in ("year", "month", "day", "hour", "minute")), parts, strict=True))


LI, AN, PARK = "LI,WEI", "NGUYEN,VAN,AN", "PARK,JIWON"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, [PARK, AN, LI]),
        ({"office": "東"}, [PARK, AN, LI]),
        ({"type": "coe"}, [AN]),
        ({"number_from": "1"}, [AN, LI]),
        ({"number_from": "000001", "number_to": "１"}, [AN, LI]),
        ({"state": ["submitted"]}, [AN, LI]),
        ({"state": ["submitted", "entered"]}, [PARK, AN, LI]),
        ({"photo": ["missing"]}, [PARK]),
        ({"documents": ["missing"], "type": "extension"}, [PARK, LI]),
        ({"simultaneous": "no"}, [PARK, AN, LI]),
        ({"method": "03"}, [AN]),
        ({"card": desk.card(1)}, [LI]),
        ({"card": desk.card(3).lower()}, [PARK]),
        ({"name": "wei"}, [LI]),
        ({"name": "LI"}, [LI]),
        ({"name": "ＶＡＮ　ＡＮ"}, [AN]),
        ({"nationality": "140"}, [PARK]),
        ({"birth_date": "1990-04-01", "card": desk.card(1)}, [LI]),
        ({"provisional": "9602026000000000"}, [PARK, AN, LI]),
        (moment("from", "2026", "11", "21", "00", "00"), [AN]),
        (moment("to", "2026", "11", "20", "23", "30"), [LI]),
        (moment("from", "2026", "11", "20", "23", "30") | moment("to", "2026", "11", "21", "00", "30"), [AN, LI]),
        ({"state": ["entered"], "name": "PARK", "nationality": "140", "office": "東"}, [PARK]),
    ],
)
def test_conditions(agent_client: Client, several: list[Application], typed: Any, expected: list[str]) -> None:
    assert names(agent_client, find(agent_client, **typed)) == expected


@pytest.mark.parametrize(
    ("typed", "messages"),
    [
        ({"number_from": "2", "number_to": "1"}, ["WZBAM130E"]),
        ({"number_from": "x"}, ["WZBAM018E", "WZBAM005E"]),
        ({"number_to": "1234567"}, ["WZBAM018E", "WZBAM005E"]),
        ({"from_year": "2026"}, ["WZBAM131E"]),
        (moment("from", "2026", "02", "30", "00", "00"), ["WZBAM132E"]),
        (moment("from", "0000", "x", "01", "00", "00"), ["WZBAM132E"]),
        ({"to_minute": "0"}, ["WZBAM133E"]),
        (moment("to", "2026", "02", "29", "00", "00"), ["WZBAM134E"]),
        (moment("from", "2026", "11", "02", "00", "00") | moment("to", "2026", "11", "01", "23", "59"), ["WZBAM135E"]),
        ({"birth_date": "1990-02-30"}, ["WZBAM018E", "WZBAM111E"]),
        ({"name": "X"}, ["WZBAM018E", "WZBAM012E"]),
        ({"name": "LI\0WEI"}, ["WZBAM018E", "WZBAM005E"]),
        ({"card": "nonsense"}, ["WZBAM018E", "WZBAM005E"]),
        ({"provisional": "123"}, ["WZBAM018E", "WZBAM005E"]),
        ({"office": "x"}, ["WZBAM018E", "WZBAM005E"]),
        ({"state": ["submitted", "\0"]}, ["WZBAM018E", "WZBAM005E"]),
        ({"name": "NOBODY"}, ["WZBAM136E"]),
        ({"name": "%%"}, ["WZBAM136E"]),
        ({"name": "__"}, ["WZBAM136E"]),
        ({"name": "'; DROP TABLE"}, ["WZBAM136E"]),
        ({"card": desk.card(9)}, ["WZBAM136E"]),
    ],
)
def test_messages(agent_client: Client, several: list[Application], typed: Any, messages: list[str]) -> None:
    assert refused(agent_client, find(agent_client, **typed)) == messages
    page = agent_client.get(SEARCH).content.decode()
    assert "WZBAM" not in page
    for name in ("number_from", "number_to", "card"):
        assert f'value="{typed.get(name, "")}"' in page


def test_more_than_the_list_can_show(agent_client: Client, several: list[Application], settings: Any) -> None:
    settings.SEARCH_MAX_RESULTS = 2
    find(agent_client)
    page = agent_client.get(SEARCH).content.decode()
    assert "検索ヒット件数は、3件です。" in page
    assert names(agent_client, find(agent_client, name="WEI")) == [LI]
    shown = agent_client.get("/applications/?all=1", follow=True).content.decode()
    assert "2件以上" in shown.replace("\n", "")


def test_an_empty_search_is_refused_by_setting(agent_client: Client, several: list[Application], settings: Any) -> None:
    settings.SEARCH_REQUIRES_CONDITION = True
    assert refused(agent_client, find(agent_client)) == ["WZBAM161E"]
    assert names(agent_client, find(agent_client, type="coe")) == [AN]


def test_search_page_and_order_are_remembered_for_the_way_back(
    agent_client: Client, several: list[Application]
) -> None:
    find(agent_client, type="extension")
    agent_client.get("/applications/?sort=filed&order=asc")
    assert names(agent_client, {"Location": "/applications/"}) == [LI, PARK]
    assert '<option value="extension" selected>' in agent_client.get(SEARCH).content.decode()
    assert names(agent_client, {"Location": "/applications/"}) == [LI, PARK]
    cleared = agent_client.get(SEARCH + "?clear=1", follow=True).content.decode()
    assert '<option value="extension" selected>' not in cleared
    assert names(agent_client, {"Location": "/applications/"}) == [PARK, AN, LI]


def test_what_was_searched_for_lies_nowhere_in_plain_text(agent_client: Client, several: list[Application]) -> None:
    answer = find(agent_client, card=desk.card(1), name="WEI")
    assert answer["Location"] == "/applications/"
    kept = str([session.get_decoded() for session in Session.objects.all()])
    assert desk.card(1) not in kept
    assert "WEI" not in kept


def test_a_stale_page_keeps_what_was_typed(agent_client: Client, several: list[Application], settings: Any) -> None:
    agent_client.get(SEARCH)
    stale = token(agent_client)
    for _ in range(2):
        find(agent_client, type="extension")
    agent_client.post(SEARCH, {"name": "WEI", **stale})
    assert Session.objects.exists()


# --- 要対応 and the order ---------------------------------------------------------------------------------------------


def test_what_waits_for_its_owner(agent_client: Client, several: list[Application]) -> None:
    Application.objects.filter(pk=several[0].pk).update(photo_state=PhotoState.REQUESTED)
    assert names(agent_client, {"Location": "/applications/?only=todo"}) == [PARK, LI]
    assert names(agent_client, {"Location": "/applications/"}) == [PARK, LI]
    menu = " ".join(re.sub(r"<[^>]+>", " ", agent_client.get("/menu/").content.decode()).split())
    assert "要対応 2件" in menu
    assert names(agent_client, {"Location": "/applications/?only="}) == [PARK, AN, LI]


@pytest.mark.parametrize(
    ("sort", "upwards"),
    [
        ("number", [LI, AN, PARK]),
        ("state", [PARK, AN, LI]),
        ("photo", [PARK, AN, LI]),
        ("documents", [PARK, AN, LI]),
        ("simultaneous", [PARK, AN, LI]),
        ("method", [PARK, LI, AN]),
        ("office", [PARK, AN, LI]),
        ("type", [AN, PARK, LI]),
        ("period", [AN, PARK, LI]),
        ("filed", [LI, AN, PARK]),
        ("card", [AN, LI, PARK]),
        ("nationality", [LI, PARK, AN]),
        ("birth", [PARK, AN, LI]),
    ],
)
def test_every_column_sorts_both_ways(
    agent_client: Client, several: list[Application], sort: str, upwards: list[str]
) -> None:
    up = agent_client.get(f"/applications/?sort={sort}&order=asc").content.decode()
    assert listed(up) == upwards
    assert up.count('aria-sort="ascending"') == 1
    down = agent_client.get(f"/applications/?sort={sort}&order=desc").content.decode()
    assert down.count('aria-sort="descending"') == 1
    assert sorted(listed(down)) == sorted(upwards)
    assert f'href="?sort={sort}&amp;order=asc&amp;page=1"' in down


@pytest.mark.parametrize("query", ["?sort=answers", "?sort=owner__password&order=x", "?only=\0", "?sort=%00&page=0"])
def test_nonsense_in_the_address(agent_client: Client, several: list[Application], query: str) -> None:
    assert agent_client.get("/applications/" + query).status_code == 200


@pytest.mark.parametrize("state", list(State))
def test_every_state_can_be_searched_for(agent_client: Client, several: list[Application], state: State) -> None:
    answer = find(agent_client, state=[state])
    assert answer.status_code == 302
