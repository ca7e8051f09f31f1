"""The steps of bulk entry, and the way back to them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from bulk_upload.views.access import open_upload
from messages.text import Text

STEPS = (
    Text("申請種別及び在留資格選択(STEP1)", "Type and status (STEP1)"),
    Text("一括申請ファイルアップロード(STEP2)", "Upload of the file (STEP2)"),
    Text("入力情報確認(STEP3)", "Confirmation (STEP3)"),
    Text("申請情報入力完了(STEP4)", "Entry completed (STEP4)"),
)


def step_line(current: int) -> list[dict[str, Any]]:
    """The steps for components/steps.html; `current` counts from 1."""
    return [{"label": label, "current": number == current} for number, label in enumerate(STEPS, 1)]


def come_back(request: HttpRequest, pk: UUID) -> str:
    """Rescue of a stale page: what was chosen and sent is kept in the upload."""
    upload = open_upload(request, pk)
    return reverse("bulk-confirm" if upload and upload.file_name else "bulk-file", args=[pk])
