"""The audit's chain: whole as written, broken by any change, kept by concurrent writers."""

import json
import threading
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import time_machine
from celery import shared_task
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.db.models import F

from messages import audit, clock
from messages.audit import chain, keeping
from messages.audit.verifying import first_broken
from messages.models import AuditHead, AuditRecord

pytestmark = pytest.mark.django_db


def write(count: int = 5) -> None:
    for number in range(count):
        chain.append(action=f"read page{number}", actor="7", subject=f"{number}", notes="search 0123")


def verify(**options: Any) -> str:
    out = StringIO()
    call_command("verify_audit", stdout=out, **options)
    return out.getvalue()


def test_what_was_written_is_whole() -> None:
    assert "record 0" in verify()
    write()
    assert "whole up to record 5" in verify()
    first, second = AuditRecord.objects.order_by("place")[:2]
    assert second.previous == first.digest and len(first.digest) == 64


@pytest.mark.parametrize(
    "change",
    [
        {"actor": "8"},
        {"action": "read other"},
        {"subject": "9"},
        {"notes": ""},
        {"outcome": "refused"},
        {"request": "x"},
        {"at": F("at") + timedelta(microseconds=1)},
        {"digest": "0" * 64},
        {"previous": "0" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_one_changed_record_is_named(change: dict[str, Any]) -> None:
    write()
    AuditRecord.objects.filter(place=3).update(**change)
    with pytest.raises(CommandError, match="record 3: changed"):
        verify()


@pytest.mark.parametrize(("place", "named"), [(1, "record 1: missing"), (3, "record 3: missing"), (5, "record 5: m")])
def test_one_taken_out_is_named(place: int, named: str) -> None:
    write()
    AuditRecord.objects.filter(place=place).delete()
    with pytest.raises(CommandError, match=named):
        verify()


def test_two_in_another_order() -> None:
    write()
    for place, other in ((2, 100), (3, 2), (100, 3)):
        AuditRecord.objects.filter(place=place).update(place=other)
    with pytest.raises(CommandError, match="record 2: changed"):
        verify()


def test_one_put_in_without_the_key() -> None:
    write()
    last = AuditRecord.objects.get(place=5)
    AuditRecord.objects.create(
        place=6, at=clock.now(), action="x", outcome="done", previous=last.digest, digest="0" * 64
    )
    with pytest.raises(CommandError, match="record 6: nobody wrote it"):
        verify()


def test_the_head_cannot_be_made_to_agree() -> None:
    write()
    AuditRecord.objects.filter(place=5).delete()
    fourth = AuditRecord.objects.get(place=4)
    AuditHead.objects.update(length=4, digest=fourth.digest)
    with pytest.raises(CommandError, match="head was changed"):
        verify()


def test_without_a_head_there_are_no_records() -> None:
    write()
    AuditHead.objects.all().delete()
    with pytest.raises(CommandError, match="without a head"):
        verify()


def test_an_anchor_shows_that_the_end_was_cut_off(tmp_path: Path) -> None:
    write(3)
    before = AuditHead.objects.values().get()
    write(2)
    kept = tmp_path / "anchors"
    verify(write_anchor=kept)
    write(1)
    assert "record 6" in verify(anchors=kept)
    assert json.loads(kept.read_text())["place"] == 5
    AuditRecord.objects.filter(place__gt=3).delete()
    AuditHead.objects.update(**before)
    assert "record 3" in verify()
    with pytest.raises(CommandError, match="record 4: cut off"):
        verify(anchors=kept)
    write(3)
    with pytest.raises(CommandError, match="record 5: not as at the anchor"):
        verify(anchors=kept)


def test_old_records_go_and_the_rest_is_whole(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.AUDIT_KEEP_DAYS = 100
    monkeypatch.setattr(keeping, "AT_ONCE", 2)
    write()
    with time_machine.travel(clock.now() + timedelta(days=60)):
        write(2)
    with time_machine.travel(clock.now() + timedelta(days=101)):
        keeping.purge()
        assert list(AuditRecord.objects.order_by("place").values_list("place", flat=True))[:2] == [6, 7]
        assert AuditRecord.objects.filter(action=keeping.PURGED).count() == 3
        assert "whole" in verify()
        AuditRecord.objects.filter(place=6).delete()
        with pytest.raises(CommandError, match="record 6: missing"):
            verify()


def test_the_log_gets_an_anchor_every_day(caplog: pytest.LogCaptureFixture) -> None:
    write(2)
    with caplog.at_level("INFO", "messages.audit.keeping"):
        keeping.log_anchor()
    assert f"audit anchor 2 {AuditRecord.objects.get(place=2).digest}" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_writers_side_by_side_keep_it_whole() -> None:
    each, together = 20, threading.Barrier(4)

    def work() -> None:
        together.wait()
        write(each)
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert AuditRecord.objects.count() == 4 * each
    assert first_broken() is None


@pytest.mark.django_db(transaction=True)
def test_a_change_counts_once_it_is_committed() -> None:
    with audit.scope() as gathered:
        assert gathered is not None
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            audit.changed("thing lost", 1)
            raise ZeroDivisionError
        with transaction.atomic():
            audit.changed("thing made", 2)
            audit.noted("search", "ab")
        assert gathered.lines() == "thing made 2\nsearch ab"
    with transaction.atomic():
        audit.changed("thing made", 3, actor=7)
    alone = AuditRecord.objects.get()
    assert (alone.action, alone.subject, alone.actor) == ("thing made", "3", "7")
    with transaction.atomic():
        audit.changed("thing made", 4, 5)
    assert AuditRecord.objects.latest("place").notes.split() == ["4", "5"] and AuditRecord.objects.count() == 2


@shared_task(name="tests.audited")
def audited(count: int) -> None:
    for number in range(count):
        with transaction.atomic():
            audit.changed("row stored", number)


@pytest.mark.django_db(transaction=True)
def test_a_job_of_the_worker_is_one_record() -> None:
    audited.delay(3)
    audited.delay(0)
    record = AuditRecord.objects.get()
    assert record.action == "tests.audited" and record.notes.splitlines() == [f"row stored {n}" for n in range(3)]
