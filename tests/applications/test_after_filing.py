"""受付票 and its public check, the wish to withdraw, a new application from a former one."""

import re
from typing import Any

import pytest
from django.test import Client

from applications import lifecycle, slip
from applications.catalogue import forms
from applications.models import Draft
from applications.states import Outcome, State
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import events, refused
from tests.applications.pages import Wizard, inputs

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
CHECK = "/receipts/"


def words(response: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


# --- the slip --------------------------------------------------------------------------------------------------------


def test_number_and_code_of_the_slip_are_confirmed_to_anybody(agent: Any, agent_client: Client, client: Client) -> None:
    application = desk.filed(agent, name="LI,WEI", residence_card_number=desk.card(1))
    printed = words(agent_client.get(f"/applications/{application.pk}/slip/"))
    code = slip.code(application)
    assert str(application.receipt_number) in printed and code in printed
    for given in (code, code.lower(), code.replace("-", ""), f" {code} "):
        page = words(client.get(CHECK, {"number": application.receipt_number, "code": given}))
        assert "申請中です" in page and "在留期間更新許可申請" in page and "2026/11/22" in page
        for secret in ("LI,WEI", desk.card(1), application.provisional_number, "agent0001"):
            assert secret not in page


@pytest.mark.parametrize(
    ("number", "code"),
    [("東オンEN26000001", "0000-0000-0000"), ("東オンEN26000002", ""), ("\0", "x"), ("%", "%"), ("x" * 500, "é")],
)
def test_nothing_else_is_confirmed(agent: Any, client: Client, number: str, code: str) -> None:
    desk.filed(agent)
    page = client.get(CHECK, {"number": number, "code": code})
    assert page.status_code == 200
    assert "申請中です" not in words(page)


def test_after_the_end_it_says_so(agent: Any, client: Client, examiner: Any) -> None:
    application = desk.filed(agent)
    lifecycle.withdraw(actor=examiner, pk=application.pk)
    given = {"number": application.receipt_number, "code": slip.code(application)}
    assert "手続は完了しています。" in words(client.get(CHECK, given))


def test_tries_are_limited(agent: Any, client: Client, settings: Any) -> None:
    settings.RECEIPT_CHECK_LIMIT = 2
    statuses = [client.get(CHECK, {"number": "x", "code": "y"}).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


def test_without_a_number_there_is_no_slip(agent: Any, agent_client: Client) -> None:
    application = desk.entered(agent)
    answer = agent_client.get(f"/applications/{application.pk}/slip/")
    assert answer["Location"] == f"/applications/{application.pk}/"


@pytest.mark.parametrize("page", ["slip/", "withdraw/"])
def test_somebody_else_s(agent: Any, other_client: Client, page: str) -> None:
    assert other_client.get(f"/applications/{desk.filed(agent).pk}/{page}").status_code == 404


# --- the wish to withdraw --------------------------------------------------------------------------------------------


def ask(client: Client, pk: Any) -> Any:
    url = f"/applications/{pk}/withdraw/"
    page = client.get(url).content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    return client.post(url, {**fields, **token(client)})


def test_a_withdrawal_is_asked_for_and_confirmed_by_staff(
    agent: Any, agent_client: Client, examiner: Any, staff_client: Client
) -> None:
    application = desk.filed(agent)
    other = desk.filed(agent, "coe", name="OTHER,ONE")
    assert ask(agent_client, application.pk)["Location"] == f"/applications/{application.pk}/"
    assert "取下げを希望しています。" in words(agent_client.get(f"/applications/{application.pk}/"))
    assert desk.again(application.pk).state == State.SUBMITTED
    waiting = words(staff_client.get("/admin/applications/application/?withdrawal=asked"))
    assert str(application.receipt_number) in waiting and str(other.receipt_number) not in waiting
    done = lifecycle.withdraw(actor=examiner, pk=application.pk)
    assert (done.state, done.outcome) == (State.CLOSED, Outcome.WITHDRAWN)
    assert events(application)[-2:] == ["withdrawal_requested", "withdrawn"]


@pytest.mark.parametrize("how", ["unfiled", "twice", "completed"])
def test_when_it_cannot_be_asked_for(agent: Any, agent_client: Client, examiner: Any, how: str) -> None:
    application = desk.entered(agent) if how == "unfiled" else desk.filed(agent)
    if how == "twice":
        lifecycle.request_withdrawal(actor=agent, pk=application.pk)
    if how == "completed":
        lifecycle.withdraw(actor=examiner, pk=application.pk)
    assert refused(lifecycle.request_withdrawal, actor=agent, pk=application.pk) == "WZBAM117E"
    answer = agent_client.get(f"/applications/{application.pk}/withdraw/")
    assert "WZBAM117E" in words(agent_client.get(answer["Location"]))


def keep(client: Client, pk: Any) -> Any:
    page = client.get(f"/applications/{pk}/").content.decode()
    form = page.partition(f'action="/applications/{pk}/keep/"')[2].partition("</form>")[0]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    return client.post(f"/applications/{pk}/keep/", {**fields, **token(client)})


def test_the_wish_can_be_taken_back_and_said_again(agent: Any, agent_client: Client, staff_client: Client) -> None:
    application = desk.filed(agent)
    ask(agent_client, application.pk)
    assert keep(agent_client, application.pk)["Location"] == f"/applications/{application.pk}/"
    page = words(agent_client.get(f"/applications/{application.pk}/"))
    assert "取下げの希望を取り消しました。審査はこのまま続きます。" in page
    assert "取下げを希望しています。" not in page and "取下げを希望する" in page
    waiting = words(staff_client.get("/admin/applications/application/?withdrawal=asked"))
    assert str(application.receipt_number) not in waiting
    assert events(application)[-2:] == ["withdrawal_requested", "withdrawal_taken_back"]
    ask(agent_client, application.pk)
    assert desk.again(application.pk).withdrawal_requested_at is not None


@pytest.mark.parametrize("how", ["never asked", "confirmed meanwhile"])
def test_when_it_cannot_be_taken_back(agent: Any, agent_client: Client, examiner: Any, how: str) -> None:
    application = desk.filed(agent)
    if how == "confirmed meanwhile":
        ask(agent_client, application.pk)
        agent_client.get(f"/applications/{application.pk}/")
        lifecycle.withdraw(actor=examiner, pk=application.pk)
    else:
        agent_client.get("/applications/")
    answer = agent_client.post(f"/applications/{application.pk}/keep/", token(agent_client))
    assert "WZBAM117E" in words(agent_client.get(answer["Location"]))
    assert desk.again(application.pk).outcome == (Outcome.WITHDRAWN if how == "confirmed meanwhile" else "")


def test_taken_back_from_an_older_page(agent: Any, agent_client: Client, examiner: Any) -> None:
    application = desk.filed(agent)
    ask(agent_client, application.pk)
    shown = desk.again(application.pk).version
    lifecycle.begin_examination(actor=examiner, pk=application.pk)
    agent_client.get(f"/applications/{application.pk}/")
    sent = {"version": str(shown), **token(agent_client)}
    answer = agent_client.post(f"/applications/{application.pk}/keep/", sent)
    page = words(agent_client.get(answer["Location"]))
    assert "WZBAM175E" in page and "審査が始まりました。" in page


def test_nobody_else_takes_it_back(agent: Any, other_client: Client, other_agent: Any) -> None:
    application = desk.filed(agent)
    lifecycle.request_withdrawal(actor=agent, pk=application.pk)
    other_client.get("/applications/")
    assert other_client.post(f"/applications/{application.pk}/keep/", token(other_client)).status_code == 404
    assert refused(lifecycle.take_back_withdrawal, actor=other_agent, pk=application.pk) == "WZBAM176E"


def test_only_the_owner_asks(agent: Any, other_agent: Any) -> None:
    assert refused(lifecycle.request_withdrawal, actor=other_agent, pk=desk.filed(agent).pk) == "WZBAM176E"


# --- a new one from a former one -------------------------------------------------------------------------------------


def test_what_still_fits_is_taken_over(agent: Any, agent_client: Client) -> None:
    given = desk.answers(name="LI,WEI", passport_number="TZ7654321", free_text="前回の希望")
    former = desk.filed(agent, **given)
    agent_client.get(f"/applications/{former.pk}/")
    answer = agent_client.post(f"/applications/{former.pk}/again/", token(agent_client))
    draft = Draft.objects.get()
    assert answer["Location"] == f"/applications/drafts/{draft.pk}/identity1/"
    for id in ("name", "birth_date", "nationality", "passport_number", "org_name", "address_municipality"):
        assert draft.answers[id] == given[id]
    never = {
        "intent_confirmed",
        "facts_confirmed",
        "copy_kept",
        "free_text",
        "desired_period",
        "reason",
        "current_expiry",
        "passport_expiry",
        "residence_card_number",
        "receipt_method",
    }
    assert not never & set(draft.answers)
    assert "必ず確認してください" in words(agent_client.get(answer["Location"]))
    assert desk.again(former.pk).state == State.SUBMITTED


def marked(client: Client, url: str) -> set[str]:
    """The questions of a page that are marked as taken over, by the id of their first input."""
    page = client.get(url).content.decode()
    labels = re.findall(r'<label class="field__label" for="q-(\w+)">((?:(?!</label>).)*)</label>', page, re.DOTALL)
    return {id for id, text in labels if "前の申請から" in text}


def test_what_was_taken_over_is_marked_until_it_is_changed_or_left(agent: Any, agent_client: Client) -> None:
    given = desk.answers(name="LI,WEI", passport_number="TZ7654321", occupation="会社員")
    former = desk.filed(agent, **given)
    agent_client.get(f"/applications/{former.pk}/")
    agent_client.post(f"/applications/{former.pk}/again/", token(agent_client))
    wizard = Wizard.__new__(Wizard)
    wizard.client, wizard.form, wizard.draft = agent_client, forms.form("extension", "N2"), Draft.objects.get()
    url = wizard.url("identity1")
    before = marked(agent_client, url)
    assert {"name", "passport_number", "occupation", "nationality"} <= before
    assert not {"passport_expiry", "desired_period", "reason", "free_text"} & before
    wizard.press("identity1", "save")
    assert marked(agent_client, url) == before
    wizard.press("identity1", "save", {"occupation": "調理師"})
    assert marked(agent_client, url) == before - {"occupation"}
    wizard.press("identity1", "next", inputs(wizard.form.step("identity1"), {**given, "occupation": "調理師"}))
    assert marked(agent_client, url) == set()
    assert wizard.draft.pk == Draft.objects.get().pk and Draft.objects.get().taken_over


def test_somebody_else_s_is_no_model(agent: Any, other_client: Client) -> None:
    former = desk.filed(agent)
    other_client.get("/applications/")
    assert other_client.post(f"/applications/{former.pk}/again/", token(other_client)).status_code == 404
    assert not Draft.objects.exists()
