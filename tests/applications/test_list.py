"""申請情報一覧 (manual 2.7): what it shows, in which order, and what its buttons answer."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from applications import lifecycle
from applications.models import Application
from applications.states import DocumentState, PhotoState, State
from applications.transitions import LABELS, Action
from messages import clock
from tests.accounts.helpers import token
from tests.applications import desk
from tests.support.audit import AUDIT_QUERIES

pytestmark = pytest.mark.django_db
LIST = "/applications/"


def text(response: Any) -> str:
    """The page's words, without tags and runs of white space."""
    body = re.sub(r"<[^>]+>", " ", response.content.decode().replace("<wbr>", ""))
    return " ".join(body.split())


def press(client: Client, action: str, **fields: Any) -> Any:
    client.get(LIST)
    return client.post(f"/applications/choose/{action}/", {**token(client), **fields})


def refusal(client: Client, action: str, **fields: Any) -> str:
    """The line on top of the list after a refused button."""
    answer = press(client, action, **fields)
    assert answer.status_code == 302
    assert answer["Location"].startswith(LIST)
    page = client.get(answer["Location"])
    found = re.findall(r"<li>(WZBAM\d{3}E：[^<]+)</li>", page.content.decode())
    assert len(found) == 1
    return str(found[0])


# --- what it shows ---------------------------------------------------------------------------------------------------

HEADINGS = (
    "選択 # 受付番号 申請状態 顔写真 添付資料 同時申請 受領方法 受領希望官署 申請種別 希望在留資格期間 申請日時 "
    "申請時在留カード番号"
)


def test_the_columns_of_the_manual_in_their_order(agent: Any, agent_client: Client) -> None:
    desk.entered(agent)
    assert HEADINGS in text(agent_client.get(LIST))


def test_an_unfiled_and_a_filed_application(agent: Any, agent_client: Client) -> None:
    with time_machine.travel("2026-11-22 12:34:00+09:00", tick=False):
        desk.filed(agent, residence_card_number=desk.card(1), name="LI,WEI")
        desk.entered(agent, "coe", receipt_method="03")
        page = text(agent_client.get(LIST))
    assert "全件数2件 1-2件表示中" in page
    unfiled = "東オン認N26000000 MIHON,TARO 入力完了（申請未了） 未登録 未登録 なし メール 在留資格認定証明書交付申請"
    filed = (
        "東オンEN26000001 LI,WEI 申請完了 登録済 未登録 なし 郵送 在留期間更新許可申請 技術・人文・国際(3年) "
        f"2026/11/22 12:34 {desk.card(1)} 中国 1990年4月1日"
    )
    assert unfiled in page
    assert filed in page
    assert page.index(unfiled) < page.index(filed)


def test_in_english(agent: Any, agent_client: Client) -> None:
    desk.filed(agent)
    agent_client.cookies["django_language"] = "en"
    page = text(agent_client.get(LIST))
    assert "Filed Registered Not registered No Mailing" in page
    assert "Engineer/Specialist in Humanities/International Services (3 years)" in page


def test_the_office_chosen_for_receipt(agent: Any, agent_client: Client) -> None:
    desk.entered(agent, receipt_method="02", receiving_area="130001", receiving_office="280")
    assert "窓口 東京出入国在留管理局" in text(agent_client.get(LIST))


def test_an_empty_list_says_where_to_begin(agent_client: Client) -> None:
    assert "申請情報はまだありません" in text(agent_client.get(LIST))


def test_only_own_applications(other_agent: Any, agent_client: Client) -> None:
    desk.entered(other_agent, name="SOMEBODY,ELSE")
    page = agent_client.get(LIST).content.decode()
    assert "SOMEBODY" not in page


def many(owner: Any, count: int) -> None:
    """`count` applications, the first of them filed longest ago, every tenth unfiled."""
    first = desk.entered(owner)
    sealed = first.sensitive
    for number in range(1, count):
        filed = number % 10 != 0
        copy = Application.objects.get(pk=first.pk)
        copy.pk = uuid4()
        copy._state.adding = True
        copy.provisional_number = f"961{number:014d}"
        copy.applicant_name = f"NUMBER,{number:04d}"
        copy.state = State.SUBMITTED if filed else State.ENTERED
        copy.submitted_at = clock.now() - timedelta(days=number) if filed else None
        copy.save()
        type(sealed)(application=copy, sealed=sealed.sealed).save()


def names(client: Client, page: int) -> list[str]:
    shown = client.get(f"{LIST}?page={page}").content.decode().replace("<wbr>", "")
    return re.findall(r'muted">([A-Z]+,[A-Z0-9]+)<', shown)


