"""What becomes of a photo: refused with the right id, or kept as a clean new JPEG (behaviour 5.1)."""

from io import BytesIO

import pytest
from django.contrib.staticfiles import finders
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from attachments.photo import DUMMY_PATH, DUMMY_SHA256, NOT_READABLE, TOO_MANY_PIXELS, CheckedPhoto, check_photo
from attachments.store import digest
from messages.refusal import Refusal
from tests.attachments import samples
from tests.attachments.samples import upload

LIMIT = 51_200
WHOLE = samples.jpeg()


def checked(content: bytes, name: str = "photo.jpg") -> CheckedPhoto:
    return check_photo(upload(content, name))


def refused(content: bytes, name: str = "photo.jpg") -> Refusal:
    with pytest.raises(Refusal) as caught:
        checked(content, name)
    return caught.value


def opened(photo: CheckedPhoto) -> Image.Image:
    image = Image.open(BytesIO(photo.content))
    image.load()
    return image


def test_none_chosen() -> None:
    with pytest.raises(Refusal) as caught:
        check_photo(None)
    assert caught.value.id == "WZBAM001E"


@pytest.mark.parametrize("name", ["photo.png", "photo.jpg.exe", "photo", "jpg"])
def test_the_ending_comes_first_even_for_an_empty_file(name: str) -> None:
    assert refused(b"", name).id == "WZBAM148E"


@pytest.mark.parametrize("name", ["a.jpg", "A.JPG", "a.jpeg", "写真.Jpeg"])
def test_endings_in_any_case(name: str) -> None:
    assert checked(WHOLE, name).name == name


def test_empty() -> None:
    assert refused(b"").id == "WZBAM146E"


def test_fifty_kilobytes_are_accepted_and_one_byte_more_is_not() -> None:
    assert checked(WHOLE.ljust(LIMIT, b"\0")).width == 300
    assert refused(WHOLE.ljust(LIMIT + 1, b"\0")).id == "WZBAM147E"


def test_size_comes_before_the_first_bytes() -> None:
    assert refused(b"\x89PNG".ljust(LIMIT + 1, b"\0")).id == "WZBAM147E"


@pytest.mark.parametrize("content", [samples.png(), b"GIF89a", b"\xff", b"<svg/>"])
def test_something_else_named_jpg(content: bytes) -> None:
    assert refused(content) == Refusal("WZBAM149E")


@pytest.mark.parametrize("length", [2, 20, 600, len(WHOLE) // 2, len(WHOLE) - 30])
def test_cut_off(length: int) -> None:
    assert refused(WHOLE[:length]) == Refusal("WZBAM149E", detail=NOT_READABLE)


def test_three_hundred_megapixels_in_a_small_file() -> None:
    assert refused(samples.jpeg_claiming(20_000, 15_000)) == Refusal("WZBAM149E", detail=TOO_MANY_PIXELS)


def test_more_pixels_than_a_photo_needs_are_refused_undecoded() -> None:
    assert refused(samples.jpeg_claiming(5_000, 5_000)) == Refusal("WZBAM149E", detail=TOO_MANY_PIXELS)


def test_a_thousand_scans_are_refused() -> None:
    progressive = samples.jpeg(progressive=True)
    start = progressive.index(b"\xff\xda")
    assert refused(progressive[:start] + b"\xff\xda\x00\x02" * 1000) == Refusal("WZBAM149E", detail=NOT_READABLE)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"mode": "CMYK"}, {"mode": "L"}])
def test_kinds_of_jpeg_become_one(options: dict[str, object]) -> None:
    image = opened(checked(samples.jpeg(**options)))  # type: ignore[arg-type]
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (300, 400))


def test_the_picture_is_turned_upright_and_nothing_else_is_left() -> None:
    received = samples.jpeg_with_everything()
    assert all(secret in received for secret in (b"SECRET-CAMERA", b"SECRET-COMMENT", b"PK\x03\x04"))
    photo = checked(received)
    assert not any(secret in photo.content for secret in (b"SECRET", b"php", b"Exif", b"PK\x03\x04", b"\xff\xfe"))
    image = opened(photo)
    assert (image.size, dict(image.getexif())) == ((300, 400), {})
    red, green, _ = image.getpixel((290, 5))  # type: ignore[misc]
    assert red > 150 > green


def test_what_is_kept_never_exceeds_the_limit() -> None:
    noisy = BytesIO()
    Image.effect_noise((900, 1200), 40).convert("RGB").save(noisy, "JPEG", quality=1)
    assert len(noisy.getvalue()) <= LIMIT
    photo = checked(noisy.getvalue())
    assert len(photo.content) <= LIMIT
    assert opened(photo).size == (photo.width, photo.height)


def test_recommendations_are_told_not_refused() -> None:
    assert checked(samples.jpeg(300, 400)).advice == ()
    assert checked(samples.jpeg(150, 200)).advice == ("small",)
    assert checked(samples.jpeg(400, 400)).advice == ("ratio",)
    assert checked(samples.jpeg(200, 100)).advice == ("small", "ratio")


def test_the_file_for_persons_without_photo_is_recognised() -> None:
    path = finders.find(DUMMY_PATH)
    assert isinstance(path, str)
    with open(path, "rb") as file:  # noqa: PTH123
        content = file.read()
    assert digest(content) == DUMMY_SHA256
    photo = checked(content)
    assert (photo.dummy, photo.width, photo.height, photo.advice) == (True, 300, 400, ())
    assert not checked(content + b"\0").dummy


@given(st.data())
def test_any_bytes_are_kept_clean_or_refused(data: st.DataObject) -> None:
    content = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    del content[data.draw(st.integers(0, len(content))) :]
    try:
        photo = checked(bytes(content))
    except Refusal as refusal:
        assert refusal.id in {"WZBAM146E", "WZBAM149E"}
    else:
        assert opened(photo).format == "JPEG"
