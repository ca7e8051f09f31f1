"""What happened to an account."""

from django.conf import settings
from django.db import models

from messages import clock


class What(models.TextChoices):
    """Events of an account's history."""

    CREATED = "created", "登録 Registered"
    PASSWORD_REGISTERED = "password-registered", "パスワード登録 Password registered"
    PASSWORD_RESET = "password-reset", "パスワード再設定 Password reset"
    PASSWORD_CHANGED = "password-changed", "パスワード変更 Password changed"
    DATA_CHANGED = "data-changed", "利用者情報変更 User information changed"
    EMAIL_CHANGED = "email-changed", "メールアドレス変更 Mail address changed"
    STOPPED = "stopped", "利用停止 Suspended"
    RESUMED = "resumed", "利用再開 Resumed"
    ERASED = "erased", "抹消 Erased"
    UNLOCKED = "unlocked", "ロック解除 Unlocked"
    ID_SENT = "id-sent", "認証ID・パスワードの再通知 ID and password link sent again"
    RENEWED = "renewed", "有効期限の更新 Validity renewed"
    CARD_CHANGED = "card-changed", "マイナンバーカード変更 My Number card changed"
    REPORT = "report", "定期報告 Periodic report"


class AccountEvent(models.Model):
    """One event; `by` is the staff member who did it (None: the person or the system), `reason` theirs."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="events")
    what = models.CharField("内容", max_length=20, choices=What.choices)
    at = models.DateTimeField("日時", default=clock.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField("理由", max_length=300, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_what_display()} {self.at:%Y-%m-%d %H:%M}"
