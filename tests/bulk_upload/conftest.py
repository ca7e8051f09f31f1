"""An upload as its owner confirmed it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bulk_upload import uploads
from bulk_upload.models import BulkUpload
from tests.bulk_upload.files import upload_of


@pytest.fixture(autouse=True)
def _storage(tmp_path: Path, settings: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path / "files"},
        },
    }


@pytest.fixture
def confirmed(agent: Any) -> Callable[..., BulkUpload]:
    """`confirmed(content)`: taken at STEP2, confirmed at STEP3, not worked at yet."""

    def make(content: bytes, type: str = "extension", status: str = "N2") -> BulkUpload:
        upload = uploads.begin(agent, type=type, status=status)
        uploads.give_file(upload, upload_of(content))
        upload.refresh_from_db()
        assert uploads.confirm(upload, consent=True, copy_kept=True) == []
        upload.refresh_from_db()
        return upload

    return make
