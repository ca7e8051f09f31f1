"""Electronic certificates of eligibility (behaviour 8)."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from applications.models import Application
from coe_receipt.models.batch import Batch
from messages import clock
from messages.models import OutboxMail
from messages.models.sealed import SealedData


class State(models.TextChoices):
    """How far a certificate has come. That it has run out is read from its date, see `coe_receipt.standing`."""

    DRAFT = "draft", "作成済（未交付） Prepared"
    QUEUED = "queued", "送信待ち Queued"
    SENT = "sent", "送信済 Sent"
    UNCLEAR = "unclear", "送信結果不明 Sending unclear"
    FAILED = "failed", "送信失敗 Sending failed"
    RECEIVED = "received", "受領登録済 Received"
    VOID = "void", "取消 Void"


class Certificate(SealedData):
    """One certificate for one addressee. `data` is what it states, as codes: name, sex, birth_date (YYYYMMDD),
    nationality, status, period.

    `application` is None for an application made at the counter. `mail` is the mail it last went out with.
    `link_version` is part of its link: raised, every link sent so far stops working. `reminders` is how many were due.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField("在留資格認定証明書番号", max_length=24, null=True, blank=True, unique=True)
    addressee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="certificates", verbose_name="受取人"
    )
    application = models.ForeignKey(
        Application, on_delete=models.PROTECT, null=True, blank=True, related_name="certificates", verbose_name="申請"
    )
    office = models.CharField("受理庁", max_length=1)
    state = models.CharField("状態", max_length=8, choices=State.choices, default=State.DRAFT)
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField("作成日時", default=clock.now)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    issued_on = models.DateField("交付年月日", null=True)
    valid_until = models.DateField("有効期限", null=True)
    sent_at = models.DateTimeField("送信日時", null=True)
    received_at = models.DateTimeField("受領登録日時", null=True)
    voided_at = models.DateTimeField("取消日時", null=True)
    void_reason = models.CharField("取消の理由", max_length=300, blank=True)
    reminders = models.PositiveSmallIntegerField("督促", default=0)
    link_version = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=0)
    mail = models.ForeignKey(OutboxMail, on_delete=models.SET_NULL, null=True, related_name="+")
    batch = models.ForeignKey(Batch, on_delete=models.SET_NULL, null=True, related_name="certificates")

    class Meta:
        verbose_name = "電子在留資格認定証明書 Electronic COE"
        verbose_name_plural = "電子在留資格認定証明書 Electronic COEs"
        permissions = [
            ("issue_certificate", "交付・送信 Issue and send"),
            ("void_certificate", "取消 Void"),
        ]
        indexes = [
            models.Index(fields=["state", "sent_at"], name="coe_state_sent"),
            models.Index(fields=["addressee", "-prepared_at"], name="coe_addressee"),
            models.Index(fields=["-prepared_at", "-id"], name="coe_newest"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=~Q(state="void"), name="one_certificate_an_application"
            ),
            models.CheckConstraint(
                name="issued_has_number",
                condition=Q(state__in=["draft", "void"])
                | Q(number__isnull=False, issued_on__isnull=False, valid_until__isnull=False),
            ),
            models.CheckConstraint(
                name="received_has_date", condition=~Q(state="received") | Q(received_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.number or "（番号未定）"
