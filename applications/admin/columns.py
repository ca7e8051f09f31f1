"""The columns of the staff's list, as words."""

from django.contrib import admin
from django.utils.timezone import localtime

from applications import labels, numbers
from applications.admin.words import title
from applications.models import Application
from applications.offices import city


@admin.display(description=title("受付番号", "Receipt number"))
def receipt_number(application: Application) -> str:
    return numbers.shown_receipt_number(application)


@admin.display(description=title("申請種別", "Type"))
def type_text(application: Application) -> str:
    return str(labels.type_label(application.type))


@admin.display(description=title("在留資格", "Status of residence"))
def status_text(application: Application) -> str:
    return str(labels.status_label(application.status))


@admin.display(description=title("氏名", "Name"))
def name(application: Application) -> str:
    return application.applicant_name


@admin.display(description=title("受理庁", "Bureau"))
def bureau(application: Application) -> str:
    return str(city(application.office))


@admin.display(description=title("申請状態", "State"))
def state_text(application: Application) -> str:
    return str(labels.STATES[application.state])


@admin.display(description=title("顔写真", "Photo"))
def photo_text(application: Application) -> str:
    return str(labels.PHOTO_STATES[application.photo_state])


@admin.display(description=title("添付資料", "Documents"))
def document_text(application: Application) -> str:
    return str(labels.DOCUMENT_STATES[application.document_state])


@admin.display(description=title("申請日時", "Filed"))
def filed(application: Application) -> str:
    moment = application.submitted_at
    return f"{localtime(moment, numbers.JAPAN):%Y/%m/%d %H:%M}" if moment else ""


@admin.display(description=title("担当", "Assigned to"))
def assigned(application: Application) -> str:
    return application.assigned_to.get_full_name() if application.assigned_to else ""


COLUMNS = (
    receipt_number,
    type_text,
    status_text,
    name,
    bureau,
    state_text,
    photo_text,
    document_text,
    filed,
    assigned,
)
