"""What ends soon: on the page, on the menu and by mail, each once."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from applications import drafts, lifecycle, reminding
from applications.models import Application, Draft, MailedReminder
from applications.states import Outcome, State
from applications.stays import end_granted
from messages import clock
from messages.models import OutboxMail
from messages.periodic import jobs
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import NOON, spoil
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/reminders/"
Travel = time_machine.Traveller


def page(user: Any, address: str = PAGE) -> str:
    """Read after a new login: the session of yesterday has ended."""
    answer = signed_in(user).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def words(user: Any, address: str = PAGE) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page(user, address)).split())


def letters() -> list[str]:
    return [mail.body for mail in OutboxMail.objects.filter(kind="reminder_digest").order_by("pk")]


@pytest.fixture
def reachable(agent: Any, contact: Callable[..., None]) -> Any:
    contact(agent, "agent@example.jp")
    return agent


def granted(owner: Any, examiner: Any, **given: Any) -> Application:
    application = desk.filed(owner, **given)
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    lifecycle.register_result(actor=examiner, pk=application.pk, outcome=Outcome.GRANTED)
    return lifecycle.complete(actor=examiner, pk=application.pk)


# --- stays -----------------------------------------------------------------------------------------------------------


def test_a_stay_is_mentioned_from_three_months_before_its_end(noon: Travel, reachable: Any, examiner: Any) -> None:
    application = granted(reachable, examiner, current_expiry="20270121", desired_period="T260300000", name="LI,WEI")
    assert desk.again(application.pk).stay_ends == date(2030, 1, 21)
    for day, shown in (("2029-10-20", False), ("2029-10-21", True), ("2030-01-21", True), ("2030-01-22", False)):
        noon.move_to(f"{day} 12:00:00+09:00")
        assert (application.receipt_number in words(reachable)) is shown, day
        assert ("期限のお知らせ 1件" in words(reachable, "/menu/")) is shown, day
    noon.move_to("2029-10-20 12:00:00+09:00")
    assert reminding.remind() == 0
    noon.move_to("2029-10-21 12:00:00+09:00")
    assert reminding.remind() == 1
    assert reminding.remind() == 0
    (letter,) = letters()
    assert f"・2030年1月21日まで　在留期間更新許可申請　{application.receipt_number}" in letter
    assert "- until 21 January 2030: Application for" in letter and "/reminders/" in letter
    assert "LI,WEI" not in letter and "{" not in letter and "\n\n\n" not in letter
    noon.move_to("2030-01-20 12:00:00+09:00")
    assert reminding.remind() == 0


@pytest.mark.parametrize(
    ("type", "period", "ends"),
    [
        ("extension", "T260300000", date(2029, 11, 30)),
        ("extension", "T260003000", date(2027, 2, 28)),
        ("extension", "T020000015", date(2026, 12, 15)),
        ("change", "T260100000", date(2027, 11, 22)),
        ("certificate", "", date(2026, 11, 30)),
        ("coe", "T260300000", None),
        ("extension", "その他", None),
    ],
)
def test_the_day_a_permitted_stay_ends(type: str, period: str, ends: date | None) -> None:
    application = Application(type=type, desired_period=period, stay_ends=date(2026, 11, 30))
    assert end_granted(application, date(2026, 11, 22)) == ends


def test_an_entry_that_was_never_filed_is_mentioned(noon: Travel, agent: Any) -> None:
    desk.entered(agent, current_expiry="20270121", name="LI,WEI")
    assert "2027/01/21" in words(agent)


@pytest.mark.parametrize("state", [State.SUBMITTED, State.EXAMINATION, State.ISSUANCE])
def test_what_is_with_the_bureau_is_not(noon: Travel, agent: Any, state: State) -> None:
    application = desk.filed(agent, current_expiry="20270121")
    spoil(application, state=state)
    assert "期限の近いものはありません。" in words(agent)


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.DISCONTINUED])
def test_what_was_refused_is_not(noon: Travel, agent: Any, outcome: str) -> None:
    spoil(desk.filed(agent, current_expiry="20270121"), state=State.CLOSED, outcome=outcome)
    assert "期限の近いものはありません。" in words(agent)


def test_a_newer_application_of_the_same_person_takes_the_place_of_the_older(noon: Travel, agent: Any) -> None:
    older = desk.filed(agent, current_expiry="20270121", name="LI,WEI")
    spoil(older, state=State.CLOSED, outcome=Outcome.WITHDRAWN)
    older.sensitive.__class__.objects.update(pending_key=None)
    assert older.receipt_number in words(agent)
    noon.shift(60)
    newer = desk.filed(agent, current_expiry="20270121", name="LI,WEI")
    assert newer.state == State.SUBMITTED
    assert "期限の近いものはありません。" in words(agent)


def test_a_new_application_begins_from_the_former(noon: Travel, agent: Any, examiner: Any) -> None:
    application = granted(agent, examiner, current_expiry="20270121", desired_period="T260003000")
    noon.move_to("2027-03-01 12:00:00+09:00")
    client = signed_in(agent)
    assert f'action="/applications/{application.pk}/again/"' in client.get(PAGE).content.decode()
    answer = client.post(f"/applications/{application.pk}/again/", token(client))
    assert answer["Location"] == f"/applications/drafts/{Draft.objects.get().pk}/identity1/"


# --- supplements -----------------------------------------------------------------------------------------------------


def test_a_supplement_is_mentioned_at_once_and_mailed_three_days_before(
    noon: Travel, reachable: Any, examiner: Any
) -> None:
    application = desk.filed(reachable)
    deadline = clock.today() + timedelta(days=14)
    asked = {"actor": examiner, "pk": application.pk, "kind": "documents"}
    lifecycle.request_supplement(**asked, reason="不足", deadline=deadline)
    assert application.receipt_number in words(reachable)
    assert reminding.remind() == 0
    noon.shift(timedelta(days=11))
    assert reminding.remind() == 1
    assert "顔写真・資料の追完" in letters()[0] and "不足" not in letters()[0]
    noon.shift(timedelta(days=1))
    assert reminding.remind() == 0
    lifecycle.close_supplement(**asked)
    assert "期限の近いものはありません。" in words(reachable)


# --- drafts ----------------------------------------------------------------------------------------------------------


def test_a_draft_is_mentioned_a_week_before_it_goes(noon: Travel, reachable: Any, settings: Any) -> None:
    settings.DRAFT_KEEP_DAYS = 30
    draft = drafts.start(reachable, type="extension", status="N2")
    for days, shown in ((22, False), (23, True), (30, True)):
        noon.move_to(NOON + timedelta(days=days))
        assert ("2026/12/22" in words(reachable)) is shown, days
        reminding.remove_old_drafts()
        assert Draft.objects.filter(pk=draft.pk).exists()
    assert f'href="/applications/drafts/{draft.pk}/identity1/"' in page(reachable)
    assert reminding.remind() == 1
    noon.move_to(NOON + timedelta(days=31))
    reminding.remove_old_drafts()
    assert not Draft.objects.exists()
    assert not MailedReminder.objects.exists()


def test_a_draft_that_is_saved_again_stays(noon: Travel, reachable: Any, settings: Any) -> None:
    settings.DRAFT_KEEP_DAYS = 30
    draft = drafts.start(reachable, type="extension", status="N2")
    noon.move_to(NOON + timedelta(days=25))
    assert reminding.remind() == 1
    draft.save()
    noon.move_to(NOON + timedelta(days=40))
    reminding.remove_old_drafts()
    assert Draft.objects.filter(pk=draft.pk).exists()
    assert reminding.remind() == 0
    noon.move_to(NOON + timedelta(days=50))
    assert reminding.remind() == 1


# --- mails -----------------------------------------------------------------------------------------------------------


def test_one_letter_tells_everything(noon: Travel, reachable: Any, examiner: Any, settings: Any) -> None:
    settings.DRAFT_KEEP_DAYS = 5
    drafts.start(reachable, type="coe", status="N2")
    desk.entered(reachable, current_expiry="20270121")
    application = desk.filed(reachable, name="PARK,JIWON", residence_card_number=desk.card(9))
    lifecycle.request_supplement(
        actor=examiner, pk=application.pk, kind="photo", reason="不鮮明", deadline=clock.today() + timedelta(days=2)
    )
    assert reminding.remind() == 1
    (letter,) = letters()
    for heading in ("在留期間の満了", "顔写真・資料の追完", "作成中の申請", "Periods of stay", "Entries in progress"):
        assert heading in letter
    assert "PARK" not in letter and desk.card(9) not in letter


def choose(user: Any, mails: str) -> str:
    """Press the button; what the page says then."""
    client = signed_in(user)
    client.get(PAGE)
    answer = client.post("/reminders/mails/", {**token(client), "mails": mails})
    assert answer["Location"] == PAGE
    return client.get(PAGE).content.decode()


def test_whoever_stops_the_mails_gets_none_and_still_sees_the_page(noon: Travel, reachable: Any) -> None:
    desk.entered(reachable, current_expiry="20270121")
    assert "期限のお知らせのメールを止めました。" in choose(reachable, "off")
    assert "期限のお知らせメール：受け取らない" in words(reachable, "/profile/")
    assert reminding.remind() == 0
    assert "2027/01/21" in words(reachable)
    assert "期限のお知らせをメールでも受け取ります。" in choose(reachable, "on")
    assert reminding.remind() == 1


def test_no_mails_where_the_setting_says_so(noon: Travel, reachable: Any, settings: Any) -> None:
    settings.REMINDER_MAILS = False
    desk.entered(reachable, current_expiry="20270121")
    assert reminding.remind() == 0
    assert "メールを止める" not in words(reachable)


@pytest.mark.parametrize("state", ["suspended", "erased", "issued"])
def test_no_mails_to_accounts_out_of_use(noon: Travel, reachable: Any, state: str) -> None:
    desk.entered(reachable, current_expiry="20270121")
    type(reachable).objects.update(state=state)
    assert reminding.remind() == 0


def test_without_an_address_nothing_counts_as_told(noon: Travel, agent: Any, contact: Callable[..., None]) -> None:
    desk.entered(agent, current_expiry="20270121")
    assert reminding.remind() == 0
    contact(agent, "agent@example.jp")
    assert reminding.remind() == 1


def test_the_jobs_are_registered() -> None:
    assert {"applications.remind", "applications.remove-old-drafts"} <= set(jobs())


# --- who may ---------------------------------------------------------------------------------------------------------


def test_other_peoples_are_not_shown(noon: Travel, other_agent: Any, agent: Any) -> None:
    desk.entered(other_agent, current_expiry="20270121")
    assert "期限の近いものはありません。" in words(agent)


def test_recipients_and_strangers_do_not_come_in(client: Client, recipient_client: Client) -> None:
    assert client.get(PAGE)["Location"] == "/"
    assert recipient_client.get(PAGE)["Location"] == "/menu/"
    assert client.post("/reminders/mails/", {"mails": "off"}).status_code in (302, 403)
