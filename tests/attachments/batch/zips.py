"""Zips of photos and PDFs, good ones and others."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.attachments import samples

JPEG, PDF = samples.jpeg(), samples.pdf()


def zip_of(files: Mapping[str, bytes] | list[str], method: int = ZIP_DEFLATED) -> bytes:
    """A zip of these files; names alone get a photo or a PDF by their ending."""
    given = files if isinstance(files, Mapping) else {name: PDF if name.endswith("pdf") else JPEG for name in files}
    out = BytesIO()
    with ZipFile(out, "w", method) as archive:
        for name, content in given.items():
            archive.writestr(name, content)
    return out.getvalue()


def upload(content: bytes, name: str = "files.zip") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/zip")


def with_info(*infos: ZipInfo, content: bytes = JPEG) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for info in infos:
            archive.writestr(info, content)
    return out.getvalue()


def renamed(content: bytes, old: bytes, new: bytes) -> bytes:
    """The same zip with other bytes in its names, unflagged as old programs write them."""
    assert len(old) == len(new) and content.count(old) == 2
    return content.replace(old, new)
