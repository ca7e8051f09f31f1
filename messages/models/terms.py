"""利用規約: the terms of use, every version kept because people agreed to it."""

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models

from messages.clock import today
from messages.text import Text


class Terms(models.Model):
    """One version of the terms of use; the newest whose `valid_from` has come is in force."""

    version = models.PositiveIntegerField("版 Version", unique=True, validators=[MinValueValidator(1)])
    valid_from = models.DateField("施行日 Valid from", unique=True)
    text_ja = models.TextField("本文（日本語）")
    text_en = models.TextField("Text (English)")

    class Meta:
        verbose_name = "利用規約 Terms of use"
        verbose_name_plural = "利用規約 Terms of use"
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return f"第{self.version}版 Version {self.version}"

    @property
    def label(self) -> Text:
        """Which version this is and since when it holds."""
        day = self.valid_from
        return Text(
            f"第{self.version}版（{day.year}年{day.month}月{day.day}日施行）",
            f"Version {self.version} (valid from {day.day} {day:%B %Y})",
        )

    @property
    def text(self) -> Text:
        return Text(self.text_ja, self.text_en)

    def came_into_force(self, day: date | None = None) -> bool:
        """Whether anybody may have agreed to this version already; it must not change any more."""
        return self.valid_from <= (day or today())
