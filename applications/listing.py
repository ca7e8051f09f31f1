"""申請情報一覧: a person's own applications, as rows of text (manual 2.7, behaviour 2.6)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.timezone import localtime

from accounts.models import User
from applications import finding, labels, numbers
from applications.catalogue.lists import code_list, has_list
from applications.lifecycle.certificate import EMAILED
from applications.models import Application
from applications.models.application import TO_DO
from applications.ordering import NEWEST
from applications.presentation import date_text
from applications.states import State
from messages.text import Text

NONE = Text("", "")
BY_MAIL_SENT = Text("メール（送信済）", "Email (sent)")
YES = Text("あり", "Yes")
NO = Text("なし", "No")
RECEIPT_METHODS, RECEIVING_OFFICES, PERIODS, NATIONALITIES = "CB22", "CB52", "C970", "CA61"


@dataclass(frozen=True, slots=True)
class Row:
    """One application of the list. Texts are in both languages; `tag` is the colour of the state."""

    pk: UUID
    number: int
    receipt_number: str
    state: Text
    tag: str
    photo: Text
    documents: Text
    simultaneous: Text
    receipt_method: Text
    receiving_office: Text
    type: Text
    period: Text
    filed: datetime | None
    card_number: str
    name: str
    nationality: Text
    birth_date: Text
    version: int


def own(owner: User) -> QuerySet[Application]:
    """The main applications of `owner`: unfiled ones first, then the newest."""
    children = Application.objects.filter(main=OuterRef("pk"), owner=OuterRef("owner"))
    return (
        Application.objects.filter(owner=owner, main=None)
        .annotate(has_children=Exists(children), serial=finding.SERIAL_OF)
        .select_related("sensitive")
        .defer("answers")
        .order_by(*NEWEST)
    )


def count(found: QuerySet[Application]) -> int:
    """How many there are; one more than the list can show stands for any number beyond (decision 30)."""
    return found.order_by().values("pk")[: settings.SEARCH_MAX_RESULTS + 1].count()


def to_do(owner: User) -> int:
    """How many wait for their owner (要対応), up to the list's limit."""
    return Application.objects.filter(TO_DO, owner=owner)[: settings.SEARCH_MAX_RESULTS].count()


def row(application: Application, number: int) -> Row:
    """`application` comes from `own`; `number` is its place in the whole list, from 1."""
    failed = application.state == State.BULK_ERROR
    sensitive = getattr(application, "sensitive", None)
    secrets = sensitive.answers if sensitive else {}
    return Row(
        pk=application.pk,
        number=number,
        receipt_number=numbers.shown_receipt_number(application),
        state=labels.STATES[application.state],
        tag=labels.STATE_TAGS[application.state],
        photo=labels.PHOTO_STATES[application.photo_state],
        documents=labels.DOCUMENT_STATES[application.document_state],
        simultaneous=YES if application.has_children else NO,  # type: ignore[attr-defined]
        receipt_method=receipt_method(application),
        receiving_office=_word(RECEIVING_OFFICES, application.type, application.receiving_office),
        type=NONE if failed else labels.type_label(application.type),
        period=period(application.type, application.desired_period),
        filed=localtime(application.submitted_at, numbers.JAPAN) if application.submitted_at else None,
        card_number=secrets.get("residence_card_number", ""),
        name=application.applicant_name,
        nationality=_word(NATIONALITIES, application.type, application.nationality),
        birth_date=born(application.birth_date),
        version=application.version,
    )


def receipt_method(application: Application) -> Text:
    """受領方法, also メール（送信済） once the electronic certificate went out."""
    if application.receipt_method == EMAILED:
        return BY_MAIL_SENT
    return _word(RECEIPT_METHODS, application.type, application.receipt_method)


def period(type: str, code: str) -> Text:
    """希望在留資格期間 as the list shows it: 技能(3年)."""
    return _word(PERIODS, type, code)


def born(value: str) -> Text:
    return Text(date_text(value, "ja"), date_text(value, "en")) if value else NONE


def _word(name: str, type: str, code: str) -> Text:
    if not code:
        return NONE
    entry = code_list(name, type).get(code) if has_list(name, type) else None
    return entry.text if entry else Text(code, code)
