"""Keeps one enormous upload from filling the disk."""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class Cut(FileUploadHandler):
    """First in `FILE_UPLOAD_HANDLERS`: throws away what a file has beyond `UPLOAD_CUT_MB`.

    The setting is above every limit of a file, so that a file cut off is refused by its size like any other.
    """

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return raw_data if start < settings.UPLOAD_CUT_MB * 2**20 else None

    def file_complete(self, file_size: int) -> None:
        return None
