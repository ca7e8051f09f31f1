"""同時申請 (manual 2.8, decisions 15 and 18): through the wizard, as children, filed and ended with the main one."""

import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from pypdf import PdfReader

from applications import drafts, lifecycle, simultaneous
from applications.catalogue import forms
from applications.models import Application, Draft
from applications.states import State
from messages import clock
from messages.models import OutboxMail
from tests.accounts.helpers import token
from tests.applications import desk
from tests.applications.cases import events, refused, spoil, spoil_answers
from tests.applications.pages import Wizard

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
COUNTER = {"receipt_method": "02", "receiving_area": "130001", "receiving_office": "280"}


def answers_for(main: Application, type: str) -> dict[str, Any]:
    """Valid answers to a simultaneous form, as far as possible the main one's."""
    form, known = forms.form(type), main.all_answers
    return desk.answers(type, "", **{id: known[id] for id in form.index if id in known})


def add(main: Application, type: str = "activity") -> Application:
    answers, today = answers_for(main, type), clock.today()
    return lifecycle.enter(owner=main.owner, form=forms.form(type), answers=answers, today=today, main=main)


def choose(client: Client, main: Application, type: str) -> Any:
    url = f"/applications/{main.pk}/simultaneous/"
    client.get(url)
    return client.post(url, {"type": type, **token(client)})


def started(client: Client, main: Application, type: str) -> Wizard:
    """The wizard of a simultaneous application, as a person without script uses it."""
    answer = choose(client, main, type)
    wizard = Wizard.__new__(Wizard)
    wizard.client, wizard.form, wizard.draft = client, forms.form(type), Draft.objects.get(main=main, type=type)
    assert answer["Location"] == wizard.url("identity1")
    return wizard


@pytest.mark.parametrize("type", ["reentry", "activity", "certificate"])
def test_from_the_list_to_the_end(agent: Any, agent_client: Client, type: str) -> None:
    main = desk.entered(agent, name="LI,WEI", **COUNTER)
    wizard = started(agent_client, main, type)
    assert wizard.answers()["name"] == "LI,WEI"
    assert "intent_confirmed" not in wizard.answers()
    page = agent_client.get(wizard.url("identity1")).content.decode()
    assert "同時申請情報入力" in page and forms.type_label(type).ja in page
    wizard.fill(answers_for(main, type))
    onward = wizard.press(drafts.CONFIRM, "enter", {"facts_confirmed": "1", "copy_kept": "1"})
    child = Application.objects.get(main=main)
    assert onward == f"/applications/{child.pk}/entered/"
    assert agent_client.get(onward).status_code == 200
    assert (child.type, child.branch, child.state) == (type, 1, State.ENTERED)
    assert child.provisional_number == main.provisional_number
    assert not Draft.objects.exists()
    rows = re.findall(r'data-label="同時申請">([^<]*)<', agent_client.get("/applications/").content.decode())
    assert rows == ["あり"]
    assert "LI,WEI" in agent_client.get(f"/applications/{main.pk}/").content.decode()
    assert forms.type_label(type).ja in agent_client.get(f"/applications/{main.pk}/").content.decode()


def test_they_are_filed_with_the_main_one_and_end_with_it(agent: Any, agent_client: Client, examiner: Any) -> None:
    main = desk.ready(agent, **COUNTER)
    children = [add(main, type) for type in ("reentry", "activity")]
    assert [child.branch for child in children] == [1, 2]
    page = agent_client.get(f"/applications/{main.pk}/file/").content.decode()
    assert "再入国許可申請" in page and "資格外活動許可申請" in page
    filed = lifecycle.file(actor=agent, pk=main.pk)

    def states() -> set[tuple[str, Any]]:
        return {(desk.again(child.pk).state, desk.again(child.pk).submitted_at) for child in children}

    assert states() == {(State.SUBMITTED, filed.submitted_at)}
    lifecycle.begin_examination(actor=examiner, pk=main.pk)
    assert {state for state, _ in states()} == {State.EXAMINATION}
    lifecycle.withdraw(actor=examiner, pk=main.pk)
    assert {state for state, _ in states()} == {State.CLOSED}


