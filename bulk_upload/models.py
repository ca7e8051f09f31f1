"""Bulk uploads as jobs in the database: what was sent, how far it is, what became of every applicant."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from attachments import store
from bulk_upload.findings import Finding
from messages import crypto
from messages.models import leased
from messages.viruses import Scan


class BulkUpload(leased.Leased):
    """One bulk file from STEP1 to its last row.

    `day` is the date the rows are checked as of: that of 「申請情報入力」, whenever the work is done. The file is
    sealed and kept `BULK_KEEP_DAYS`.
    """

    class State(models.TextChoices):
        CHOSEN = "chosen", "種別選択済"
        UPLOADED = "uploaded", "確認待ち"
        WAITING = leased.WAITING, "処理待ち"
        RUNNING = leased.RUNNING, "処理中"
        DONE = leased.DONE, "完了"
        FAILED = leased.FAILED, "中断"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="bulk_uploads")
    type = models.CharField("申請種別", max_length=16)
    status = models.CharField("在留資格", max_length=8)
    state = models.CharField("状態", max_length=8, choices=State.choices, default=State.CHOSEN)
    file_name = models.CharField("ファイル名", max_length=255, blank=True)
    stored_name = models.CharField(max_length=64, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True)
    scan = models.CharField("ウイルス検査", max_length=10, choices=Scan.choices, default=Scan.UNCHECKED)
    total = models.PositiveIntegerField("人数", default=0)
    done = models.PositiveIntegerField("処理済", default=0)
    failed = models.PositiveIntegerField("エラー", default=0)
    day = models.DateField("基準日", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_at = models.DateTimeField("登録日時", null=True, blank=True)
    finished_at = models.DateTimeField("終了日時", null=True, blank=True)

    class Meta:
        verbose_name = "一括申請 Bulk upload"
        verbose_name_plural = "一括申請 Bulk uploads"
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["owner", "-created_at"]),
            models.Index(fields=["state", "lease_until"]),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.status} {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def open(self) -> bool:
        """Still to be confirmed by its owner."""
        return self.state in (self.State.CHOSEN, self.State.UPLOADED)

    @property
    def infected(self) -> bool:
        """A virus was found after it was taken: it is used for nothing more."""
        return self.scan == Scan.INFECTED

    @property
    def good(self) -> int:
        """Applicants entered so far."""
        return self.done - self.failed

    def content(self) -> bytes:
        """The file's bytes. Raises `FileNotFoundError` when they were purged."""
        if not self.stored_name:
            raise FileNotFoundError(str(self.pk))
        return store.get(self.stored_name, self.sha256)


class BulkRow(models.Model):
    """One applicant of a file, stored once: `place` counts the file's applicants from 0, `number` is the file's own.

    Of a row in error, `sealed` holds the raw answers and the errors; `warnings` are message ids about one in order.
    """

    upload = models.ForeignKey(BulkUpload, on_delete=models.CASCADE, related_name="rows")
    place = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    failed = models.BooleanField(default=False)
    application = models.OneToOneField(
        "applications.Application", on_delete=models.SET_NULL, null=True, blank=True, related_name="bulk_row"
    )
    warnings = models.CharField(max_length=60, blank=True)
    sealed = models.TextField(blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(name="each_row_once", fields=["upload", "place"])]

    def __str__(self) -> str:
        return f"{self.upload_id} {self.number}"

    @property
    def kept(self) -> dict[str, Any]:
        """{"answers": raw answers, "findings": errors}; empty for a row in order."""
        return crypto.unseal(self.sealed) or {}

    @property
    def findings(self) -> list[Finding]:
        return [Finding(**each) for each in self.kept.get("findings", [])]
