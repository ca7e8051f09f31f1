"""Each of the five types of application from STEP1 to 申請受付完了, through the pages (manual 2.4–2.7)."""

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from applications.models import Application
from applications.presentation import sections
from applications.states import DocumentState, PhotoState, State
from messages import clock
from messages.models import OutboxMail
from tests.applications.pages import Inputs, Wizard
from tests.attachments.pages import press
from tests.attachments.samples import jpeg, upload
from tests.support.answers import valid

pytestmark = pytest.mark.django_db
TODAY = "2026-11-22 10:00+09:00"


@dataclass(frozen=True)
class Kind:
    """A type of application at STEP1: its official number, its name and whether a photo is needed."""

    type: str
    status: str
    number: str
    label: str
    photo: PhotoState = PhotoState.MISSING

    def __str__(self) -> str:
        return self.type


KINDS = (
    Kind("coe", "N2", "オン認N26000001", "在留資格認定証明書交付申請"),
    Kind("change", "N2", "オンCN26000001", "在留資格変更許可申請"),
    Kind("extension", "T1", "オンET26000001", "在留期間更新許可申請"),
    Kind("acquisition", "R1", "オンA26000001", "在留資格取得許可申請"),
    Kind("certificate", "N2", "オンW26000001", "就労資格証明書交付申請", PhotoState.NOT_NEEDED),
)
KEPT = {"birth_date": "19900401", "notification_email": "applicant@example.jp"}


@pytest.fixture(params=KINDS, ids=str)
def kind(request: Any) -> Any:
    with time_machine.travel(TODAY, tick=True):
        yield request.param


@pytest.fixture
def agent_with_mail(agent: Any, contact: Any) -> Any:
    contact(agent, "agent@example.jp")
    return agent


def entered(client: Client, kind: Kind) -> tuple[Wizard, Application]:
    """Walk through the wizard, beginning at STEP1."""
    wizard = Wizard(client, kind.type, kind.status)
    answers = {**valid(wizard.form, clock.today(), seed=3, fill="random"), **KEPT}
    assert wizard.fill(answers) == reverse("wizard-confirm", args=[wizard.draft.pk])
    done = wizard.press("confirm", "enter", facts_confirmed="1", copy_kept="1")
    application = Application.objects.get()
    assert done == reverse("wizard-complete", args=[application.pk])
    assert "入管庁に申請を行う" in client.get(done).content.decode()
    return wizard, application


def row(client: Client, application: Application) -> str:
    """The application's row of the list as text."""
    page = client.get(reverse("application-list")).content.decode()
    rows = [each for each in page.split("<tr")[1:] if str(application.pk) in each]
    assert len(rows) == 1
    return " ".join(re.sub(r"<[^>]+>", " ", rows[0]).split())


def test_step1_offers_the_five_types(agent_client: Client) -> None:
    page = Inputs(agent_client.get(reverse("wizard-start")).content.decode())
    values = [given["value"] for tag, given in page.elements if tag == "option" and "value" in given]
    assert {kind.type for kind in KINDS} <= set(values)
    assert not {"reentry", "activity"} & set(values)


def test_from_step1_to_filing(agent_client: Client, agent_with_mail: Any, kind: Kind) -> None:
    _, application = entered(agent_client, kind)
    assert (application.state, application.type, application.status) == (State.ENTERED, kind.type, kind.status)
    assert (application.photo_state, application.document_state) == (kind.photo, DocumentState.MISSING)
    listed = row(agent_client, application)
    assert kind.label in listed and "入力完了（申請未了）" in listed
    assert ("対象外" in listed) is (kind.photo == PhotoState.NOT_NEEDED)

    _photo(agent_client, application, kind)
    answer = _file(agent_client, application)
    assert answer["Location"] == reverse("application-submitted", args=[application.pk])
    application.refresh_from_db()
    assert application.state == State.SUBMITTED
    assert application.receipt_number == application.office + kind.number
    done = agent_client.get(answer["Location"]).content.decode()
    assert application.receipt_number in done and kind.label in done
    assert application.receipt_number in row(agent_client, application)
    mails = {mail.recipient: mail for mail in OutboxMail.objects.filter(kind="application_received")}
    assert {"agent@example.jp"} <= set(mails)
    assert ("applicant@example.jp" in mails) is ("notification_email" in application.all_answers)


def _photo(client: Client, application: Application, kind: Kind) -> None:
    """Attach one; for a type without one the page refuses it."""
    if kind.photo == PhotoState.MISSING:
        refused = _file(client, application)
        assert "WZBAM179E" in client.get(refused["Location"]).content.decode()
    answers = application.all_answers
    given = {key: answers[key] for key in ("receipt_method", "receiving_area", "receiving_office") if answers.get(key)}
    answer = press(client, reverse("photo", args=[application.pk]), photo=upload(jpeg(), "photo.jpg"), **given)
    shown = client.get(answer["Location"]).content.decode()
    assert ("WZBAM180E" in shown) is (kind.photo == PhotoState.NOT_NEEDED)
    application.refresh_from_db()
    assert application.photo_state == (PhotoState.REGISTERED if kind.photo == PhotoState.MISSING else kind.photo)


def _file(client: Client, application: Application) -> Any:
    """Press 「入管庁に申請を行う」 on the page that asks once more."""
    asked = Inputs(client.get(reverse("application-filing", args=[application.pk])).content.decode())
    return client.post(reverse("application-file"), asked.values)


def test_the_pages_and_the_copy_show_every_answer(agent_client: Client, agent: Any, kind: Kind) -> None:
    wizard, application = entered(agent_client, kind)
    shown = sections(wizard.form, application.all_answers, "ja")
    values = {answer.value for step in shown for section in step.sections for answer in section.rows if answer.value}
    copy = agent_client.get(reverse("application-copy", args=[application.pk])).content.decode()
    text = re.sub(r"\s", "", re.sub(r"<[^>]+>", "", copy))
    printed = agent_client.get(reverse("application-pdf", args=[application.pk]))
    assert printed["Content-Type"] == "application/pdf"
    pages = re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(BytesIO(printed.content)).pages))
    assert kind.label in text and kind.label in pages
    for value in values - {"確認済"}:
        plain = re.sub(r"\s", "", value.replace("&", "&amp;").replace("'", "&#x27;"))
        assert plain in text, value
    assert application.all_answers["name"] in pages
    assert agent_client.get(reverse("application-detail", args=[application.pk])).status_code == 200


def test_the_office_is_that_of_the_address(agent_client: Client, agent: Any, kind: Kind) -> None:
    _, application = entered(agent_client, kind)
    assert application.office in tuple("札仙東名阪広高福")


def test_staff_read_and_decide_it(agent_client: Client, staff_client: Client, agent: Any, kind: Kind) -> None:
    _, application = entered(agent_client, kind)
    _photo(agent_client, application, kind)
    _file(agent_client, application)
    page = staff_client.get(reverse("admin:applications_application_change", args=[application.pk]))
    assert page.status_code == 200 and kind.label in page.content.decode()
    listing = staff_client.get(reverse("admin:applications_application_changelist"))
    assert kind.label in listing.content.decode()
