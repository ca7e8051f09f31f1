"""The copy to keep: the whole application as a printable page and as a PDF (issue item 5, decision 32)."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from accounts.guards import applicant_required
from applications import attached, drafts, history, labels, numbers
from applications.access import readable_application, readers
from applications.catalogue import forms
from applications.catalogue.confirmation import FREE_TEXT
from applications.children import SIMULTANEOUS, children
from applications.copy import Header, pdf
from applications.models import Application, Draft
from applications.presentation import ShownStep, sections
from applications.shown import shown
from applications.states import State
from applications.views.wizard import own_draft
from messages import clock
from messages.text import Text

TITLE = Text("申請内容の控え", "Copy of the application")
NOT_FILED = Text(
    "この申請はまだ行われていません。控えを印刷しても申請にはなりません。",
    "This application has not been filed yet. Printing this copy files nothing.",
)
NOT_A_FORM = Text(
    "この控えは入力した内容の写しです。申請書として提出することはできません。",
    "This is a copy of what was entered. It cannot be handed in as an application form.",
)
_TYPE = Text("申請種別", "Type of application")
_STATUS = Text("在留資格", "Status of residence")
_STATE = Text("申請状態", "State")
_RECEIPT = Text("受付番号", "Receipt number")
_PROVISIONAL = Text("受付仮番号", "Provisional number")
_FILED = Text("申請日時", "Filed")
_DOCUMENT = Text("添付資料", "Document")
_SAVED = Text("入力中の申請", "Entry in progress")


@dataclass(frozen=True)
class Copy:
    """What both kinds of copy show."""

    header: Header
    steps: list[ShownStep]
    filename: str


@applicant_required
@require_safe
def draft_copy(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Printable page of an entry in progress, from STEP3 on."""
    found = own_draft(request, draft)
    unfinished = _unfinished(found)
    if unfinished:
        return redirect("wizard-step", draft, unfinished)
    return _page(request, _of_draft(found), "draft-pdf", draft, "wizard-confirm")


@applicant_required
@require_safe
def draft_pdf(request: HttpRequest, draft: UUID) -> HttpResponse:
    """The same as a PDF."""
    found = own_draft(request, draft)
    unfinished = _unfinished(found)
    if unfinished:
        return redirect("wizard-step", draft, unfinished)
    return _pdf(_of_draft(found))


@readers
@require_safe
def application_copy(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Printable page of an application in any state, for its owner and for staff."""
    application = _readable(request, pk, "page")
    return _page(request, of_application(application), "application-pdf", pk, "application-detail")


@readers
@require_safe
def application_pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as a PDF."""
    application = _readable(request, pk, "pdf")
    return _pdf(of_application(application))


def _readable(request: HttpRequest, pk: UUID, kind: str) -> Application:
    application = readable_application(request, pk)
    reader: Any = request.user
    if reader.pk != application.owner_id:
        history.record(application, "viewed", reader, copy=kind)
    elif kind == "pdf":
        history.record(application, "downloaded", reader)
    return application


def _unfinished(draft: Draft) -> str:
    """The first page with problems; "" from STEP3 on."""
    counts = drafts.open_steps(draft)
    return next((id for id, count in counts.items() if count and id != drafts.CONFIRM), "")


def paper_of(application: Application) -> tuple[list[ShownStep], Header]:
    """The copy of an application in the present language, for `copy.pdf`."""
    copy = of_application(application)
    return copy.steps, copy.header


def _of_draft(draft: Draft) -> Copy:
    form = drafts.form_of(draft)
    facts: list[tuple[Text, Text | str]] = [
        (_TYPE, forms.type_label(draft.type)),
        (_STATUS, forms.status_label(draft.status)),
        (_STATE, _SAVED),
    ]
    steps = [_without_boxes(step) for step in sections(form, drafts.check_all(draft).clean)]
    return Copy(header("", facts, (NOT_FILED,)), steps, "application-draft.pdf")


def of_application(application: Application) -> Copy:
    """The copy of an application in any state."""
    unfiled = application.state == State.ENTERED
    receipt = numbers.shown_receipt_number(application) if application.receipt_number else ""
    provisional = numbers.shown_provisional_number(application)
    facts: list[tuple[Text, Text | str]] = [
        (_TYPE, labels.type_label(application.type)),
        (_STATUS, labels.status_label(application.status)),
        (_STATE, labels.STATES[State(application.state)]),
        *([(_RECEIPT, receipt)] if receipt else []),
        (_PROVISIONAL, provisional),
    ]
    if application.submitted_at:
        filed = application.submitted_at.astimezone(numbers.JAPAN).strftime("%Y/%m/%d %H:%M")
        facts.append((_FILED, filed))
    together = children(application)
    facts.extend((_DOCUMENT, each.original_name) for each in attached.documents(application))
    facts.extend((SIMULTANEOUS, str(child)) for child in together)
    notes = (NOT_FILED,) if unfiled else (NOT_A_FORM,)
    steps = [*shown(application), *(step for child in together for step in child.steps)]
    return Copy(header(receipt or provisional, facts, notes), steps, f"application-{provisional}.pdf")


def header(number: str, facts: list[tuple[Text, Text | str]], notes: tuple[Text, ...], title: Text = TITLE) -> Header:
    """What a paper of this installation says about itself, printed now in the present language."""
    site = settings.SITE
    return Header(
        system=str(Text(str(site["name_ja"]), str(site["name_en"]))),
        title=str(title),
        number=number,
        printed_at=clock.now(),
        language=get_language() or "ja",
        facts=tuple((str(label), str(value)) for label, value in facts),
        notes=tuple(map(str, notes)),
    )


def _without_boxes(step: ShownStep) -> ShownStep:
    """STEP3 of a draft: its free text only, the boxes are not ticked yet."""
    if step.id != drafts.CONFIRM:
        return step
    kept = [section for section in step.sections if any(row.path == FREE_TEXT.id for row in section.rows)]
    return replace(step, sections=tuple(kept))


def _page(request: HttpRequest, copy: Copy, pdf_name: str, key: UUID, back: str) -> HttpResponse:
    context = {"header": copy.header, "steps": copy.steps, "pdf_name": pdf_name, "key": key, "back": back}
    return render(request, "applications/copy.html", context)


def _pdf(copy: Copy) -> HttpResponse:
    response = HttpResponse(pdf(copy.steps, copy.header), content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(True, copy.filename) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
