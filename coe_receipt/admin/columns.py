"""The columns of the staff's list, as words."""

from datetime import date, datetime

from django.contrib import admin
from django.utils.timezone import localtime

from applications.admin.words import title
from coe_receipt.models import Certificate, State
from coe_receipt.standing import Standing, standing
from messages import clock
from messages.text import Text

STATES: dict[str, Text] = {state.value: Text(*state.label.rsplit(" ", 1)) for state in State}
STATES[State.UNCLEAR] = Text("送信結果不明", "Sending unclear")
STATES[State.FAILED] = Text("送信失敗", "Sending failed")
EXPIRED = Text("有効期限切れ", "Expired")


@admin.display(description=title("証明書番号", "Number"), ordering="number")
def number(certificate: Certificate) -> str:
    return str(certificate)


@admin.display(description=title("状態", "State"), ordering="state")
def state(certificate: Certificate) -> str:
    text = STATES[certificate.state]
    over = standing(certificate, clock.today()) == Standing.EXPIRED
    return f"{text}・{EXPIRED}" if over else str(text)


@admin.display(description=title("受取人", "Addressee"), ordering="addressee__authentication_id")
def addressee(certificate: Certificate) -> str:
    return f"{certificate.addressee.get_full_name()} ({certificate.addressee})"


@admin.display(description=title("申請", "Application"))
def application(certificate: Certificate) -> str:
    return str(certificate.application) if certificate.application else str(Text("窓口", "Counter"))


@admin.display(description=title("交付年月日", "Issued"), ordering="issued_on")
def issued(certificate: Certificate) -> str:
    return day(certificate.issued_on)


@admin.display(description=title("有効期限", "Valid until"), ordering="valid_until")
def valid_until(certificate: Certificate) -> str:
    return day(certificate.valid_until)


@admin.display(description=title("送信", "Sent"), ordering="sent_at")
def sent(certificate: Certificate) -> str:
    return moment(certificate.sent_at)


@admin.display(description=title("受領登録", "Received"), ordering="received_at")
def received(certificate: Certificate) -> str:
    return moment(certificate.received_at)


@admin.display(description=title("お願い", "Reminders"), ordering="reminders")
def reminders(certificate: Certificate) -> str:
    return str(certificate.reminders)


def day(value: date | None) -> str:
    return f"{value:%Y/%m/%d}" if value else ""


def moment(value: datetime | None) -> str:
    return f"{localtime(value):%Y/%m/%d %H:%M}" if value else ""


COLUMNS = (number, state, addressee, application, issued, valid_until, sent, received, reminders)
