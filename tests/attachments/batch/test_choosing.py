"""Choosing applications: across pages, by page, by condition, and what stays out."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from applications.models import Application
from applications.states import PhotoState
from attachments.batch.models import Batch, Pick
from messages import clock
from tests.applications import desk
from tests.attachments.batch.browsing import Together, text_of
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _short_pages(settings: Any) -> None:
    settings.LIST_PAGE_SIZE = 2


def made(owner: Any, count: int) -> list[Application]:
    """Newest first, as the list shows them."""
    return [desk.entered(owner, residence_card_number=desk.card(number)) for number in range(count)][::-1]


def test_the_list_leads_there(agent: Any, agent_client: Client) -> None:
    desk.entered(agent)
    assert reverse("batch-list") in agent_client.get(reverse("application-list")).content.decode()


def test_ticks_of_one_page_stay_on_the_next(agent: Any, together: Together) -> None:
    first, second, third, _, last = made(agent, 5)
    answer = together.send(first, second, go="?page=2")
    assert answer.url == f"{together.url}?page=2"
    assert together.ticked() == 2
    assert "このうち他のページ・条件の申請：2件" in text_of(together.html())
    together.send(third, go="?page=3")
    together.send(last, go="?page=1")
    together.send(first, keep=False, go="?page=1")
    assert {pick.application for pick in Pick.objects.all()} == {first, third, last}


def test_the_whole_page_everything_found_and_nothing(agent: Any, together: Together) -> None:
    made(agent, 5)
    together.send(select="page")
    assert together.ticked() == 2
    together.send(select="found")
    assert together.ticked() == 5
    together.send(select="none")
    assert together.ticked() == 0


def test_everything_a_condition_finds(agent: Any, together: Together) -> None:
    asked, *_ = made(agent, 4)
    for each in made(agent, 2):
        Application.objects.filter(pk=each.pk).update(state="closed", submitted_at=clock.now())
    Application.objects.filter(pk=asked.pk).update(photo_state=PhotoState.REQUESTED)
    together.send(go="?only=todo")
    together.send(select="found")
    assert together.ticked() == 4


def test_more_than_the_list_can_show_is_not_taken(agent: Any, together: Together, settings: Any) -> None:
    settings.SEARCH_MAX_RESULTS = 3
    made(agent, 5)
    assert "すべて選択（" not in together.html()
    together.send(select="found")
    assert "WZBAM137E" in together.shown
    assert Pick.objects.count() == 0


def test_nothing_chosen_is_138e(agent: Any, together: Together) -> None:
    made(agent, 1)
    together.send(do="file")
    assert "WZBAM138E" in together.shown
    assert not Batch.objects.exists()


def test_others_applications_and_rubbish_are_left_out(agent: Any, other_agent: Any, together: Together) -> None:
    mine, theirs = desk.entered(agent), desk.entered(other_agent, residence_card_number=desk.card(7))
    token = {"page_token": together.html().split('name="page_token" value="')[-1].partition('"')[0]}
    together.client.post(together.url, {**token, "pick": [str(theirs.pk), "x", str(mine.pk)], "go": "?page=1"})
    assert [pick.application for pick in Pick.objects.all()] == [mine]


def test_an_unknown_action_is_404_and_a_button_leads_nowhere_else(agent: Any, together: Together) -> None:
    made(agent, 1)
    assert together.send(select="page", do="burn").status_code == 404
    assert together.send(go="?page=2&next=//evil.example").url == f"{together.url}?page=2"


def test_ticks_of_yesterday_are_forgotten(agent: Any, together: Together) -> None:
    made(agent, 2)
    together.send(select="page")
    with time_machine.travel(clock.now() + timedelta(hours=13)):
        assert Together(signed_in(agent)).ticked() == 0


@pytest.mark.parametrize("category", ["IND", "REL"])
def test_for_organizations_and_agents_only(person: Callable[..., Any], category: str) -> None:
    from accounts.models import Category

    codes = {"IND": Category.FOREIGN_NATIONAL, "REL": Category.RELATIVE}
    client = signed_in(person(codes[category]))
    assert client.get(reverse("batch-list")).url.startswith(reverse("application-list"))
    assert reverse("batch-list") not in client.get(reverse("application-list")).content.decode()


def test_other_peoples_batches_are_404(agent: Any, together: Together, other_client: Client) -> None:
    batch = together.begin("delete", made(agent, 1))
    for name in ("batch", "batch-result", "batch-progress", "batch-sheet"):
        assert other_client.get(reverse(name, args=[batch.pk])).status_code == 404
    assert together.client.get(reverse("batch", args=[batch.pk])).status_code == 200


@pytest.mark.parametrize("page", ["1000000000", "9" * 400, "0", "-1", "x", "%00"])
@pytest.mark.parametrize("name", ["batch-list", "batches", "bulk-uploads", "batch", "batch-result"])
def test_no_page_number_breaks_a_list(agent: Any, together: Together, name: str, page: str) -> None:
    asking = together.begin("file", [desk.ready(agent)])
    done = asking if name == "batch" else together.do("file", [desk.ready(agent, residence_card_number=desk.card(2))])
    url = reverse(name, args=[done.pk] if name in ("batch", "batch-result") else [])
    assert together.client.get(f"{url}?page={page}", follow=True).status_code == 200
