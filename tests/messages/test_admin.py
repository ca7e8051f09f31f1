from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.core import mail as post
from django.test import Client
from django.urls import reverse

from messages.groups import EDITORS
from messages.models import Notice, OutboxMail, PeriodicRun, Terms

NOW = datetime(2026, 4, 1, 3, tzinfo=UTC)
State = OutboxMail.State


@pytest.fixture
def editor(staff: Any, staff_client: Client) -> Client:
    """A browser in which somebody of the group for notices and mails is signed in."""
    staff.groups.set([Group.objects.get(name=EDITORS)])
    return staff_client


def address(model: str, action: str, *args: object) -> str:
    return reverse(f"admin:notifications_{model}_{action}", args=args)


def notice_form(**fields: str) -> dict[str, str]:
    when = {"published_from_0": "2026-04-01", "published_from_1": "09:00:00", "date": "2026-04-01"}
    texts = {"title_ja": "停止", "title_en": "Stop", "body_ja": "本文", "body_en": "Text"}
    return {**when, **texts, "published_until_0": "", "published_until_1": "", **fields}


def test_a_notice_written_in_admin_stands_on_the_public_page(editor: Client) -> None:
    with time_machine.travel(NOW):
        assert editor.get(address("notice", "add")).status_code == 200
        assert editor.post(address("notice", "add"), notice_form()).status_code == 302
        assert "停止" in Client().get(reverse("notices")).content.decode()
        listed = editor.get(address("notice", "changelist")).content.decode()
    assert "停止" in listed
    assert (
        reverse("notice", args=[Notice.objects.get().pk])
        in editor.get(address("notice", "change", Notice.objects.get().pk)).content.decode()
    )


@pytest.mark.parametrize(
    "wrong", [{"title_en": ""}, {"body_en": ""}, {"published_until_0": "2026-03-31", "published_until_1": "00:00:00"}]
)
def test_a_notice_needs_both_languages_and_an_end_after_its_start(wrong: dict[str, str], editor: Client) -> None:
    assert editor.post(address("notice", "add"), notice_form(**wrong)).status_code == 200
    assert not Notice.objects.exists()


def test_terms_in_force_can_be_read_but_not_changed(editor: Client) -> None:
    texts = {"text_ja": "規約", "text_en": "Terms"}
    with time_machine.travel(NOW):
        past = Terms.objects.create(version=1, valid_from=date(2026, 4, 1), **texts)
        future = Terms.objects.create(version=2, valid_from=date(2026, 4, 2), **texts)
        assert editor.get(address("terms", "change", past.pk)).status_code == 200
        changed = {"version": 1, "valid_from": "2026-04-01", "text_ja": "別", "text_en": "Other"}
        assert editor.post(address("terms", "change", past.pk), changed).status_code == 403
        assert editor.post(address("terms", "delete", past.pk), {"post": "yes"}).status_code == 403
        changed = {"version": 2, "valid_from": "2026-04-02", "text_ja": "別", "text_en": "Other"}
        assert editor.post(address("terms", "change", future.pk), changed).status_code == 302
    past.refresh_from_db()
    future.refresh_from_db()
    assert (past.text_ja, future.text_ja) == ("規約", "別")


def act(editor: Client, action: str, *mails: OutboxMail) -> str:
    chosen = {"action": action, "_selected_action": [mail.pk for mail in mails]}
    return editor.post(address("outboxmail", "changelist"), chosen, follow=True).content.decode()


def test_staff_see_mails_without_their_text_or_whole_address(editor: Client, waiting: Callable[..., Any]) -> None:
    mail = waiting("lawyer@example.jp")
    for url in (address("outboxmail", "changelist"), address("outboxmail", "change", mail.pk)):
        shown = editor.get(url).content.decode()
        assert "l…@example.jp" in shown
        assert "lawyer@" not in shown and "本文です" not in shown
    assert editor.get(address("outboxmail", "add")).status_code == 403
    assert editor.post(address("outboxmail", "delete", mail.pk), {"post": "yes"}).status_code == 403


def test_staff_send_failed_mails_again_and_it_is_written_down(
    editor: Client, waiting: Callable[..., Any], committed: Any
) -> None:
    failed, not_failed = waiting(), waiting("b@example.jp")
    OutboxMail.objects.filter(pk=failed.pk).update(state=State.FAILED, attempts=5)
    with committed():
        shown = act(editor, "send_selected_again", failed, not_failed)
    assert "もう一度送ります To be sent again：1" in shown
    assert "Not in a state for this：1" in shown
    assert [sent.to for sent in post.outbox] == [["someone@example.jp"]]
    assert LogEntry.objects.get().object_id == str(failed.pk)


def test_staff_decide_about_a_mail_whose_outcome_is_unknown(editor: Client, waiting: Callable[..., Any]) -> None:
    mail = waiting(once=True)
    OutboxMail.objects.update(state=State.UNCLEAR)
    act(editor, "confirm_selected", mail)
    mail.refresh_from_db()
    assert mail.state == State.SENT


def test_staff_see_that_the_jobs_run(editor: Client) -> None:
    PeriodicRun.objects.create(name="mails", next_run=NOW, last_error="ValueError at x.py:1")
    assert "ValueError at x.py:1" in editor.get(address("periodicrun", "changelist")).content.decode()
    assert editor.get(address("periodicrun", "add")).status_code == 403


def test_other_staff_see_none_of_it(staff_client: Client) -> None:
    for model in ("notice", "terms", "outboxmail", "periodicrun"):
        assert staff_client.get(address(model, "changelist")).status_code == 403
