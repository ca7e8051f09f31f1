"""顔写真: what is accepted, and the clean picture that is kept of it (behaviour 5.1, decision 17)."""

from dataclasses import dataclass

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from attachments import jpeg
from attachments.limits import KB, MB, photo_too_large
from attachments.names import safe_name
from attachments.store import digest
from messages import viruses
from messages.refusal import Refusal
from messages.text import Text
from messages.viruses import Scan

DUMMY_PATH = "files/photo-not-needed.jpg"
DUMMY_SHA256 = "038a660ed86f59e8a0a0cf651b3b8380518423249098bffe6486830d34edd1a6"
RECOMMENDED_SIZE = (300, 400)
RECOMMENDED_RATIO = 4 / 3
LARGEST_FITTED = (600, 800)
RATIO_TOLERANCE = 0.1

NOT_READABLE = Text(
    "画像として読み取れません。ファイルが壊れているか、JPEG以外の形式です。",
    "It cannot be read as a picture: the file is damaged or not a JPEG.",
)
TOO_MANY_PIXELS = Text(
    "画像の縦横の大きさ（ピクセル数）が大きすぎます。縮小してから添付してください。",
    "The picture has too many pixels. Make it smaller before you attach it.",
)


@dataclass(frozen=True, slots=True)
class CheckedPhoto:
    """A picture fit to be kept: `content` is a new JPEG without any metadata, `advice` keys of `remarks.ADVICE`.

    `fitted`: it was cut and made smaller.
    """

    name: str
    content: bytes
    width: int
    height: int
    dummy: bool
    advice: tuple[str, ...]
    fitted: bool = False
    scan: Scan = Scan.UNCHECKED


def check_photo(upload: "UploadedFile[bytes] | None") -> CheckedPhoto:
    """The picture of an uploaded file.

    Raises `Refusal`: WZBAM001E none chosen, 148E extension, 146E empty, 147E over `PHOTO_MAX_KB` (of 1,024 bytes),
    149E not a JPEG by its first bytes, 117E virus check, and 149E with a sentence of our own when it cannot be decoded
    or has too many pixels.
    """
    return _checked(upload, settings.PHOTO_MAX_KB * KB)


def check_or_fit(upload: "UploadedFile[bytes] | None") -> CheckedPhoto:
    """As `check_photo`; with `PHOTO_RESIZE` a larger file, up to `PHOTO_RESIZE_MAX_MB`, is made to conform.

    Such a picture is `fitted`: the person has to see it before it is registered.
    """
    return _checked(upload, settings.PHOTO_RESIZE_MAX_MB * MB if settings.PHOTO_RESIZE else settings.PHOTO_MAX_KB * KB)


def has_to_be_fitted(size: int) -> bool:
    """Whether `check_or_fit` cuts a photo of so many bytes."""
    return bool(settings.PHOTO_RESIZE and size > settings.PHOTO_MAX_KB * KB)


def _checked(upload: "UploadedFile[bytes] | None", most: int) -> CheckedPhoto:
    if upload is None or not upload.name:
        raise Refusal("WZBAM001E", field=Text("顔写真", "Photo"))
    if not upload.name.lower().endswith((".jpg", ".jpeg")):
        raise Refusal("WZBAM148E")
    if not upload.size:
        raise Refusal("WZBAM146E")
    if upload.size > most:
        raise photo_too_large()
    upload.seek(0)
    received = upload.read()
    if not received.startswith(b"\xff\xd8"):
        raise Refusal("WZBAM149E")
    scan = viruses.check(received)
    dummy, larger = digest(received) == DUMMY_SHA256, len(received) > settings.PHOTO_MAX_KB * KB
    picture = _picture(received, larger=larger)
    advice = () if dummy else _advice(picture.width, picture.height)
    name = safe_name(upload.name)
    return CheckedPhoto(name, picture.content, picture.width, picture.height, dummy, advice, larger, scan)


def _picture(received: bytes, *, larger: bool) -> jpeg.Picture:
    limits = {"limit": settings.PHOTO_MAX_KB * KB, "max_pixels": settings.PHOTO_MAX_PIXELS}
    try:
        return jpeg.fitted(received, largest=LARGEST_FITTED, **limits) if larger else jpeg.clean(received, **limits)
    except jpeg.TooManyPixelsError:
        raise Refusal("WZBAM149E", detail=TOO_MANY_PIXELS) from None
    except jpeg.UnreadableError:
        raise Refusal("WZBAM149E", detail=NOT_READABLE) from None


def _advice(width: int, height: int) -> tuple[str, ...]:
    small = width < RECOMMENDED_SIZE[0] or height < RECOMMENDED_SIZE[1]
    off = abs(height / width / RECOMMENDED_RATIO - 1) > RATIO_TOLERANCE
    return tuple(key for key, told in (("small", small), ("ratio", off)) if told)
