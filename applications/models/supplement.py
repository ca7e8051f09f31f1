"""追完: what staff ask the owner of a filed application for."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class SupplementKind(models.TextChoices):
    PHOTO = "photo", "顔写真"
    DOCUMENTS = "documents", "添付資料"


class Supplement(models.Model):
    """One request for a photo or for documents, open until it is answered or staff close it.

    `before` is the photo or document state that a closed, unanswered request goes back to. `deadline` is a date in
    Japan, itself included; what comes later is accepted and marked `late` (decision 28).
    """

    application = models.ForeignKey("applications.Application", on_delete=models.CASCADE, related_name="supplements")
    kind = models.CharField("種類", max_length=10, choices=SupplementKind.choices)
    reason = models.TextField("理由")
    deadline = models.DateField("期限")
    before = models.CharField(max_length=16, blank=True)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField("依頼日時")
    answered_at = models.DateTimeField("提出日時", null=True, blank=True)
    late = models.BooleanField("期限後", default=False)
    closed_at = models.DateTimeField("取消日時", null=True, blank=True)

    class Meta:
        verbose_name = "追完依頼 Supplement"
        verbose_name_plural = "追完依頼 Supplements"
        ordering = ["-requested_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_open_supplement",
                fields=["application", "kind"],
                condition=Q(answered_at__isnull=True, closed_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.deadline}"

    @property
    def open(self) -> bool:
        return self.answered_at is None and self.closed_at is None
