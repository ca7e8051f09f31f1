"""The staff's desk in admin: found, read, moved on, and everything written down."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from applications import lifecycle
from applications.groups import EXAMINER
from applications.models import Application
from applications.states import Outcome, State
from tests.applications import desk
from tests.conftest import signed_in
from tests.support.audit import AUDIT_QUERIES

pytestmark = pytest.mark.django_db
LIST = "/admin/applications/application/"


@pytest.fixture
def examiner_client(examiner: Any) -> Client:
    return signed_in(examiner)


def page_of(application: Application) -> str:
    return f"{LIST}{application.pk}/change/"


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def found(client: Client, **query: str) -> list[str]:
    """Names in the list, top down."""
    answer = client.get(LIST, query)
    assert answer.status_code == 200
    return re.findall(r'field-name">([^<]+)<', answer.content.decode())


def act(client: Client, action: str, *applications: Application, **fields: str) -> Any:
    return client.post(LIST, {"action": action, "_selected_action": [a.pk for a in applications], **fields})


def said(client: Client, answer: Any) -> str:
    return words(client.get(answer["Location"]))


# --- finding ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def several(agent: Any, examiner: Any) -> list[Application]:
    with time_machine.travel("2026-11-20 23:30:00+09:00", tick=False):
        first = desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1))
    with time_machine.travel("2026-11-21 00:30:00+09:00", tick=False):
        second = desk.filed(agent, "coe", name="NGUYEN,VAN,AN")
        third = desk.entered(agent, name="PARK,JIWON", residence_card_number=desk.card(3))
        lifecycle.begin_examination(actor=examiner, pk=second.pk)
    return [first, second, third]


def test_the_newest_filing_first_and_unfiled_last(examiner_client: Client, several: list[Application]) -> None:
    assert found(examiner_client) == ["NGUYEN,VAN,AN", "LI,WEI", "PARK,JIWON"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("東オンEN26000001", ["LI,WEI"]),
        ("東オンＥＮ２６", ["LI,WEI"]),
        ("東オン", ["NGUYEN,VAN,AN", "LI,WEI"]),
        ("東オン認N", ["NGUYEN,VAN,AN"]),
        ("96020260000000003", ["PARK,JIWON"]),
        ("96020260000000003-00", ["PARK,JIWON"]),
        ("9602026", ["NGUYEN,VAN,AN", "LI,WEI", "PARK,JIWON"]),
        ("AB00000003CD", ["PARK,JIWON"]),
        ("ab00000003cd", ["PARK,JIWON"]),
        ("AB00000009CD", []),
        ("li,wei", ["LI,WEI"]),
        ("LI WEI", ["LI,WEI"]),
        ("guyen", ["NGUYEN,VAN,AN"]),
        ("ＰＡＲＫ", ["PARK,JIWON"]),
        ("LI", []),
        ("%%%", []),
        ("___", []),
        ("'; DROP", []),
        ("\\\\\\", []),
        ("", ["NGUYEN,VAN,AN", "LI,WEI", "PARK,JIWON"]),
    ],
)
def test_search(examiner_client: Client, several: list[Application], words: str, names: list[str]) -> None:
    assert found(examiner_client, q=words) == names


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"state": "submitted"}, ["LI,WEI"]),
        ({"type": "coe"}, ["NGUYEN,VAN,AN"]),
        ({"status": "N2"}, ["NGUYEN,VAN,AN", "LI,WEI", "PARK,JIWON"]),
        ({"status": "N3"}, []),
        ({"office": "東"}, ["NGUYEN,VAN,AN", "LI,WEI", "PARK,JIWON"]),
        ({"office": "札"}, []),
        ({"assigned": "me"}, ["NGUYEN,VAN,AN"]),
        ({"assigned": "nobody"}, ["LI,WEI", "PARK,JIWON"]),
        ({"filed_from": "2026-11-21"}, ["NGUYEN,VAN,AN"]),
        ({"filed_to": "2026-11-20"}, ["LI,WEI"]),
        ({"filed_from": "2026-11-20", "filed_to": "2026-11-21"}, ["NGUYEN,VAN,AN", "LI,WEI"]),
        ({"filed_from": "2026-11-22", "filed_to": "2026-11-01"}, []),
        ({"photo_state": "missing"}, ["PARK,JIWON"]),
        ({"document_state": "registered"}, []),
        ({"state": "examination", "type": "coe", "q": "NGU"}, ["NGUYEN,VAN,AN"]),
    ],
)
def test_filters(examiner_client: Client, several: list[Application], query: dict[str, str], names: list[str]) -> None:
    assert found(examiner_client, **query) == names


@pytest.mark.parametrize(
    "query",
    [
        {"filed_from": "yesterday"},
        {"filed_from": "0001-01-01"},
        {"filed_to": "9999-12-31"},
        {"filed_from": "2026-12-31", "filed_to": "2026-01-01"},
        {"state": "x\0"},
        {"assigned": "\0"},
        {"q": "東オン\0"},
        {"q": "abc\0def"},
        {"q": "x" * 3000},
        {"nothing": "1"},
        {"p": "999"},
        {"p": "1000000000"},
        {"o": "99.-1"},
    ],
)
def test_nonsense_in_the_address_is_no_error(examiner_client: Client, query: dict[str, str]) -> None:
    assert examiner_client.get(LIST, query, follow=True).status_code == 200


def test_the_dates_keep_the_other_filters(examiner_client: Client, several: list[Application]) -> None:
    page = examiner_client.get(LIST, {"state": "submitted", "q": "LI,WEI"}).content.decode()
    form = re.search(r'<form method="get" class="filed-filter">.*?</form>', page, re.DOTALL)
    assert form is not None
    assert dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[0])) == {
        "state": "submitted",
        "q": "LI,WEI",
    }


@pytest.mark.usefixtures("still")
def test_as_many_queries_for_many_as_for_one(examiner_client: Client, agent: Any) -> None:
    desk.filed(agent, residence_card_number=desk.card(0))
    examiner_client.get(LIST)
    with CaptureQueriesContext(connection) as one:
        examiner_client.get(LIST)
    for number in range(1, 6):
        desk.filed(agent, residence_card_number=desk.card(number))
    with CaptureQueriesContext(connection) as many:
        examiner_client.get(LIST)
    assert len(many) == len(one) <= 9 + AUDIT_QUERIES


# --- reading ---------------------------------------------------------------------------------------------------------


def test_everything_is_read_on_one_page_and_that_is_written_down(
    examiner: Any, examiner_client: Client, agent: Any
) -> None:
    application = desk.filed(
        agent, name="LI,WEI", residence_card_number=desk.card(1), free_text="よろしくお願いします。"
    )
    page = words(examiner_client.get(page_of(application)))
    for text in (
        application.receipt_number,
        application.provisional_number,
        "LI,WEI",
        desk.card(1),
        "身分事項1",
        "身分事項2",
        "活動に関する事項",
        "よろしくお願いします。",
        "AGENT,ONE (agent0001)",
        "入管庁に申請しました。",
    ):
        assert str(text) in page
    entry = application.history.first()
    assert entry is not None
    assert (entry.event, entry.actor) == ("viewed", examiner)
    assert "職員が閲覧しました。 SHINSA,HANA (staff0042)" in words(examiner_client.get(page_of(application)))


def test_in_english(examiner_client: Client, agent: Any) -> None:
    examiner_client.cookies["django_language"] = "en"
    application = desk.filed(agent)
    assert "Begin the examination" in words(examiner_client.get(page_of(application)))
    assert "Receipt number" in words(examiner_client.get(LIST))


def test_nothing_is_added_changed_or_deleted_by_hand(examiner_client: Client, staff_client: Client, agent: Any) -> None:
    application = desk.filed(agent)
    for client in (examiner_client, staff_client):
        assert client.get(f"{LIST}add/").status_code == 403
        assert client.get(f"{LIST}{application.pk}/delete/").status_code == 403
        assert client.post(f"{LIST}{application.pk}/delete/", {"post": "yes"}).status_code == 403
        assert client.post(page_of(application), {"state": "closed"}).status_code == 405
        assert "delete_selected" not in client.get(LIST).content.decode()
    assert desk.again(application.pk).state == State.SUBMITTED


def test_a_missing_application_is_not_found(examiner_client: Client) -> None:
    for key in ("00000000-0000-0000-0000-000000000000", "nonsense"):
        assert examiner_client.get(f"{LIST}{key}/change/").status_code == 404


# --- moving on -------------------------------------------------------------------------------------------------------


def test_the_whole_way_from_the_buttons(examiner: Any, examiner_client: Client, agent: Any) -> None:
    application = desk.filed(agent)
    here = page_of(application)

    def buttons() -> list[str]:
        return re.findall(r'name="action" value="(\w+)"', examiner_client.get(here).content.decode())

    desk_work = ["check_photo", "request_supplement", "assign"]
    assert buttons() == ["begin_examination", *desk_work, "withdraw"]
    answer = act(examiner_client, "begin_examination", application, back=str(application.pk))
    assert answer["Location"] == here
    assert f"{application.receipt_number}：審査開始" in said(examiner_client, answer)
    assert buttons() == [*desk_work, "register_result", "complete", "withdraw"]

    asked = act(examiner_client, "register_result", application, back=str(application.pk))
    assert "許可・交付" in words(asked)
    again = act(examiner_client, "register_result", application, confirmed="1", outcome="nonsense")
    assert "WZBAM002E" in words(again)
    assert desk.again(application.pk).state == State.EXAMINATION
    act(examiner_client, "register_result", application, confirmed="1", outcome="granted", back=str(application.pk))
    assert desk.again(application.pk).state == State.ISSUANCE
    assert buttons() == [*desk_work, "complete", "withdraw"]

    assert "元に戻せません" in words(act(examiner_client, "complete", application))
    assert desk.again(application.pk).state == State.ISSUANCE
    act(examiner_client, "complete", application, confirmed="1")
    done = desk.again(application.pk)
    assert (done.state, done.outcome, done.assigned_to) == (State.CLOSED, Outcome.GRANTED, examiner)
    assert buttons() == []
    events = [(entry.event, entry.actor) for entry in application.history.exclude(event="viewed")]
    assert events[:4] == [
        ("completed", examiner),
        ("issuance", examiner),
        ("result_registered", examiner),
        ("examination_begun", examiner),
    ]


def test_many_at_once_each_with_its_answer(examiner_client: Client, agent: Any, several: list[Application]) -> None:
    page = said(examiner_client, act(examiner_client, "begin_examination", *several))
    assert "東オンEN26000001：審査開始" in page
    assert "東オン認N26000001：WZBAM117E" in page
    assert "東オンEN26000000：WZBAM117E" in page
    assert [desk.again(each.pk).state for each in several] == [State.EXAMINATION, State.EXAMINATION, State.ENTERED]


def test_a_withdrawal_is_asked_about_and_closes(examiner_client: Client, agent: Any) -> None:
    application = desk.filed(agent)
    act(examiner_client, "withdraw", application)
    assert desk.again(application.pk).state == State.SUBMITTED
    act(examiner_client, "withdraw", application, confirmed="1")
    done = desk.again(application.pk)
    assert (done.state, done.outcome) == (State.CLOSED, Outcome.WITHDRAWN)


def test_back_only_leads_to_what_was_acted_on(examiner_client: Client, agent: Any) -> None:
    application = desk.filed(agent)
    answer = act(examiner_client, "begin_examination", application, back="https://example.jp/")
    assert answer["Location"].startswith(LIST)


@pytest.mark.parametrize("key", ["nonsense", "\0", "1"])
def test_forged_keys_are_a_bad_request(examiner_client: Client, key: str) -> None:
    answer = examiner_client.post(LIST, {"action": "begin_examination", "_selected_action": key})
    assert answer.status_code == 400


def test_more_than_a_page_can_report_on_is_refused(
    examiner_client: Client, several: list[Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("applications.admin.application.AT_ONCE", 2)
    assert "一度に選択できるのは2件までです。" in said(
        examiner_client, act(examiner_client, "begin_examination", *several)
    )
    assert desk.again(several[0].pk).state == State.SUBMITTED


# --- who may ---------------------------------------------------------------------------------------------------------


def test_staff_without_the_group_see_nothing(person: Callable[..., Any], agent: Any) -> None:
    application = desk.filed(agent)
    client = signed_in(person("STF", "staff0077"))
    assert client.get(LIST).status_code == 403
    assert client.get(page_of(application)).status_code == 403
    assert act(client, "begin_examination", application, confirmed="1").status_code == 403
    assert not application.history.filter(event="viewed").exists()


def test_who_may_only_look_gets_no_actions(person: Callable[..., Any], agent: Any) -> None:
    from django.contrib.auth.models import Permission

    reader = person("STF", "staff0078")
    for codename in ("view_application", "every_bureau"):
        reader.user_permissions.add(Permission.objects.get(codename=codename))
    application, client = desk.filed(agent), signed_in(reader)
    page = client.get(page_of(application)).content.decode()
    assert application.receipt_number in page
    assert 'name="action"' not in page
    act(client, "begin_examination", application)
    assert desk.again(application.pk).state == State.SUBMITTED


def test_the_public_stays_outside(agent: Any, agent_client: Client, recipient_client: Client, client: Client) -> None:
    application = desk.filed(agent)
    for visitor in (agent_client, recipient_client, client):
        for address in (LIST, page_of(application)):
            assert visitor.get(address).status_code == 302
        assert act(visitor, "begin_examination", application).status_code == 302
    assert desk.again(application.pk).state == State.SUBMITTED
    assert not application.history.filter(event="viewed").exists()


def test_the_group_has_its_rights_after_every_migration() -> None:
    rights = Group.objects.get(name=EXAMINER).permissions.values_list("codename", flat=True)
    assert {"view_application", "examine_application", "decide_application", "complete_application"} <= set(rights)
