"""Filters of the staff's list."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from django.contrib.admin import ListFilter, ModelAdmin, SimpleListFilter
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext

from applications import labels
from applications.admin.words import title
from applications.catalogue import forms
from applications.models import Application
from applications.numbers import JAPAN
from applications.offices import BUREAUS
from applications.states import FILED
from messages.text import Text

Applications = QuerySet[Application]
if TYPE_CHECKING:
    Admin = ModelAdmin[Application]
else:
    Admin = ModelAdmin


class ChoiceFilter(SimpleListFilter):
    """One value of a few; the rest of the address is put together once, not once for each of them."""

    template = "admin/applications/choice_filter.html"

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        others = changelist.get_query_string(remove=[str(self.parameter_name)])
        joint = "&" if len(others) > 1 else ""
        yield {"selected": self.value() is None, "query_string": others, "display": gettext("All")}
        for code, words in self.lookup_choices:
            one = urlencode({str(self.parameter_name): code})
            yield {"selected": self.value() == code, "query_string": f"{others}{joint}{one}", "display": words}


class CodeFilter(ChoiceFilter):
    """One column with codes whose words are in `words`."""

    column = ""
    words: dict[str, Text] = {}

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        return [(code, str(text)) for code, text in self.words.items() if code]

    def queryset(self, request: HttpRequest, queryset: Applications) -> Applications:
        value = self.value()
        if not value:
            return queryset
        if value not in dict(self.lookup_choices):
            raise IncorrectLookupParameters
        return queryset.filter(**{self.column: value})


class StateFilter(CodeFilter):
    title = title("申請状態", "State")
    parameter_name = column = "state"
    words = labels.STATES


class TypeFilter(CodeFilter):
    title = title("申請種別", "Type")
    parameter_name = column = "type"
    words = {str(type): text for type, text in forms.TYPES.items()}


class BureauFilter(CodeFilter):
    title = title("受理庁", "Bureau")
    parameter_name = column = "office"
    words = BUREAUS


class PhotoFilter(CodeFilter):
    title = title("顔写真", "Photo")
    parameter_name = column = "photo_state"
    words = labels.PHOTO_STATES


class DocumentFilter(CodeFilter):
    title = title("添付資料", "Documents")
    parameter_name = column = "document_state"
    words = labels.DOCUMENT_STATES


class StatusFilter(CodeFilter):
    title = title("在留資格", "Status of residence")
    parameter_name = column = "status"

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        codes = dict.fromkeys(status for _, status in forms.offered())
        return [(code, str(labels.status_label(code))) for code in codes]


class AssignedFilter(ChoiceFilter):
    title = title("担当", "Assigned")
    parameter_name = "assigned"

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        return [("me", str(Text("自分", "Me"))), ("nobody", str(Text("未定", "Nobody")))]

    def queryset(self, request: HttpRequest, queryset: Applications) -> Applications:
        if self.value() == "me":
            return queryset.filter(assigned_to=request.user.pk)
        return queryset.filter(assigned_to=None) if self.value() == "nobody" else queryset


class WithdrawalFilter(ChoiceFilter):
    title = title("取下げ希望", "Withdrawal asked for")
    parameter_name = "withdrawal"

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        return [("asked", str(Text("あり（未処理）", "Yes, not registered yet")))]

    def queryset(self, request: HttpRequest, queryset: Applications) -> Applications:
        if self.value() != "asked":
            return queryset
        return queryset.filter(withdrawal_requested_at__isnull=False, state__in=FILED)


class OrderFilter(ChoiceFilter):
    """Which come first. Only the two ways along the date of filing have an index, so no other column sorts."""

    title = title("並び順", "Order")
    parameter_name = "order"
    OLDEST = "oldest"

    def lookups(self, request: HttpRequest, model_admin: Admin) -> list[tuple[str, str]]:
        return [(self.OLDEST, str(Text("申請日時の古い順", "Filed longest ago first")))]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        newest, oldest = super().choices(changelist)
        yield {**newest, "display": str(Text("申請日時の新しい順", "Filed last first"))}
        yield oldest

    def queryset(self, request: HttpRequest, queryset: Applications) -> Applications:
        return queryset.filter(submitted_at__isnull=False) if self.value() == self.OLDEST else queryset


class FiledFilter(ListFilter):
    """申請日, from and to, both included, as dates in Japan."""

    title = title("申請日", "Filed")
    template = "admin/applications/filed_filter.html"

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: type[Application], admin: Admin) -> None:
        super().__init__(request, params, model, admin)
        for name in self.expected_parameters():
            if name in params:
                self.used_parameters[name] = params.pop(name)[-1]

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return ["filed_from", "filed_to"]

    def choices(self, changelist: ChangeList) -> Iterator[dict[str, Any]]:
        others = changelist.get_query_string(remove=["filed_from", "filed_to"])
        yield {
            "others": parse_qsl(others.lstrip("?")),
            "begin": self.used_parameters.get("filed_from", ""),
            "end": self.used_parameters.get("filed_to", ""),
        }

    def queryset(self, request: HttpRequest, queryset: Applications) -> Applications:
        begin, end = (self._day(name) for name in ("filed_from", "filed_to"))
        if begin:
            queryset = queryset.filter(submitted_at__gte=_midnight(begin))
        if end:
            queryset = queryset.filter(submitted_at__lt=_midnight(end + timedelta(days=1)))
        return queryset

    def _day(self, name: str) -> date | None:
        raw = str(self.used_parameters.get(name) or "")
        try:
            day = date.fromisoformat(raw) if raw else None
        except ValueError as error:
            raise IncorrectLookupParameters from error
        if day and not date(2000, 1, 1) <= day < date(2200, 1, 1):
            raise IncorrectLookupParameters
        return day


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), JAPAN)
