"""What happened to a certificate, and who looked at it."""

from django.conf import settings
from django.db import models

from coe_receipt.models.certificate import Certificate
from messages import clock


class What(models.TextChoices):
    PREPARED = "prepared", "作成 Prepared"
    ISSUED = "issued", "交付 Issued"
    SENT = "sent", "送信 Sent"
    UNCLEAR = "unclear", "送信結果不明 Sending unclear"
    FAILED = "failed", "送信失敗 Sending failed"
    SENT_AGAIN = "sent-again", "再送 To be sent again"
    CONFIRMED = "confirmed", "到着を確認 Arrival confirmed"
    RELINKED = "relinked", "リンクの更新 Old links ended"
    REMINDED = "reminded", "受領登録のお願い Reminded"
    RECEIVED = "received", "受領登録 Receipt registered"
    VOIDED = "voided", "取消 Voided"
    VIEWED = "viewed", "職員が閲覧 Viewed by staff"
    DOWNLOADED = "downloaded", "PDFの取得 PDF downloaded"
    EXPORTED = "exported", "一覧の出力 Exported"


class CertificateEvent(models.Model):
    """One event; `by` None is the system. Entries are only added."""

    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=12, choices=What.choices)
    at = models.DateTimeField(default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_what_display()} {self.at:%Y-%m-%d %H:%M}"
