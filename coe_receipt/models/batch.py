"""Certificates issued in one action."""

from django.conf import settings
from django.db import models

from messages import clock


class Batch(models.Model):
    """One press of 「交付・送信」 for many; its progress is counted from its certificates."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField("日時", default=clock.now)
    total = models.PositiveIntegerField("件数")

    class Meta:
        verbose_name = "一括交付 Batch"
        verbose_name_plural = "一括交付 Batches"
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} ({self.total})"