def test_ten_a_page_unfiled_first_then_the_newest(agent: Any, agent_client: Client) -> None:
    many(agent, 61)
    seen = [names(agent_client, page) for page in range(1, 8)]
    assert [len(page) for page in seen] == [10] * 6 + [1]
    everything = [name for page in seen for name in page]
    assert everything[6] == "MIHON,TARO"
    assert everything[:6] == [f"NUMBER,{number:04d}" for number in range(60, 0, -10)]
    assert everything[7:9] == ["NUMBER,0001", "NUMBER,0002"]
    assert everything[7:] == sorted(everything[7:])
    body = agent_client.get(f"{LIST}?page=6").content.decode()
    assert "51-60" in text(agent_client.get(f"{LIST}?page=6"))
    assert re.findall(r'href="\?page=(\d+)"', body) == ["5", "7"]
    assert '<span aria-current="page">6</span>' in body


@pytest.mark.parametrize("page", ["0", "-1", "999999999", "1000000000", "9" * 400, "%D9%A3", "x", "", "1%00"])
def test_no_page_number_breaks_it(agent: Any, agent_client: Client, page: str) -> None:
    desk.entered(agent)
    assert agent_client.get(f"{LIST}?page={page}").status_code == 200


@pytest.mark.usefixtures("still")
def test_as_many_queries_for_ten_as_for_one(agent: Any, agent_client: Client) -> None:
    desk.entered(agent)
    agent_client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        agent_client.get(LIST)
    many(agent, 30)
    with CaptureQueriesContext(connection) as ten:
        agent_client.get(LIST)
    assert len(ten) == len(one) <= 8


# --- its buttons -----------------------------------------------------------------------------------------------------

WORKING = list(Action)


@pytest.mark.parametrize("action", WORKING)
def test_without_a_choice(agent: Any, agent_client: Client, action: Action) -> None:
    desk.entered(agent)
    expected = f"WZBAM138E：申請情報を選択してから{LABELS[action].ja}を押下してください。"
    assert refusal(agent_client, action) == expected


@pytest.mark.parametrize("action", WORKING)
@pytest.mark.parametrize("choice", ["someone else's", "missing", "nonsense", "\0"])
def test_what_is_not_ones_own_is_not_there(agent_client: Client, other_agent: Any, action: Action, choice: str) -> None:
    own = {"someone else's": str(desk.ready(other_agent).pk), "missing": str(uuid4())}
    assert refusal(agent_client, action, choice=own.get(choice, choice)).startswith("WZBAM176E")


