"""From the bytes of some JPEG to a new, clean JPEG of the same picture."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

MAX_SCANS = 64
QUALITIES = (92, 88, 82, 75, 65, 55)
SHRINK = 0.8
KEPT_SIDE = 1600
"""Pixels of the longer side at most; twice what is recommended."""


class UnreadableError(Exception):
    """It cannot be decoded as a JPEG, or only with suspicious effort."""


class TooManyPixelsError(Exception):
    """Decoding it would take more memory than a photo needs."""


@dataclass(frozen=True, slots=True)
class Picture:
    content: bytes
    width: int
    height: int


def clean(received: bytes, *, limit: int, max_pixels: int) -> Picture:
    """The picture upright, in RGB, encoded anew within `limit` bytes; EXIF, comments and trailing data are gone.

    Raises `TooManyPixelsError` before anything is decoded, `UnreadableError` for all that is not a whole JPEG.
    """
    # A few bytes a scan let a tiny progressive file cost minutes; real ones have about ten.
    if received.count(b"\xff\xda") > MAX_SCANS:
        raise UnreadableError
    return _encode(_decode(received, max_pixels), limit)


def fitted(received: bytes, *, limit: int, max_pixels: int, largest: tuple[int, int]) -> Picture:
    """As `clean`, cut to the ratio of `largest` (width, height) and no larger than it; never made larger.

    What is cut off goes from both sides, below more than above: faces stand in the upper half.
    """
    if received.count(b"\xff\xda") > MAX_SCANS:
        raise UnreadableError
    image = _decode(received, max_pixels)
    scale = min(1, image.width / largest[0], image.height / largest[1])
    size = (max(1, round(largest[0] * scale)), max(1, round(largest[1] * scale)))
    return _encode(ImageOps.fit(image, size, Image.Resampling.LANCZOS, centering=(0.5, 0.4)), limit)


def _decode(received: bytes, max_pixels: int) -> Image.Image:
    try:
        image: Image.Image = Image.open(BytesIO(received), formats=("JPEG",))
        if image.width * image.height > max_pixels:
            raise TooManyPixelsError
        image.draft(None, (KEPT_SIDE, KEPT_SIDE))
        image.load()
        upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((KEPT_SIDE, KEPT_SIDE))
    except (TooManyPixelsError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise TooManyPixelsError from None
    except Exception as error:  # decoders of foreign bytes raise almost anything
        raise UnreadableError from error
    fresh = Image.new("RGB", upright.size)
    fresh.paste(upright)
    return fresh


def _encode(image: Image.Image, limit: int) -> Picture:
    while True:
        for quality in QUALITIES:
            out = BytesIO()
            image.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= limit:
                return Picture(out.getvalue(), *image.size)
        image = image.resize((max(1, int(image.width * SHRINK)), max(1, int(image.height * SHRINK))))
