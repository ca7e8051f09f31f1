"""The page on which staff read one application."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest
from django.utils.timezone import localtime

from applications import history, labels, listing, numbers
from applications.admin.actions import offered
from applications.children import children
from applications.models import Application, HistoryEntry
from applications.offices import BUREAUS
from applications.shown import shown
from messages.text import Text
from messages.viruses import Scan

SYSTEM = Text("システム", "System")
LATE = Text("期限後", "after the deadline")
TOLD = ("outcome", "number", "deadline", "to", "late")
"""What of an entry's detail is shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    what: Text
    who: str
    detail: str


def page_of(request: HttpRequest, application: Application) -> dict[str, Any]:
    """The template's context: what the application is, its answers as on the confirmation page, files, history."""
    photos = list(application.photos.all())
    return {
        "title": numbers.shown_receipt_number(application),
        "original": application,
        "facts": _facts(application),
        "shown": shown(application),
        "children": children(application),
        "entries": [_entry(entry) for entry in application.history.select_related("actor")],
        "photo": next((photo for photo in photos if photo.replaced_at is None), None),
        "replaced": [photo for photo in photos if photo.replaced_at],
        "supplements": application.supplements.select_related("requested_by"),
        "documents": application.documents.filter(registered_at__isnull=False),
        "actions": offered(request, application),
        "checkbox_name": ACTION_CHECKBOX_NAME,
    }


def _facts(application: Application) -> list[tuple[Text, Any]]:
    filed, asked = application.submitted_at, application.withdrawal_requested_at
    return [
        (Text("受付番号", "Receipt number"), numbers.shown_receipt_number(application)),
        (Text("受付仮番号", "Provisional number"), numbers.shown_provisional_number(application)),
        (Text("申請種別", "Type"), labels.type_label(application.type)),
        (Text("在留資格", "Status of residence"), labels.status_label(application.status)),
        (Text("希望在留資格期間", "Period wanted"), listing.period(application.type, application.desired_period)),
        (Text("受理庁", "Bureau"), BUREAUS.get(application.office, "")),
        (Text("申請状態", "State"), labels.STATES[application.state]),
        (Text("結果", "Result"), labels.OUTCOMES[application.outcome]),
        (Text("顔写真", "Photo"), labels.PHOTO_STATES[application.photo_state]),
        (Text("添付資料", "Documents"), labels.DOCUMENT_STATES[application.document_state]),
        (Text("申請日時", "Filed"), f"{localtime(filed, numbers.JAPAN):%Y/%m/%d %H:%M}" if filed else ""),
        (
            Text("取下げ希望", "Withdrawal asked for"),
            f"{localtime(asked, numbers.JAPAN):%Y/%m/%d %H:%M}" if asked else "",
        ),
        (Text("申請者（利用者）", "Filed by"), f"{application.owner.get_full_name()} ({application.owner})"),
        (Text("担当", "Assigned to"), application.assigned_to.get_full_name() if application.assigned_to else ""),
        *_bulk_file(application),
    ]


def _bulk_file(application: Application) -> list[tuple[Text, Any]]:
    """What the virus check said of the file an application was entered from."""
    scans = Application.objects.filter(pk=application.pk, bulk_row__isnull=False)
    label = Text("一括申請ファイルのウイルス検査", "Virus check of the bulk file")
    return [(label, Scan(scan).label) for scan in scans.values_list("bulk_row__upload__scan", flat=True)]


def _entry(entry: HistoryEntry) -> Entry:
    who = f"{entry.actor.get_full_name()} ({entry.actor})" if entry.actor else str(SYSTEM)
    detail = " ".join(str(LATE) if key == "late" else _word(entry.detail[key]) for key in TOLD if key in entry.detail)
    return Entry(localtime(entry.at, numbers.JAPAN), history.sentence(entry), who, detail)


def _word(value: Any) -> str:
    return str(labels.OUTCOMES.get(value, value))
