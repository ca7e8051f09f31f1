"""お知らせ in admin."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.urls import reverse

from messages.clock import now
from messages.models import Notice

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Notice]
else:
    Base = admin.ModelAdmin

WRITING = (
    "空行で段落を分けます。行頭の「## 」は見出し、「- 」は箇条書き、https:// で始まるアドレスはリンクになります。"
    "やさしい日本語では {在留|ざいりゅう} のようにふりがなを書けます。"
    " A blank line starts a paragraph, “## ” a heading, “- ” a list item; addresses with https:// become links."
)


@admin.register(Notice)
class NoticeAdmin(Base):
    list_display = ("title_ja", "date", "pinned", "published_from", "published_until", "on_show")
    list_filter = ("pinned", "date")
    search_fields = ("title_ja", "title_en", "body_ja", "body_en")
    date_hierarchy = "date"
    fieldsets = (
        (None, {"fields": ("date", "pinned", "published_from", "published_until")}),
        ("日本語 Japanese", {"fields": ("title_ja", "body_ja"), "description": WRITING}),
        ("英語 English", {"fields": ("title_en", "body_en")}),
        ("やさしい日本語 Easy Japanese", {"fields": ("title_easy", "body_easy")}),
    )

    @admin.display(description="掲載中 On show", boolean=True)
    def on_show(self, notice: Notice) -> bool:
        until = notice.published_until
        return notice.published_from <= now() and (until is None or until > now())

    def view_on_site(self, notice: Notice) -> str:
        return reverse("notice", args=[notice.pk])