def test_after_filing_none_is_added(agent: Any, agent_client: Client) -> None:
    main = desk.ready(agent, **COUNTER)
    draft = simultaneous.start(main, "reentry")
    lifecycle.file(actor=agent, pk=main.pk)
    assert refused(add, desk.again(main.pk)) == "WZBAM203E"
    answer = agent_client.get(f"/applications/{main.pk}/simultaneous/")
    assert "WZBAM203E" in agent_client.get(answer["Location"]).content.decode()
    wizard = Wizard.__new__(Wizard)
    wizard.client, wizard.form, wizard.draft = agent_client, forms.form("reentry"), draft
    wizard.fill(answers_for(main, "reentry"))
    onward = wizard.press(drafts.CONFIRM, "enter", {"facts_confirmed": "1", "copy_kept": "1"})
    assert "WZBAM203E" in agent_client.get(onward).content.decode()
    assert not main.simultaneous.exists()


def test_one_of_each_type(agent: Any, agent_client: Client) -> None:
    main = desk.entered(agent, **COUNTER)
    add(main)
    assert refused(add, main) == "WZBAM203E"
    page = choose(agent_client, main, "activity").content.decode()
    assert "WZBAM203E" in page
    assert 'value="activity"' not in page and 'value="reentry"' in page


@pytest.mark.parametrize("type", ["extension", "coe", "nonsense", "\0"])
def test_other_types_are_refused(agent: Any, agent_client: Client, type: str) -> None:
    main = desk.entered(agent)
    assert "WZBAM203E" in choose(agent_client, main, type).content.decode()
    assert not Draft.objects.exists()


def test_without_a_choice(agent: Any, agent_client: Client) -> None:
    assert "WZBAM002E" in choose(agent_client, desk.entered(agent), "").content.decode()


def test_the_certificate_is_a_setting(agent: Any, agent_client: Client, settings: Any) -> None:
    settings.SIMULTANEOUS_CERTIFICATE = False
    main = desk.entered(agent)
    assert 'value="certificate"' not in agent_client.get(f"/applications/{main.pk}/simultaneous/").content.decode()
    assert "WZBAM203E" in choose(agent_client, main, "certificate").content.decode()


def test_re_entry_by_post_is_refused_when_added_and_when_filed(agent: Any, agent_client: Client) -> None:
    by_post = desk.entered(agent, receipt_method="01")
    page = choose(agent_client, by_post, "reentry").content.decode()
    assert "WZBAM289E：再入国許可申請を同時に申請するのため郵送での受領はできません。" in page
    assert f'href="/applications/{by_post.pk}/photo/?purpose=receipt"' in page
    main = desk.ready(agent, **COUNTER)
    add(main, "reentry")
    spoil(main, receipt_method="01")
    spoil_answers(main, receipt_method="01", receiving_area="", receiving_office="")
    assert refused(lifecycle.file, actor=agent, pk=main.pk) == "WZBAM289E"
    assert desk.again(main.pk).state == State.ENTERED
    assert main.simultaneous.get().state == State.ENTERED


def test_a_child_that_no_longer_holds_stops_the_filing(agent: Any) -> None:
    main = desk.ready(agent, **COUNTER)
    spoil_answers(add(main), current_activity="")
    assert refused(lifecycle.file, actor=agent, pk=main.pk) == "WZBAM117E"
    assert desk.again(main.pk).receipt_number is None


def test_a_draft_begun_is_gone_on_with(agent: Any, agent_client: Client) -> None:
    main = desk.entered(agent)
    first = choose(agent_client, main, "activity")["Location"]
    assert choose(agent_client, main, "activity")["Location"] == first
    assert Draft.objects.count() == 1
    assert "資格外活動許可申請" in agent_client.get("/menu/").content.decode()
    draft = Draft.objects.get()
    back = agent_client.get(f"/applications/drafts/{draft.pk}/kind/")
    assert back["Location"] == f"/applications/{main.pk}/simultaneous/"


def test_taking_one_back(agent: Any, agent_client: Client) -> None:
    main = desk.ready(agent)
    child = add(main)
    url = f"/applications/{main.pk}/simultaneous/{child.pk}/delete/"
    assert "削除する" in agent_client.get(url).content.decode()
    assert agent_client.post(url, token(agent_client))["Location"] == f"/applications/{main.pk}/simultaneous/"
    assert not main.simultaneous.exists()
    assert events(main)[-1] == "simultaneous_deleted"
    assert agent_client.get(url).status_code == 404
    late = add(desk.again(main.pk))
    lifecycle.file(actor=agent, pk=main.pk)
    assert refused(lifecycle.remove_simultaneous, actor=agent, pk=main.pk, child=late.pk) == "WZBAM172E"


