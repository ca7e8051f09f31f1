"""Photos and documents of applications. The bytes are in the storage, sealed; here is what is known about them."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from attachments import store
from attachments.remarks import ADVICE, DUMMY, FLAGS, INFECTED, NOT_SCANNED
from messages.text import Text
from messages.viruses import Scan as Scan


class StoredFile(models.Model):
    """One file as received and kept. A file that was replaced keeps its row; `replaced_at` says since when.

    `sha256` is of the bytes kept. `original_name` is what the person's computer called it, shown to owner and staff.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stored_name = models.CharField(max_length=64, unique=True, editable=False)
    original_name = models.CharField("ファイル名", max_length=255)
    size = models.PositiveIntegerField("サイズ（バイト）")
    sha256 = models.CharField(max_length=64)
    scan = models.CharField("ウイルス検査", max_length=10, choices=Scan.choices, default=Scan.UNCHECKED)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("登録日時")
    replaced_at = models.DateTimeField("差替日時", null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.original_name

    def content(self) -> bytes:
        """The bytes kept. Raises `store.DamagedError` or `FileNotFoundError`."""
        return store.get(self.stored_name, self.sha256)

    @property
    def warnings(self) -> list[Text]:
        """What the person who attached the file is told about it."""
        raise NotImplementedError

    @property
    def remarks(self) -> list[Text]:
        """What staff are told about it: the warnings and whether it was scanned."""
        scan = {Scan.UNCHECKED: [NOT_SCANNED], Scan.INFECTED: [INFECTED], Scan.CLEAN: []}
        return [*self.warnings, *scan[Scan(self.scan)]]


class PictureFile(StoredFile):
    """A JPEG, re-encoded: nothing of the received file but its picture is kept. `advice`: keys of `remarks.ADVICE`."""

    width = models.PositiveIntegerField("幅")
    height = models.PositiveIntegerField("高さ")
    advice = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True

    @property
    def warnings(self) -> list[Text]:
        return [ADVICE[key] for key in self.advice if key in ADVICE]


class Photo(PictureFile):
    """顔写真. `dummy` marks 顔写真不要者用データ."""

    application = models.ForeignKey("applications.Application", on_delete=models.CASCADE, related_name="photos")
    dummy = models.BooleanField("顔写真不要者用データ", default=False)

    class Meta:
        verbose_name = "顔写真 Photo"
        verbose_name_plural = "顔写真 Photos"
        ordering = ["-uploaded_at"]
        constraints = [
            models.UniqueConstraint(
                name="one_current_photo", fields=["application"], condition=Q(replaced_at__isnull=True)
            )
        ]

    @property
    def remarks(self) -> list[Text]:
        return [DUMMY, *super().remarks] if self.dummy else super().remarks


class FittedPhoto(PictureFile):
    """A picture cut and made smaller (`PHOTO_RESIZE`), until its owner has seen it and registers it or not.

    `received_size` is that of the file it was made of; `receipt` what was chosen beside it, codes by question id.
    """

    application = models.OneToOneField(
        "applications.Application", on_delete=models.CASCADE, related_name="fitted_photo"
    )
    received_size = models.PositiveIntegerField()
    receipt = models.JSONField(default=dict, blank=True)


class Document(StoredFile):
    """添付資料 (PDF), kept byte for byte.

    Until its registration is confirmed (登録確認) a document is held: `registered_at` is empty, only its owner sees it.
    `flags` are keys of `attachments.remarks.FLAGS`: why staff may be unable to read or print it.
    """

    application = models.ForeignKey("applications.Application", on_delete=models.CASCADE, related_name="documents")
    pages = models.PositiveIntegerField("ページ数", null=True, blank=True)
    flags = models.JSONField(default=list, blank=True)
    registered_at = models.DateTimeField("確定日時", null=True, blank=True)

    class Meta:
        verbose_name = "添付資料 Document"
        verbose_name_plural = "添付資料 Documents"
        ordering = ["-uploaded_at"]

    @property
    def warnings(self) -> list[Text]:
        return [FLAGS[flag] for flag in self.flags if flag in FLAGS]
