"""Filing and deleting many: one line each, once each, every check again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from applications import lifecycle
from applications.models import Application
from applications.states import State
from attachments.batch import jobs, work
from attachments.batch.models import Batch
from tests.applications import desk
from tests.attachments.batch.browsing import Together
from tests.attachments.pages import TOKEN, page

pytestmark = pytest.mark.django_db
Ready = Callable[[int], list[Application]]


def test_it_works(ready: Ready, together: Together) -> None:
    applications = ready(3)
    batch = together.begin("file", applications)
    asked = page(together.client, reverse("batch", args=[batch.pk]))
    assert "申請すると、オンラインで内容を変更したり取り消したりすることはできません。" in asked
    assert not Application.objects.filter(state=State.SUBMITTED).exists()
    together.confirm(batch)
    batch.refresh_from_db()
    assert (batch.state, batch.done, batch.failed) == ("done", 3, 0)
    assert {desk.again(each.pk).state for each in applications} == {State.SUBMITTED}
    assert together.result(batch).count("入管庁に申請しました。") == 3


def test_each_failure_says_what_why_and_what_to_do(agent: Any, ready: Ready, together: Together) -> None:
    good, gone = ready(2)
    without_photo = desk.entered(agent, residence_card_number=desk.card(8))
    pending = desk.ready(agent, residence_card_number=desk.card(9))
    same = desk.filed(agent, residence_card_number=desk.card(9))
    changed = desk.ready(agent, residence_card_number=desk.card(10))
    batch = together.begin("file", [good, gone, without_photo, pending, same, changed])
    url = reverse("batch", args=[batch.pk])
    token = TOKEN.findall(page(together.client, url))[-1]
    lifecycle.delete(actor=agent, pk=gone.pk)
    desk.with_photo(changed)
    together.client.post(url, {"page_token": token})
    batch.refresh_from_db()
    assert (batch.done, batch.failed) == (6, 5)
    failures = {row[1]: row[5].partition("：")[0] for row in together.sheet(batch) if row[3] == "エラー"}
    assert failures == {
        f"{gone.provisional_number}-00": "WZBAM176E",
        f"{without_photo.provisional_number}-00": "WZBAM179E",
        f"{pending.provisional_number}-00": "WZBAM118E",
        same.receipt_number: "WZBAM171E",
        f"{changed.provisional_number}-00": "WZBAM175E",
    }
    shown = page(together.client, reverse("batch-result", args=[batch.pk]) + "?only=failed")
    assert reverse("photo", args=[without_photo.pk]) in shown and "顔写真を添付する" in shown
    assert f"{good.provisional_number}-00" not in shown and shown.count("WZBAM1") == 5


def test_pressed_again_and_back_files_once(ready: Ready, together: Together) -> None:
    (application,) = ready(1)
    batch = together.begin("file", [application])
    url = reverse("batch", args=[batch.pk])
    token = TOKEN.findall(page(together.client, url))[-1]
    for _ in range(2):
        assert together.client.post(url, {"page_token": token}).url == reverse("batch-result", args=[batch.pk])
    assert together.client.get(url).url == reverse("batch-result", args=[batch.pk])
    assert desk.again(application.pk).history.filter(event="filed").count() == 1
    other = together.do("file", [application])
    assert other.failed == 1 and "WZBAM171E" in together.result(other)


def test_the_same_choice_in_two_windows(ready: Ready, together: Together) -> None:
    applications = ready(2)
    first, second = together.begin("file", applications), together.begin("file", applications)
    for batch in (first, second):
        Batch.objects.filter(pk=batch.pk).update(state="waiting")
        work.run(batch.pk)
    assert "すでに申請されています。" in together.result(second)
    second.refresh_from_db()
    assert (second.done, second.failed) == (2, 0)
    assert [desk.again(each.pk).history.filter(event="filed").count() for each in applications] == [1, 1]


def test_deleting_keeps_the_number_and_nothing_else(agent: Any, ready: Ready, together: Together) -> None:
    entered, other = ready(2)
    filed = desk.filed(agent, residence_card_number=desk.card(5))
    before = together.do("file", [desk.entered(agent, residence_card_number=desk.card(6))])
    failed = before.entries.get().application
    batch = together.do("delete", [entered, filed, failed])
    assert (batch.done, batch.failed) == (3, 1)
    assert set(Application.objects.all()) == {other, filed}
    shown = together.result(batch)
    assert f"{entered.provisional_number}-00" in shown and "WZBAM172E" in shown
    assert sorted(row[2] for row in together.sheet(batch)) == ["", "", filed.applicant_name]
    assert (before.failed, before.entries.get().sealed) == (1, "")


def test_many_go_to_the_worker(ready: Ready, together: Together, settings: Any) -> None:
    settings.BATCH_AT_ONCE = 2
    batch = together.do("file", ready(3))
    assert batch.state == "waiting" and batch.done == 0
    url = reverse("batch-progress", args=[batch.pk])
    assert together.client.get(url).json() == {"working": True, "total": 3, "done": 0, "failed": 0}
    assert "最新の状況を表示" in together.result(batch)
    jobs.take_up()
    assert together.client.get(url).json() == {"working": False, "total": 3, "done": 3, "failed": 0}
    assert "すべて終わりました。" in together.result(batch)


@pytest.mark.usefixtures("still")
def test_queries_an_application_are_constant(ready: Ready, together: Together) -> None:
    def spent(count: int, offset: int) -> int:
        batch = together.begin("file", ready_all[offset : offset + count])
        Batch.objects.filter(pk=batch.pk).update(state="waiting")
        with CaptureQueriesContext(connection) as seen:
            work.run(batch.pk)
        assert Batch.objects.get(pk=batch.pk).failed == 0
        return len(seen)

    ready_all = ready(10)
    spent(1, 9)
    few, more, most = spent(1, 0), spent(3, 1), spent(5, 4)
    assert more - few == most - more
    assert (more - few) / 2 <= 45


@pytest.mark.usefixtures("still")
def test_pages_take_the_same_queries_however_many(ready: Ready, together: Together) -> None:
    applications = ready(8)

    def spent(name: str, batch: Batch) -> int:
        together.html()
        with CaptureQueriesContext(connection) as seen:
            assert together.client.get(reverse(name, args=[batch.pk])).status_code == 200
        return len(seen)

    few, many = together.begin("file", applications[:1]), together.begin("file", applications[:8])
    assert spent("batch", few) == spent("batch", many)
    for batch in (few, many):
        together.confirm(batch)
    assert spent("batch-result", few) == spent("batch-result", many)


def test_straight_on_with_the_same_ones(agent: Any, ready: Ready, together: Together) -> None:
    batch = together.do("file", [*ready(1), desk.entered(agent, residence_card_number=desk.card(8))])
    url = reverse("batch-next", args=[batch.pk])
    html = page(together.client, reverse("batch-result", args=[batch.pk]))
    answer = together.client.post(url, {"page_token": TOKEN.findall(html)[-1], "kind": "delete"})
    begun = Batch.objects.latest("created_at")
    assert answer.url == reverse("batch", args=[begun.pk])
    assert [entry.number for entry in begun.entries.all()] == [1, 2]
    assert "操作できないものがあります" in page(together.client, answer.url)
