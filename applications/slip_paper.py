"""受付票 as a sheet of paper."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.timezone import localtime

from applications import labels, numbers, slip
from applications.children import SIMULTANEOUS, children
from applications.copy import Header
from applications.models import Application
from applications.offices import BUREAUS
from applications.presentation import ShownStep
from applications.views.copy import header
from messages.text import Text

TITLE = Text("受付票", "Receipt slip")
RECEIVED = Text("次の申請を受け付けました。", "The following application has been received.")
CHECK = Text(
    "受付番号と確認コードを次のページに入力すると、受け付けられた申請であることをだれでも確認できます。個人の情報は表示されません。",
    "Anybody can confirm with number and code on this page that the application was received. "
    "Nothing personal is shown.",
)


def given(application: Application) -> bool:
    """Whether there is one: for a filed application with its receipt number."""
    return application.receipt_number is not None and application.submitted_at is not None


def paper(application: Application) -> tuple[Sequence[ShownStep], Header]:
    """What stands on the slip of an application that has one, for `copy.pdf`."""
    assert application.receipt_number and application.submitted_at
    filed = localtime(application.submitted_at, numbers.JAPAN)
    facts: list[tuple[Text, Text | str]] = [
        (Text("受付番号", "Receipt number"), application.receipt_number),
        (Text("確認コード", "Code"), slip.code(application)),
        (Text("申請種別", "Type of application"), labels.type_label(application.type)),
        *((SIMULTANEOUS, str(child)) for child in children(application)),
        (Text("申請日時", "Filed"), f"{filed:%Y/%m/%d %H:%M}"),
        (Text("受理庁", "Receiving bureau"), BUREAUS.get(application.office, "")),
        (Text("申請人氏名", "Applicant"), application.applicant_name),
    ]
    notes = (RECEIVED, CHECK, Text(f"{settings.SITE_URL}/receipts/"))
    return [], header(application.receipt_number, facts, notes, TITLE)
