"""Mails on their way out (decision 25)."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from messages import crypto
from messages.clock import now


def new_message_id() -> str:
    """A `Message-ID` header of our mail domain; a mail keeps it however often it is sent."""
    return f"<{uuid.uuid4().hex}@{settings.MAIL_DOMAIN}>"


class OutboxMail(models.Model):
    """One mail to one person. Recipient and body are sealed; the subject holds no personal data.

    `about` is the id of the record the mail belongs to, `once` marks a mail that must not arrive twice.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "送信待ち Waiting"
        SENDING = "sending", "送信中 Sending"
        SENT = "sent", "送信済 Sent"
        FAILED = "failed", "送信失敗 Failed"
        UNCLEAR = "unclear", "送信結果不明 Outcome unknown"

    kind = models.CharField("種類 Kind", max_length=40)
    about = models.CharField("対象 About", max_length=80, blank=True, db_index=True)
    subject = models.CharField("件名 Subject", max_length=255)
    language = models.CharField("言語 Language", max_length=10, default="ja")
    sealed_recipient = models.TextField(blank=True)
    sealed_body = models.TextField(blank=True)
    message_id = models.CharField("Message-ID", max_length=120, unique=True, default=new_message_id, editable=False)
    once = models.BooleanField("一度限り Only once", default=False)
    state = models.CharField("状態 State", max_length=8, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField("送信回数 Attempts", default=0)
    next_try_at = models.DateTimeField("次の送信 Next try", default=now)
    claim = models.UUIDField(null=True, editable=False)
    lease_until = models.DateTimeField("処理期限 Lease", null=True, blank=True)
    last_error = models.CharField("直近の失敗 Last failure", max_length=120, blank=True)
    created_at = models.DateTimeField("作成日時 Created", default=now)
    sent_at = models.DateTimeField("送信日時 Sent at", null=True, blank=True)

    class Meta:
        verbose_name = "送信メール Outgoing mail"
        verbose_name_plural = "送信メール Outgoing mails"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "next_try_at"], name="outbox_due")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="sent") | models.Q(sent_at__isnull=False), name="outbox_sent_has_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.message_id}"

    def seal(self, recipient: str, body: str) -> None:
        self.sealed_recipient, self.sealed_body = crypto.seal(recipient), crypto.seal(body)

    @property
    def recipient(self) -> str:
        """The address, or "" once the mail's content has been purged."""
        return _text(crypto.unseal(self.sealed_recipient))

    @property
    def body(self) -> str:
        """The text, or "" once the mail's content has been purged."""
        return _text(crypto.unseal(self.sealed_body))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
