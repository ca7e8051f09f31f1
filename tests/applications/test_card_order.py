"""The list by residence card number: right each time, and nothing of a number outlives the page."""

import pickle
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from applications.models import Application
from tests.applications import desk

pytestmark = pytest.mark.django_db
BY_CARD = "/applications/?sort=card&order=asc&page=1"


def cards(client: Client) -> list[str]:
    return re.findall(r"AB\d{8}CD", client.get(BY_CARD).content.decode())


def test_what_came_and_went_meanwhile_is_in_its_place(agent: Any, agent_client: Client) -> None:
    numbers = [5, 2, 9]
    for number in numbers:
        desk.entered(agent, residence_card_number=desk.card(number))
    assert cards(agent_client) == cards(agent_client) == [desk.card(number) for number in sorted(numbers)]
    desk.entered(agent, residence_card_number=desk.card(3))
    assert cards(agent_client) == [desk.card(number) for number in (2, 3, 5, 9)]
    Application.objects.order_by("created_at").first().delete()  # type: ignore[union-attr]
    assert cards(agent_client) == [desk.card(number) for number in (2, 3, 9)]


def test_what_is_remembered_holds_no_number(agent: Any, agent_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Any] = []
    keep = cache.set
    monkeypatch.setattr("applications.ordering.cache.set", lambda *args: (kept.append(args), keep(*args)))
    desk.entered(agent, residence_card_number=desk.card(7))
    assert cards(agent_client) == [desk.card(7)]
    assert len(kept) == 1 and b"00000007" not in pickle.dumps(kept)


def test_the_order_is_worked_out_once(agent: Any, agent_client: Client) -> None:
    for number in range(3):
        desk.entered(agent, residence_card_number=desk.card(number))
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as queries:
            cards(agent_client)
        counts.append(sum("sealed" in query["sql"] for query in queries))
    assert counts == [2, 1, 1]
