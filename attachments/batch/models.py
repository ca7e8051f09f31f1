"""One action on many applications: what was chosen, what was asked for, what became of each."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models

from attachments import store
from messages import clock, crypto
from messages.models import leased


class Pick(models.Model):
    """An application its owner ticked in the list; forgotten after a working day (`picks.KEPT`)."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    application = models.ForeignKey("applications.Application", on_delete=models.CASCADE, related_name="+")
    picked_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(name="each_picked_once", fields=["owner", "application"])]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.application_id}"


class Batch(leased.Leased):
    """One action, from its question to its result.

    `language` is that of the person who confirmed it: files are made in it. `numbers_of` names the bulk file whose row
    numbers the entries carry, "" where they are counted here. `sealed` holds what was chosen on the page that asked.
    """

    class Kind(models.TextChoices):
        FILE = "file", "申請"
        ATTACH = "attach", "写真・資料の添付"
        RECEIPT = "receipt", "受領方法"
        COPIES = "copies", "控え"
        SLIPS = "slips", "受付票"
        DELETE = "delete", "削除"

    class State(models.TextChoices):
        ASKING = "asking", "確認待ち"
        WAITING = leased.WAITING, "処理待ち"
        RUNNING = leased.RUNNING, "処理中"
        DONE = leased.DONE, "完了"
        FAILED = leased.FAILED, "中断"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="batches")
    kind = models.CharField("操作", max_length=8, choices=Kind.choices)
    state = models.CharField("状態", max_length=8, choices=State.choices, default=State.ASKING)
    language = models.CharField(max_length=10, default="ja")
    numbers_of = models.CharField("ファイル名", max_length=255, blank=True)
    sealed = models.TextField(blank=True)
    total = models.PositiveIntegerField("件数", default=0)
    done = models.PositiveIntegerField("処理済", default=0)
    failed = models.PositiveIntegerField("エラー", default=0)
    made_name = models.CharField(max_length=64, blank=True, editable=False)
    made_sha256 = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(default=clock.now)
    confirmed_at = models.DateTimeField("実行日時", null=True, blank=True)
    finished_at = models.DateTimeField("終了日時", null=True, blank=True)

    class Meta:
        verbose_name = "まとめて操作 Many at once"
        verbose_name_plural = "まとめて操作 Many at once"
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["owner", "-confirmed_at"]),
            models.Index(fields=["state", "lease_until"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.total} {self.created_at:%Y-%m-%d %H:%M}"

    @property
    def asking(self) -> bool:
        return self.state == self.State.ASKING

    @property
    def chosen(self) -> dict[str, Any]:
        """What its owner chose on the page that asked."""
        return crypto.unseal(self.sealed) or {}


class Entry(models.Model):
    """One application of a batch, done once. `number` is what its owner calls it by, `version` the record they saw.

    `label` is its receipt or provisional number, which stays when the application goes; `sealed` holds what became of
    it (`outcome.Outcome`).
    """

    class State(models.TextChoices):
        WAITING = "waiting", "未処理"
        DONE = "done", "完了"
        FAILED = "failed", "エラー"
        NOTHING = "nothing", "対象外"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="entries")
    place = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    application = models.ForeignKey(
        "applications.Application", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    label = models.CharField(max_length=24)
    version = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    sealed = models.TextField(blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [models.UniqueConstraint(name="each_entry_once", fields=["batch", "place"])]
        indexes = [models.Index(fields=["batch", "state"])]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.number}"

    @property
    def key(self) -> uuid.UUID:
        """Of its application, which must not have gone."""
        assert self.application_id is not None
        return self.application_id


class Sent(models.Model):
    """One file of a zip: for an entry, or left over (`entry` empty) with the reason.

    The bytes wait sealed under `stored_name` until they are registered. `sealed` holds the name, which may be a
    passport number, and the reason.
    """

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="sent")
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, null=True, blank=True, related_name="sent")
    place = models.PositiveIntegerField()
    stored_name = models.CharField(max_length=64, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True)
    sealed = models.TextField()

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return f"{self.batch_id} {self.place}"

    @property
    def said(self) -> dict[str, Any]:
        """{"name", "refusal": packed or None, "fitted": the photo has to be cut}"""
        return crypto.unseal(self.sealed) or {}

    @property
    def name(self) -> str:
        return str(self.said.get("name", ""))

    def content(self) -> bytes:
        """The file's bytes. Raises `FileNotFoundError` and `store.DamagedError`."""
        if not self.stored_name:
            raise FileNotFoundError(str(self.pk))
        return store.get(self.stored_name, self.sha256)
