"""The list as .xlsx: what the list shows, in its order, and nothing that a spreadsheet would run."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from applications.states import State
from tests.applications import desk
from tests.applications.cases import spoil

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
SHEET = "/applications/list.xlsx"


def cells(client: Client) -> list[tuple[Any, ...]]:
    answer = client.get(SHEET)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    return list(load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))


def test_the_columns_and_words_of_the_list(agent: Any, other_agent: Any, agent_client: Client) -> None:
    desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1))
    desk.entered(other_agent, name="SOMEBODY,ELSE", residence_card_number=desk.card(2))
    head, row = cells(agent_client)
    found = dict(zip(head, row, strict=True))
    assert (found["氏名"], found["受付番号"], found["申請状態"]) == ("LI,WEI", "東オンEN26000001", "申請完了")
    assert (found["申請日時"], found["申請時在留カード番号"]) == ("2026/11/22 12:00", desk.card(1))


def test_what_the_list_is_narrowed_to(agent: Any, agent_client: Client) -> None:
    desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1))
    desk.entered(agent, name="PARK,JIWON", residence_card_number=desk.card(2))
    agent_client.get("/applications/?only=todo")
    assert [row[1] for row in cells(agent_client)[1:]] == ["PARK,JIWON"]
    agent_client.get("/applications/?only=&sort=card&order=asc")
    assert [row[1] for row in cells(agent_client)[1:]] == ["LI,WEI", "PARK,JIWON"]


def test_no_cell_is_a_formula(agent: Any, agent_client: Client) -> None:
    spoil(desk.entered(agent), applicant_name="=1+1", state=State.ENTERED)
    sheet = load_workbook(BytesIO(agent_client.get(SHEET).content)).active
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")


def test_an_empty_list_has_no_link_and_only_headings(agent_client: Client) -> None:
    assert SHEET not in agent_client.get("/applications/").content.decode()
    assert len(cells(agent_client)) == 1
