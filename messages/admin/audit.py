"""The audit's records in admin, for auditors: looked at and searched, by nobody changed."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from messages.models import AuditRecord

if TYPE_CHECKING:
    Base = admin.ModelAdmin[AuditRecord]
else:
    Base = admin.ModelAdmin


@admin.register(AuditRecord)
class AuditRecordAdmin(Base):
    list_display = ("place", "at", "actor", "action", "subject", "outcome", "notes_line")
    list_filter = ("outcome", "at")
    search_fields = ("subject",)
    search_help_text = (
        "対象・要求ID・操作・利用者（番号又は認証ID） Subject, request, action, actor (number or authentication ID)"
    )
    fields = ("place", "at", "actor", "action", "subject", "outcome", "notes", "request", "previous", "digest")
    list_per_page = 100
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    @admin.display(description="内容 Notes")
    def notes_line(self, record: AuditRecord) -> str:
        return record.notes.replace("\n", ", ")[:120]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[AuditRecord], search_term: str
    ) -> tuple[QuerySet[AuditRecord], bool]:
        term = search_term.strip()
        if not term or "\0" in term:
            return queryset.none() if term else queryset, False
        users = get_user_model()
        named = users.objects.filter(**{users.USERNAME_FIELD: term}).values_list("pk", flat=True)
        actors = [term, *(str(pk) for pk in named)]
        return queryset.filter(Q(subject=term) | Q(request=term) | Q(action=term) | Q(actor__in=actors)), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: AuditRecord | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: AuditRecord | None = None) -> bool:
        return False
