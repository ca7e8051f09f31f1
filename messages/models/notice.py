"""お知らせ: dated notices on the top page, written by staff."""

from django.db import models

from messages.clock import now, today
from messages.text import Text


class Notice(models.Model):
    """A notice in Japanese and English, and in easy Japanese where written (ruby as ``{漢字|かんじ}``)."""

    date = models.DateField("日付 Date", default=today)
    title_ja = models.CharField("件名（日本語）", max_length=120)
    title_en = models.CharField("Title (English)", max_length=200)
    title_easy = models.CharField("件名（やさしい日本語）", max_length=200, blank=True)
    body_ja = models.TextField("本文（日本語）")
    body_en = models.TextField("Text (English)")
    body_easy = models.TextField("本文（やさしい日本語）", blank=True)
    pinned = models.BooleanField("先頭に固定 Keep on top", default=False)
    published_from = models.DateTimeField("掲載開始 Published from", default=now)
    published_until = models.DateTimeField("掲載終了 Published until", null=True, blank=True)

    class Meta:
        verbose_name = "お知らせ Notice"
        verbose_name_plural = "お知らせ Notices"
        ordering = ["-pinned", "-date", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(published_until__isnull=True)
                | models.Q(published_until__gt=models.F("published_from")),
                name="notice_ends_after_its_start",
                violation_error_message="掲載終了は掲載開始より後にしてください。 The end must come after the start.",
            )
        ]

    def __str__(self) -> str:
        return self.title_ja

    @property
    def title(self) -> Text:
        return Text(self.title_ja, self.title_en, self.title_easy)

    @property
    def body(self) -> Text:
        return Text(self.body_ja, self.body_en, self.body_easy)
