"""Who did what to an application, and who looked at it; entries are added and never changed."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models


class Unchangeable(models.QuerySet["HistoryEntry"]):
    """Rows are read and added, never updated or deleted."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("history entries are never changed")

    def delete(self) -> NoReturn:
        raise TypeError("history entries are never deleted")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("history entries are never changed")


class HistoryEntry(models.Model):
    """One event. `event` is a key of `applications.history.EVENTS`; `detail` holds codes only, no personal data.

    Entries outlive what they are about: a deleted application leaves its key here, and that it was deleted.
    """

    application = models.ForeignKey(
        "applications.Application", on_delete=models.DO_NOTHING, db_constraint=False, related_name="history"
    )
    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    event = models.CharField(max_length=32)
    detail = models.JSONField(default=dict, blank=True)

    objects = Unchangeable.as_manager()

    class Meta:
        verbose_name = "履歴 History"
        verbose_name_plural = "履歴 History"
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["application", "-at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.event}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("history entries are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("history entries are never deleted")
