"""People in admin: found and read. State changes by staff are functions of their own, not edits of a row."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from accounts.identifiers import canonical_id
from accounts.models import User

if TYPE_CHECKING:
    Base = admin.ModelAdmin[User]
else:
    Base = admin.ModelAdmin

Users = QuerySet[User]


class UserAdmin(Base):
    list_display = ("authentication_id", "name", "kanji_name", "category", "state", "previous_login")
    list_filter = ("category", "state")
    list_per_page = 50
    search_fields = ("authentication_id", "name", "kanji_name")
    search_help_text = "認証ID・氏名（先頭から） ID or name, from the beginning"
    show_full_result_count = False
    ordering = ("authentication_id",)
    fieldsets = (
        (None, {"fields": ("authentication_id", "category", "state", "valid_until", "password_changed_at")}),
        ("本人 Person", {"fields": ("name", "kanji_name", "sex", "birth_date", "organization")}),
        ("利用状況 Use", {"fields": ("date_joined", "last_login", "previous_login")}),
        ("権限 Rights", {"fields": ("is_staff", "is_superuser", "groups")}),
    )

    def get_search_results(self, request: HttpRequest, queryset: Users, search_term: str) -> tuple[Users, bool]:
        """By the beginning of ID or name, which the indexes of both engines can answer."""
        term = search_term.strip()
        by_id = Q(authentication_id__startswith=canonical_id(term))
        by_name = Q(name__startswith=term.upper()) | Q(kanji_name__startswith=term)
        return (queryset.filter(by_id | by_name) if term else queryset), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False
