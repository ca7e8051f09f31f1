"""The staff's desk beyond the examination: supplements, assignment, the whole filtered set, and whose bureau it is."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from applications import lifecycle
from applications.bureaus import group_name
from applications.groups import BUREAU_EXAMINER
from applications.models import Application
from applications.states import DocumentState, PhotoState, State
from tests.applications import desk
from tests.applications.cases import refused, spoil
from tests.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
LIST = "/admin/applications/application/"


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def act(client: Client, action: str, *applications: Application, **fields: str) -> Any:
    return client.post(LIST, {"action": action, "_selected_action": [a.pk for a in applications], **fields})


@pytest.fixture
def local(person: Callable[..., Any]) -> Any:
    """Works for Tokyo only."""
    user = person("STF", "staff0013", name="TOKYO,ONLY")
    user.groups.add(*Group.objects.filter(name__in=[BUREAU_EXAMINER, group_name("東")]))
    return user


def test_a_supplement_is_asked_for_with_reason_and_deadline(staff_client: Client, agent: Any) -> None:
    application = desk.filed(agent)
    here = {"back": str(application.pk)}
    asked = words(act(staff_client, "request_supplement", application, **here))
    assert "理由" in asked and "期限" in asked and "対象：1件" in asked
    wrong = {"kind": "photo", "reason": "", "deadline": "2026-11-01", "confirmed": "1"}
    again = words(act(staff_client, "request_supplement", application, **here, **wrong))
    assert "WZBAM002E" in again and "今日以降" in again
    assert desk.again(application.pk).photo_state == PhotoState.REGISTERED
    right = {"kind": "photo", "reason": "影があります。", "deadline": "2026-11-30", "confirmed": "1"}
    answer = act(staff_client, "request_supplement", application, **here, **right)
    page = words(staff_client.get(answer["Location"]))
    assert desk.again(application.pk).photo_state == PhotoState.REQUESTED
    assert "影があります。" in page and "2026/11/30" in page
    act(staff_client, "close_supplement", application, kind="photo", confirmed="1")
    assert desk.again(application.pk).photo_state == PhotoState.REGISTERED


def test_photo_documents_and_assignment(staff_client: Client, staff: Any, agent: Any) -> None:
    application = desk.filed(agent)
    spoil(application, document_state=DocumentState.REGISTERED)
    for action in ("check_photo", "approve_photo", "take_over_documents"):
        act(staff_client, action, application)
    asked = act(staff_client, "assign", application)
    assert "STAFF,ONE (staff0009)" in words(asked)
    act(staff_client, "assign", application, to="staff0009", confirmed="1")
    done = desk.again(application.pk)
    assert (done.photo_state, done.document_state, done.assigned_to) == ("approved", "taken_over", staff)


def test_the_whole_filtered_set_after_asking(staff_client: Client, agent: Any) -> None:
    several = [desk.filed(agent, residence_card_number=desk.card(number)) for number in range(22)]
    other = desk.filed(agent, "coe")
    fields = {"action": "begin_examination", "_selected_action": several[0].pk, "select_across": "1"}
    url = LIST + "?type=extension"
    asked = staff_client.post(url, fields).content.decode()
    assert "22件" in re.sub(r"<[^>]+>", "", asked)
    assert desk.again(several[3].pk).state == State.SUBMITTED
    keys = re.findall(r'name="_selected_action" value="([^"]+)"', asked)
    done = staff_client.post(url, {"action": "begin_examination", "_selected_action": keys, "confirmed": "1"})
    assert "審査開始：22件" in words(staff_client.get(done["Location"]))
    assert {desk.again(each.pk).state for each in several} == {State.EXAMINATION}
    assert desk.again(other.pk).state == State.SUBMITTED


def test_other_bureaus_applications_are_not_there(local: Any, agent: Any) -> None:
    own, other = desk.filed(agent, name="IN,TOKYO"), desk.filed(agent, "coe", name="IN,SAPPORO")
    spoil(other, office="札")
    client = signed_in(local)
    page = words(client.get(LIST))
    assert "IN,TOKYO" in page and "IN,SAPPORO" not in page
    assert client.get(f"{LIST}{own.pk}/change/").status_code == 200
    for address in (
        f"{LIST}{other.pk}/change/",
        f"/applications/{other.pk}/copy/",
        f"/applications/{other.pk}/copy.pdf",
    ):
        answer = client.get(address)
        assert answer.status_code == 404, address
    assert refused(lifecycle.begin_examination, actor=local, pk=other.pk) == "WZBAM176E"
    act(client, "begin_examination", own, other)
    assert (desk.again(own.pk).state, desk.again(other.pk).state) == (State.EXAMINATION, State.SUBMITTED)


def test_without_a_bureau_nothing_is_seen(person: Callable[..., Any], agent: Any) -> None:
    user = person("STF", "staff0014")
    user.groups.add(Group.objects.get(name=BUREAU_EXAMINER))
    application = desk.filed(agent, name="IN,TOKYO")
    client = signed_in(user)
    assert "IN,TOKYO" not in words(client.get(LIST))
    assert client.get(f"{LIST}{application.pk}/change/").status_code == 404
