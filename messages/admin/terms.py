"""利用規約 in admin: a version that is in force can be read, not changed."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest

from messages.admin.notice import WRITING
from messages.models import Terms

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Terms]
else:
    Base = admin.ModelAdmin

KEPT = (
    "施行日を過ぎた版は、同意した人がいるため変更・削除できません。新しい版を追加してください。"
    " A version in force cannot be changed or deleted because people agreed to it; add a new one."
)


@admin.register(Terms)
class TermsAdmin(Base):
    list_display = ("version", "valid_from", "in_force")
    fieldsets = (
        (None, {"fields": ("version", "valid_from"), "description": KEPT}),
        ("日本語 Japanese", {"fields": ("text_ja",), "description": WRITING}),
        ("英語 English", {"fields": ("text_en",)}),
    )

    @admin.display(description="施行済 In force", boolean=True)
    def in_force(self, terms: Terms) -> bool:
        return terms.came_into_force()

    def has_change_permission(self, request: HttpRequest, obj: Terms | None = None) -> bool:
        return super().has_change_permission(request, obj) and not (obj and obj.came_into_force())

    def has_delete_permission(self, request: HttpRequest, obj: Terms | None = None) -> bool:
        return super().has_delete_permission(request, obj) and not (obj and obj.came_into_force())
