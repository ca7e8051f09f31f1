"""入管庁に申請を行う through the pages (manual 2.7.8, 2.7.9): asked once more, filed once, received."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import AccountState
from applications import lifecycle
from applications.models import Application
from applications.states import State
from messages.models import OutboxMail
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import refused

pytestmark = pytest.mark.django_db
FILE = "/applications/file/"


def confirm_page(client: Client, application: Application) -> dict[str, str]:
    """The fields of the page that asks once more."""
    page = client.get(f"/applications/{application.pk}/file/").content.decode()
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))


def press(client: Client, fields: dict[str, Any]) -> Any:
    return client.post(FILE, {**fields, **token(client)})


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_from_the_list_to_the_completion_page(agent: Any, agent_client: Client, contact: Callable[..., None]) -> None:
    contact(agent, "agent@example.jp")
    application = desk.ready(agent, name="LI,WEI", notification_email="applicant@example.jp")
    agent_client.get("/applications/")
    chosen = agent_client.post("/applications/choose/file/", {"choice": application.pk, **token(agent_client)})
    asked = words(agent_client.get(chosen["Location"]))
    for fact in (
        "LI,WEI",
        "在留期間更新許可申請",
        "技術・人文知識・国際業務",
        "東京出入国在留管理局",
        "資料が添付されていません",
    ):
        assert fact in asked
    assert desk.again(application.pk).state == State.ENTERED

    answer = press(agent_client, confirm_page(agent_client, application))
    assert (answer.status_code, answer["Location"]) == (302, f"/applications/{application.pk}/submitted/")
    done = words(agent_client.get(answer["Location"]))
    for fact in (
        "申請受付完了",
        "申請を受け付けました。",
        "agent@example.jp",
        "applicant@example.jp",
        "東オンEN26000001" if desk.again(application.pk).submitted_at.year == 2026 else "東オンEN",
        "在留申請オンラインシステムヘルプデスク",
        "000-000-0000",
        "申請情報一覧へ",
    ):
        assert fact in done
    assert desk.again(application.pk).state == State.SUBMITTED
    assert OutboxMail.objects.filter(kind="application_received").count() == 2


def test_a_press_in_a_second_window_lands_on_the_same_page(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    fields = confirm_page(agent_client, application)
    first = press(agent_client, fields)
    agent_client.get("/applications/")
    second = press(agent_client, fields)
    assert first["Location"] == second["Location"] == f"/applications/{application.pk}/submitted/"
    assert application.history.filter(event="filed").count() == 1


def test_a_reload_gets_the_first_answer_again(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    sent = confirm_page(agent_client, application)
    answers = [agent_client.post(FILE, sent)["Location"] for _ in range(3)]
    assert answers == [f"/applications/{application.pk}/submitted/"] * 3
    assert application.history.filter(event="filed").count() == 1


def shown_refusal(client: Client, answer: Any) -> str:
    page = client.get(answer["Location"]).content.decode()
    return re.findall(r"<li>(WZBAM\d{3}E)：", page)[0]


def test_changed_since_the_page_was_shown(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    fields = confirm_page(agent_client, application)
    lifecycle.documents_registered(actor=agent, pk=application.pk)
    assert shown_refusal(agent_client, press(agent_client, fields)) == "WZBAM175E"
    assert press(agent_client, confirm_page(agent_client, application))["Location"].endswith("/submitted/")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "WZBAM138E"),
        ({"choice": "nonsense"}, "WZBAM176E"),
        ({"choice": "\0"}, "WZBAM176E"),
        ({"choice": str(uuid4()), "version": "1"}, "WZBAM176E"),
    ],
)
def test_forged_choices(agent_client: Client, fields: dict[str, str], message: str) -> None:
    agent_client.get("/applications/")
    assert shown_refusal(agent_client, press(agent_client, fields)) == message


@pytest.mark.parametrize("version", ["x", "-1", "１", "9" * 30, ""])
def test_forged_versions_are_as_none(agent: Any, agent_client: Client, version: str) -> None:
    application = desk.ready(agent)
    agent_client.get("/applications/")
    answer = press(agent_client, {"choice": application.pk, "version": version})
    assert answer["Location"] == f"/applications/{application.pk}/submitted/"


def test_somebody_else_s_application(agent: Any, other_client: Client) -> None:
    application = desk.ready(agent)
    other_client.get("/applications/")
    assert shown_refusal(other_client, press(other_client, {"choice": application.pk})) == "WZBAM176E"
    assert desk.again(application.pk).state == State.ENTERED


def test_the_catch_all_names_its_reason_on_the_page(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    Application.objects.filter(pk=application.pk).update(answers={**application.answers, "marital_status": "9"})
    agent_client.get("/applications/")
    answer = agent_client.post("/applications/choose/file/", {"choice": application.pk, **token(agent_client)})
    page = words(agent_client.get(answer["Location"]))
    assert re.search("WZBAM117E：入力された情報では利用できません。（配偶者の有無[^）]*）", page)


def test_a_filed_application_is_not_asked_about_again(agent: Any, agent_client: Client) -> None:
    application = desk.filed(agent)
    answer = agent_client.get(f"/applications/{application.pk}/file/")
    assert answer["Location"] == f"/applications/{application.pk}/submitted/"


def test_an_unfiled_one_has_no_completion_page(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    assert agent_client.get(f"/applications/{application.pk}/submitted/")["Location"] == "/applications/"


def test_a_bulk_error_is_not_filed(agent: Any, agent_client: Client) -> None:
    application = desk.ready(agent)
    Application.objects.filter(pk=application.pk).update(state=State.BULK_ERROR)
    answer = agent_client.get(f"/applications/{application.pk}/file/")
    assert shown_refusal(agent_client, answer) == "WZBAM171E"


def test_by_night_the_completion_page_announces_the_number(agent: Any, agent_client: Client, settings: Any) -> None:
    settings.RECEIPT_NUMBER = "nightly"
    application = desk.filed(agent)
    page = words(agent_client.get(f"/applications/{application.pk}/submitted/"))
    assert "受付番号は翌日以降にメールでお知らせします。" in page
    assert application.provisional_number in page


@pytest.mark.parametrize("language", ["en", "ja-easy"])
def test_the_pages_in_other_languages(agent: Any, agent_client: Client, language: str) -> None:
    agent_client.cookies["django_language"] = language
    application = desk.ready(agent)
    answer = press(agent_client, confirm_page(agent_client, application))
    page = agent_client.get(answer["Location"])
    assert page.status_code == 200
    assert ("Your application has been received." in words(page)) is (language == "en")


def test_an_account_suspended_while_the_page_was_open(agent: Any) -> None:
    application = desk.ready(agent)
    type(agent).objects.filter(pk=agent.pk).update(state=AccountState.SUSPENDED)
    assert refused(lifecycle.file, actor=agent, pk=application.pk) == "WZBAM178E"
    assert desk.again(application.pk).state == State.ENTERED
