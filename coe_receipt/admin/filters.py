"""Filters of the staff's list of certificates."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.contrib.admin import ModelAdmin, SimpleListFilter
from django.contrib.admin.options import IncorrectLookupParameters
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from applications.admin.words import title
from coe_receipt.models import Certificate, State
from coe_receipt.reminding import DAYS
from coe_receipt.standing import ISSUED, expired
from messages import clock
from messages.text import Text

if TYPE_CHECKING:
    Admin = ModelAdmin[Certificate]
else:
    Admin = ModelAdmin

VIEWS: dict[str, tuple[Text, Callable[[date], Q]]] = {
    "draft": (Text("作成済（未交付）", "Prepared, not issued"), lambda day: Q(state=State.DRAFT)),
    "queued": (Text("送信待ち", "Waiting to be sent"), lambda day: Q(state=State.QUEUED)),
    "sent": (
        Text("送信済・受領登録前", "Sent, receipt not registered"),
        lambda day: Q(state=State.SENT) & ~expired(day),
    ),
    "overdue": (
        Text("送信から7日を過ぎて受領登録前", "Not registered after 7 days"),
        lambda day: Q(state=State.SENT, sent_at__lte=clock.now() - timedelta(days=DAYS[0])) & ~expired(day),
    ),
    "reminded": (Text("受領登録のお願いを送信", "Reminded"), lambda day: Q(reminders__gt=0)),
    "received": (Text("受領登録済", "Receipt registered"), lambda day: Q(state=State.RECEIVED)),
    "unclear": (Text("送信結果不明", "Sending unclear"), lambda day: Q(state=State.UNCLEAR)),
    "failed": (Text("送信失敗", "Sending failed"), lambda day: Q(state=State.FAILED)),
    "expired": (Text("有効期限切れ", "Expired"), expired),
    "void": (Text("取消", "Void"), lambda day: Q(state=State.VOID)),
    "soon": (
        Text("30日以内に有効期限", "Expires within 30 days"),
        lambda day: Q(state__in=ISSUED, valid_until__range=(day, day + timedelta(days=30))),
    ),
}


class ViewFilter(SimpleListFilter):
    title = title("状態", "State")
    parameter_name = "view"

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        return [(name, str(text)) for name, (text, _) in VIEWS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Certificate]) -> QuerySet[Certificate]:
        value = self.value()
        if not value:
            return queryset
        if value not in VIEWS:
            raise IncorrectLookupParameters
        return queryset.filter(VIEWS[value][1](clock.today()))