def test_deleting_the_main_one_deletes_them_and_their_drafts(agent: Any) -> None:
    main = desk.entered(agent, **COUNTER)
    add(main)
    simultaneous.start(main, "reentry")
    lifecycle.delete(actor=agent, pk=main.pk)
    assert not Application.objects.exists()
    assert not Draft.objects.exists()


def test_somebody_else_s(agent: Any, other_client: Client, other_agent: Any) -> None:
    main = desk.entered(agent)
    child = add(main)
    for address in ("", f"{child.pk}/delete/", f"{uuid4()}/delete/"):
        assert other_client.get(f"/applications/{main.pk}/simultaneous/{address}").status_code == 404
    assert refused(lifecycle.remove_simultaneous, actor=other_agent, pk=main.pk, child=child.pk) == "WZBAM176E"


def test_staff_read_them_with_the_main_one(agent: Any, staff_client: Client) -> None:
    main = desk.ready(agent)
    add(main)
    lifecycle.file(actor=agent, pk=main.pk)
    page = staff_client.get(f"/admin/applications/application/{main.pk}/change/").content.decode()
    assert "資格外活動許可申請" in page


def words(client: Client, url: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(url).content.decode()))


def test_each_has_a_receipt_number_of_its_own_and_every_surface_names_it(
    agent: Any, agent_client: Client, staff_client: Client, contact: Callable[..., None]
) -> None:
    contact(agent, "agent@example.jp")
    main = desk.ready(agent, **COUNTER)
    for type in ("reentry", "activity"):
        add(main, type)
    assert f"再入国許可申請 {main.provisional_number}-01" in words(agent_client, f"/applications/{main.pk}/")
    lifecycle.file(actor=agent, pk=main.pk)
    numbered = main.simultaneous.order_by("branch").values_list("receipt_number", flat=True)
    assert list(numbered) == ["東オンR26000001", "東オンS26000001"]
    for page in ("", "slip/", "submitted/", "copy/"):
        shown = words(agent_client, f"/applications/{main.pk}/{page}")
        assert "再入国許可申請 東オンR26000001" in shown, page
        assert "資格外活動許可申請 東オンS26000001" in shown, page
    assert "東オンR26000001" in words(staff_client, f"/admin/applications/application/{main.pk}/change/")
    bodies = [mail.body.splitlines() for mail in OutboxMail.objects.filter(kind="application_received")]
    assert bodies
    for lines in bodies:
        assert {"同時申請：再入国許可申請 東オンR26000001", "同時申請：資格外活動許可申請 東オンS26000001"} <= set(
            lines
        )


def test_by_night_they_are_numbered_with_the_main_one(
    agent: Any, settings: Any, noon: time_machine.Traveller, contact: Callable[..., None]
) -> None:
    settings.RECEIPT_NUMBER = "nightly"
    contact(agent, "agent@example.jp")
    main = desk.ready(agent, **COUNTER)
    add(main, "reentry")
    lifecycle.file(actor=agent, pk=main.pk)
    assert main.simultaneous.get().receipt_number is None
    noon.shift(timedelta(days=1))
    assert lifecycle.give_numbers() == 1
    assert main.simultaneous.get().receipt_number == "東オンR26000001"
    mails = OutboxMail.objects.filter(kind="receipt_number_issued")
    assert mails and all("東オンR26000001" in mail.body for mail in mails)


def test_the_copy_and_its_pdf_hold_what_was_answered_for_each(agent: Any, agent_client: Client) -> None:
    main = desk.ready(agent, **COUNTER)
    add(main, "activity")
    page = agent_client.get(f"/applications/{main.pk}/copy/")
    steps = [step for step in page.context["steps"] if step.id.startswith("1-")]
    assert [step.label.partition("　")[0] for step in steps] == ["同時申請：資格外活動許可申請"] * len(steps)
    rows = [row for step in steps for section in step.sections for row in section.rows if row.value]
    assert len(rows) > 10
    written = PdfReader(BytesIO(agent_client.get(f"/applications/{main.pk}/copy.pdf").content))
    text = re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in written.pages))
    assert "同時申請：資格外活動許可申請" in text
    assert [row.path for row in rows if re.sub(r"\s", "", row.value) not in text] == []
    ids = re.findall(r' id="([^"]+)"', page.content.decode())
    assert len(ids) == len(set(ids))