def test_working_buttons_lead_to_their_pages(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    for action, page in {"photo": "photo/", "documents": "documents/", "photo-view": "photo/view/"}.items():
        answer = press(agent_client, action, choice=application.pk)
        assert answer["Location"] == f"/applications/{application.pk}/{page}"
    receipt = press(agent_client, "receipt", choice=application.pk)["Location"]
    assert receipt == f"/applications/{application.pk}/photo/?purpose=receipt"
    simultaneous = press(agent_client, "simultaneous", choice=application.pk)["Location"]
    assert simultaneous == f"/applications/{application.pk}/simultaneous/"
    assert press(agent_client, "delete", choice=application.pk)["Location"] == f"/applications/{application.pk}/delete/"
    assert press(agent_client, "file", choice=application.pk)["Location"] == f"/applications/{application.pk}/file/"


@pytest.mark.parametrize(
    ("state", "action", "message"),
    [
        (State.SUBMITTED, "file", "WZBAM171E"),
        (State.BULK_ERROR, "file", "WZBAM171E"),
        (State.CLOSED, "photo", "WZBAM117E"),
        (State.SUBMITTED, "documents", "WZBAM117E"),
        (State.ENTERED, "photo-view", "WZBAM241E"),
        (State.ENTERED, "file", "WZBAM179E"),
        (State.SUBMITTED, "simultaneous", "WZBAM203E"),
        (State.BULK_ERROR, "simultaneous", "WZBAM203E"),
        (State.ISSUANCE, "receipt", "WZBAM173E"),
        (State.BULK_ERROR, "receipt", "WZBAM117E"),
        (State.SUBMITTED, "delete", "WZBAM172E"),
        (State.CLOSED, "delete", "WZBAM172E"),
    ],
)
def test_the_wrong_state(agent: Any, agent_client: Client, state: State, action: str, message: str) -> None:
    application = desk.entered(agent)
    Application.objects.filter(pk=application.pk).update(state=state, submitted_at=clock.now())
    assert refusal(agent_client, action, choice=application.pk).startswith(message)


def test_a_refusal_keeps_choice_and_page_and_is_said_once(agent: Any, agent_client: Client) -> None:
    many(agent, 30)
    chosen = Application.objects.get(applicant_name="NUMBER,0015")
    answer = press(agent_client, "file", choice=chosen.pk, page="2")
    assert answer["Location"] == "/applications/?page=2#errors"
    page = agent_client.get("/applications/?page=2").content.decode()
    assert re.search(rf'value="{chosen.pk}" checked', page)
    assert "WZBAM171E" in page
    assert "エラー：" in page
    assert "WZBAM171E" not in agent_client.get("/applications/?page=2").content.decode()


def test_the_refusal_speaks_the_reader_s_language(agent: Any, agent_client: Client) -> None:
    desk.entered(agent)
    agent_client.cookies["django_language"] = "en"
    assert LABELS[Action.FILE].en in refusal(agent_client, "file")


def test_a_need_for_a_photo_that_came_up_since_is_shown(agent: Any, agent_client: Client) -> None:
    application = desk.entered(agent, birth_date="20101201")
    assert application.photo_state == PhotoState.NOT_NEEDED
    Application.objects.filter(pk=application.pk).update(answers={**application.answers, "birth_date": "19900401"})
    press(agent_client, "photo", choice=application.pk)
    assert desk.again(application.pk).photo_state == PhotoState.MISSING


# --- who may -----------------------------------------------------------------------------------------------------

ADDRESSES = ["/applications/", "/applications/{pk}/", "/applications/{pk}/file/", "/applications/{pk}/submitted/"]
POSTS = ["/applications/choose/file/", "/applications/file/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_reads_without_signing_in(client: Client, agent: Any, address: str) -> None:
    answer = client.get(address.format(pk=desk.filed(agent).pk))
    assert (answer.status_code, answer["Location"]) == (302, "/")


@pytest.mark.parametrize("address", POSTS)
def test_nobody_acts_without_signing_in(client: Client, agent: Any, address: str) -> None:
    application = desk.ready(agent)
    answer = client.post(address, {"choice": application.pk})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert desk.again(application.pk).state == State.ENTERED


@pytest.mark.parametrize("address", ADDRESSES)
def test_recipients_of_a_certificate_are_told_250e(recipient_client: Client, agent: Any, address: str) -> None:
    answer = recipient_client.get(address.format(pk=desk.filed(agent).pk))
    assert answer["Location"] == "/menu/"
    assert "WZBAM250E" in recipient_client.get("/menu/").content.decode()


@pytest.mark.parametrize("address", ADDRESSES[1:])
def test_other_people_s_applications_do_not_exist(other_client: Client, agent: Any, address: str) -> None:
    assert other_client.get(address.format(pk=desk.filed(agent).pk)).status_code == 404
    assert other_client.get(address.format(pk=uuid4())).status_code == 404


@pytest.mark.parametrize("address", POSTS)
def test_acting_needs_a_post(agent_client: Client, address: str) -> None:
    assert agent_client.get(address).status_code == 405


# --- one application -------------------------------------------------------------------------------------------------


def test_the_owner_reads_everything(agent: Any, agent_client: Client) -> None:
    application = desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1), passport_number="TZ7654321")
    page = text(agent_client.get(f"/applications/{application.pk}/"))
    for words in ("LI,WEI", desk.card(1), "TZ7654321", "東オンEN26000001", "申請完了", "審査の開始を待っています"):
        assert words in page
    assert "入管庁に申請しました。 あなた" in page
    assert "受付番号が付きました。 入管庁" in page


def test_the_owner_does_not_see_the_result_or_who_looked(agent: Any, agent_client: Client, staff: Any) -> None:
    application = desk.filed(agent)
    lifecycle.begin_examination(actor=staff, pk=application.pk)
    lifecycle.register_result(actor=staff, pk=application.pk, outcome="refused")
    page = text(agent_client.get(f"/applications/{application.pk}/"))
    for words in ("結果を登録", "不許可", "STAFF", "staff0009"):
        assert words not in page
    assert "審査が始まりました。 入管庁" in page


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
@pytest.mark.parametrize("state", list(State))
def test_every_state_explains_itself(agent: Any, agent_client: Client, state: State, language: str) -> None:
    application = desk.entered(agent)
    Application.objects.filter(pk=application.pk).update(
        state=state, submitted_at=clock.now(), document_state=DocumentState.REQUESTED
    )
    agent_client.cookies["django_language"] = language
    assert agent_client.get(f"/applications/{application.pk}/").status_code == 200
    assert agent_client.get(LIST).status_code == 200


@pytest.mark.usefixtures("still")
def test_reading_asks_the_same_number_of_questions_however_long_the_history(
    agent: Any, agent_client: Client, staff: Any, contact: Callable[..., None]
) -> None:
    application = desk.filed(agent)
    address = f"/applications/{application.pk}/"
    agent_client.get(address)
    with CaptureQueriesContext(connection) as short:
        agent_client.get(address)
    lifecycle.begin_examination(actor=staff, pk=application.pk)
    lifecycle.withdraw(actor=staff, pk=application.pk)
    with CaptureQueriesContext(connection) as long:
        agent_client.get(address)
    assert len(long) == len(short) <= 8 + AUDIT_QUERIES
