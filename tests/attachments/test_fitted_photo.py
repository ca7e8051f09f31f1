"""`PHOTO_RESIZE`: a larger photo is made to conform and shown before it is registered; off, it is refused."""

from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from PIL import Image

from applications import lifecycle
from applications.models import Application
from applications.states import PhotoState
from attachments.cleanup import drop_unconfirmed
from attachments.models import FittedPhoto, Photo
from attachments.photo import LARGEST_FITTED
from tests.applications import desk
from tests.applications.test_supplements import ask
from tests.attachments import samples
from tests.attachments.pages import lines, page, press
from tests.attachments.samples import upload

LIMIT = 51_200
KEEP = {"receipt_method": "01"}


@pytest.fixture(autouse=True)
def resizing(settings: Any) -> None:
    settings.PHOTO_RESIZE = True


def noisy(width: int = 1200, height: int = 2000, **options: Any) -> bytes:
    """A photo that no quality makes small: grey noise, the left edge red."""
    image = Image.effect_noise((width, height), 60).convert("RGB")
    image.paste((220, 10, 10), (0, 0, width // 20, height))
    out = BytesIO()
    image.save(out, "JPEG", quality=90, **options)
    return out.getvalue()


LARGE = noisy()


def url(application: Application, name: str = "photo") -> str:
    return reverse(name, args=[application.pk])


def send(client: Client, application: Application, content: bytes = LARGE, **fields: str) -> Any:
    return press(client, url(application), photo=upload(content, "photo.jpg"), **{**KEEP, **fields})


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def test_shown_first_then_registered_as_it_was_shown(agent_client: Client, application: Application) -> None:
    response = send(agent_client, application)
    assert response.url == url(application, "photo-fitted")
    html = page(agent_client, response.url)
    assert "まだ登録されていません。" in html and url(application, "photo-fitted-file") in html
    application.refresh_from_db()
    assert application.photo_state == PhotoState.MISSING and not Photo.objects.exists()
    seen = agent_client.get(url(application, "photo-fitted-file"))
    assert seen["Content-Type"] == "image/jpeg" and "sandbox" in seen["Content-Security-Policy"]
    assert press(agent_client, response.url, action="register").url == reverse("application-list")
    application.refresh_from_db()
    assert application.photo_state == PhotoState.REGISTERED
    photo = Photo.objects.get()
    image = opened(photo.content())
    assert photo.content() == seen.content and image.size == (photo.width, photo.height)
    assert photo.size <= LIMIT and image.height * 3 == pytest.approx(image.width * 4, abs=6)
    assert not FittedPhoto.objects.exists()


@pytest.mark.parametrize("size", [(3000, 1000), (1000, 3000), (1200, 1600), (320, 1500)])
def test_cut_to_the_ratio_and_never_enlarged(
    agent_client: Client, application: Application, size: tuple[int, int]
) -> None:
    send(agent_client, application, noisy(*size))
    fitted = FittedPhoto.objects.get()
    assert fitted.size <= LIMIT
    assert fitted.width <= min(size[0], LARGEST_FITTED[0]) and fitted.height <= min(size[1], LARGEST_FITTED[1])
    assert fitted.height / fitted.width == pytest.approx(4 / 3, rel=0.02)


def test_nothing_but_the_picture_is_kept_and_it_stands_upright(agent_client: Client, application: Application) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "SECRET-CAMERA"
    send(agent_client, application, noisy(1600, 1200, exif=exif.tobytes(), comment=b"SECRET") + b"SECRET-TAIL")
    content = agent_client.get(url(application, "photo-fitted-file")).content
    assert b"SECRET" not in content and b"Exif" not in content
    image = opened(content)
    red, green, _ = image.getpixel((image.width // 2, 4))  # type: ignore[misc]
    assert image.height > image.width and red > 150 > green


def test_another_one_is_chosen(agent_client: Client, application: Application) -> None:
    send(agent_client, application)
    stored = FittedPhoto.objects.get().stored_name
    assert default_storage.exists(stored)
    assert press(agent_client, url(application, "photo-fitted"), action="cancel").url == url(application)
    assert not FittedPhoto.objects.exists() and not Photo.objects.exists()
    assert agent_client.get(url(application, "photo-fitted")).url == url(application)  # type: ignore[attr-defined]


def test_the_method_of_receipt_chosen_beside_it_is_not_lost(agent_client: Client, application: Application) -> None:
    office = {"receipt_method": "02", "receiving_area": "130001", "receiving_office": "280"}
    send(agent_client, application, **office)
    press(agent_client, url(application, "photo-fitted"), action="register")
    application.refresh_from_db()
    assert (application.receipt_method, application.receiving_office) == ("02", "280")


def test_only_what_was_seen_is_registered(agent_client: Client, application: Application) -> None:
    send(agent_client, application)
    first = FittedPhoto.objects.get().pk
    send(agent_client, application, noisy(900, 1200))
    response = press(agent_client, url(application, "photo-fitted"), action="register", fitted=str(first))
    assert lines(agent_client, response) == ["WZBAM175E"]
    assert not Photo.objects.exists()


def test_a_supplement_closed_while_it_was_looked_at(agent_client: Client, staff: Any, agent: Any) -> None:
    with time_machine.travel("2026-11-22 12:00+09:00", tick=False):
        application = ask(staff, desk.filed(agent))
        response = press(agent_client, url(application), photo=upload(LARGE, "photo.jpg"), **KEEP)
        page(agent_client, response.url)
        shown = str(application.version)
        lifecycle.close_supplement(actor=staff, pk=application.pk, kind="photo")
        response = press(agent_client, response.url, action="register", version=shown)
        assert lines(agent_client, response) == ["WZBAM175E"]
        assert "追完の依頼を取り消しました。" in page(agent_client, url(application, "application-detail"))
    assert not Photo.objects.exists()


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (samples.jpeg_claiming(20_000, 15_000).ljust(60_000, b"\0"), "WZBAM149E"),
        (LARGE[: len(LARGE) // 2], "WZBAM149E"),
        (samples.png().ljust(60_000, b"\0"), "WZBAM149E"),
        (LARGE.ljust(11 * 2**20, b"\0"), "WZBAM147E"),
    ],
    ids=["bomb", "cut off", "renamed", "beyond the larger limit"],
)
def test_what_cannot_be_fitted(agent_client: Client, application: Application, content: bytes, id: str) -> None:
    assert lines(agent_client, send(agent_client, application, content)) == [id]
    assert not FittedPhoto.objects.exists()


def test_off_it_is_refused(agent_client: Client, application: Application, settings: Any) -> None:
    settings.PHOTO_RESIZE = False
    assert lines(agent_client, send(agent_client, application)) == ["WZBAM147E"]
    assert "50KB" in page(agent_client, url(application)) and "切り抜いて" not in page(agent_client, url(application))


def test_another_limit_is_named(agent_client: Client, application: Application, settings: Any) -> None:
    settings.PHOTO_RESIZE, settings.PHOTO_MAX_KB = False, 100
    response = send(agent_client, application)
    assert lines(agent_client, response) == ["WZBAM147E"]
    assert "上限：100KB" in page(agent_client, response.url) and "50キロバイト" not in page(agent_client, response.url)


def test_a_photo_within_the_limit_is_registered_at_once(agent_client: Client, application: Application) -> None:
    assert send(agent_client, application, samples.jpeg()).url == reverse("application-list")


def test_nobody_else_sees_it(
    agent_client: Client, other_client: Client, staff_client: Client, application: Application
) -> None:
    send(agent_client, application)
    for client in (other_client, staff_client):
        for name in ("photo-fitted", "photo-fitted-file"):
            assert client.get(url(application, name)).status_code in (302, 404)
    assert other_client.get(url(application, "photo-fitted-file")).status_code == 404


def test_it_goes_after_a_day(agent_client: Client, application: Application) -> None:
    with time_machine.travel("2026-11-01 10:00+09:00", tick=False):
        send(agent_client, application)
    with time_machine.travel("2026-11-02 10:01+09:00", tick=False):
        assert drop_unconfirmed() == 1
    assert not FittedPhoto.objects.exists()
