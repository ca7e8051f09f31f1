"""顔写真: what is accepted, and the clean picture that is kept of it (behaviour 5.1, decision 17)."""

from dataclasses import dataclass

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from attachments import jpeg
from attachments.store import digest
from messages.refusal import Refusal
from messages.text import Text

DUMMY_PATH = "files/photo-not-needed.jpg"
DUMMY_SHA256 = "038a660ed86f59e8a0a0cf651b3b8380518423249098bffe6486830d34edd1a6"
RECOMMENDED_SIZE = (300, 400)
RECOMMENDED_RATIO = 4 / 3
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
    """A picture fit to be kept: `content` is a new JPEG without any metadata, `advice` keys of `remarks.ADVICE`."""

    name: str
    content: bytes
    width: int
    height: int
    dummy: bool
    advice: tuple[str, ...]


def check_photo(upload: "UploadedFile[bytes] | None") -> CheckedPhoto:
    """The picture of an uploaded file.

    Raises `Refusal`: WZBAM001E none chosen, 148E extension, 146E empty, 147E over `PHOTO_MAX_KB` (of 1,024 bytes),
    149E not a JPEG by its first bytes, and 149E with a sentence of our own when it cannot be decoded or has too many
    pixels.
    """
    if upload is None or not upload.name:
        raise Refusal("WZBAM001E", field=Text("顔写真", "Photo"))
    if not upload.name.lower().endswith((".jpg", ".jpeg")):
        raise Refusal("WZBAM148E")
    if not upload.size:
        raise Refusal("WZBAM146E")
    limit = settings.PHOTO_MAX_KB * 1024
    if upload.size > limit:
        raise Refusal("WZBAM147E")
    upload.seek(0)
    received = upload.read()
    if not received.startswith(b"\xff\xd8"):
        raise Refusal("WZBAM149E")
    dummy = digest(received) == DUMMY_SHA256
    try:
        picture = jpeg.clean(received, limit=limit, max_pixels=settings.PHOTO_MAX_PIXELS)
    except jpeg.TooManyPixelsError:
        raise Refusal("WZBAM149E", detail=TOO_MANY_PIXELS) from None
    except jpeg.UnreadableError:
        raise Refusal("WZBAM149E", detail=NOT_READABLE) from None
    advice = () if dummy else _advice(picture.width, picture.height)
    return CheckedPhoto(upload.name, picture.content, picture.width, picture.height, dummy, advice)


def _advice(width: int, height: int) -> tuple[str, ...]:
    small = width < RECOMMENDED_SIZE[0] or height < RECOMMENDED_SIZE[1]
    off = abs(height / width / RECOMMENDED_RATIO - 1) > RATIO_TOLERANCE
    return tuple(key for key, told in (("small", small), ("ratio", off)) if told)
