"""How many files of which size are taken: one of 10 MB as in the manual, or several of 25 MB as since 2026."""

from django.conf import settings

from messages.refusal import Refusal
from messages.text import Text

MB, KB = 2**20, 2**10
MANUAL_MB, MANUAL_KB = 10, 50
"""The limits that the texts of WZBAM184E and 147E name; any other stands in a sentence of our own."""
DOCUMENTS = Text("資料", "Documents")


class DoNotFitError(Refusal):
    """What is attached is too much, the same twice, or not what the person saw: told on the page that attaches."""


def several() -> bool:
    """Whether documents are collected one by one before they are registered together."""
    return bool(settings.ATTACH_MAX_FILES > 1)


def room() -> int:
    """Bytes for the documents of one registration. The total of 2026 counts the photo: its share is kept back."""
    photo = settings.PHOTO_MAX_KB * KB if several() else 0
    return int(settings.ATTACH_MAX_TOTAL_MB * MB - photo)


def require(count: int, size: int) -> None:
    """Raise WZBAM024E for more than `ATTACH_MAX_FILES` documents, 184E for more bytes than `room`."""
    most = settings.ATTACH_MAX_FILES
    if count > most:
        raise DoNotFitError("WZBAM024E", field=DOCUMENTS, count=Text(f"{most}件", f"{most} files"))
    if size > room():
        raise too_large(size)


def too_large(size: int) -> DoNotFitError:
    """WZBAM184E for a document, or several together, of `size` bytes."""
    most = settings.ATTACH_MAX_TOTAL_MB
    if not several() and most == MANUAL_MB:
        return DoNotFitError("WZBAM184E")
    sent = f"{size / MB:.1f}MB"
    told = Text(f"（{sent}、上限：{most}MB）", f"({sent}, limit: {most}MB)")
    if several():
        told = Text(f"（合計{sent}、上限：顔写真を含めて{most}MB）", f"({sent} in all, limit with the photo: {most}MB)")
    return DoNotFitError("WZBAM184E", variant="set", detail=told)


def photo_too_large() -> Refusal:
    """WZBAM147E."""
    most = settings.PHOTO_MAX_KB
    if most == MANUAL_KB:
        return Refusal("WZBAM147E")
    return Refusal("WZBAM147E", variant="set", detail=Text(f"（上限：{most}KB）", f"(Limit: {most}KB)"))
