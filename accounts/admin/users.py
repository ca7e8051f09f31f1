"""People in admin: found and read. State changes by staff are functions of their own, not edits of a row."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest

from accounts.models import User

if TYPE_CHECKING:
    Base = admin.ModelAdmin[User]
else:
    Base = admin.ModelAdmin


class UserAdmin(Base):
    list_display = ("authentication_id", "name", "kanji_name", "category", "state", "previous_login")
    list_filter = ("category", "state")
    list_per_page = 50
    search_fields = ("authentication_id__startswith", "name__startswith")
    search_help_text = "認証ID・氏名（先頭から） ID or name, from the beginning"
    show_full_result_count = False
    ordering = ("authentication_id",)
    fieldsets = (
        (None, {"fields": ("authentication_id", "category", "state", "valid_until", "password_changed_at")}),
        ("本人 Person", {"fields": ("name", "kanji_name", "sex", "birth_date", "organization")}),
        ("利用状況 Use", {"fields": ("date_joined", "last_login", "previous_login")}),
        ("権限 Rights", {"fields": ("is_staff", "is_superuser", "groups")}),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False
