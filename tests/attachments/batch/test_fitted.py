"""`PHOTO_RESIZE` and several PDFs a person, by zip."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from applications.models import Application
from attachments.batch import receiving, work
from attachments.batch.models import Batch
from attachments.models import Document, Photo
from tests.attachments import samples
from tests.attachments.batch import zips
from tests.attachments.batch.browsing import Together
from tests.attachments.batch.test_zip import attach, files_of, read
from tests.attachments.batch.test_zip import some as some
from tests.attachments.batch.zips import JPEG, PDF, zip_of
from tests.attachments.pages import page
from tests.attachments.test_fitted_photo import LARGE, noisy

pytestmark = pytest.mark.django_db
Some = Callable[[int], list[Application]]
LIMIT = 51_200


@pytest.fixture
def resizing(settings: Any) -> None:
    settings.PHOTO_RESIZE = True


def photo_url(batch: Batch, place: int) -> str:
    return reverse("batch-photo", args=[batch.pk, place])


@pytest.mark.usefixtures("resizing")
def test_large_photos_are_shown_cut_and_registered_as_they_were_shown(some: Some, together: Together) -> None:
    first, second = some(2)
    batch = together.begin("attach", [first, second])
    shown = read(together, batch, zip_of({"1.jpg": LARGE, "2.jpg": JPEG}))
    assert "切り抜いて縮小した写真：1" in shown and files_of(first) == (0, 0)
    html = page(together.client, reverse("batch", args=[batch.pk]))
    assert photo_url(batch, 0) in html and photo_url(batch, 1) not in html
    seen = together.client.get(photo_url(batch, 0))
    assert seen["Content-Type"] == "image/jpeg" and "sandbox" in seen["Content-Security-Policy"]
    together.confirm(batch)
    assert [files_of(each) for each in (first, second)] == [(1, 0), (1, 0)]
    photo = Photo.objects.get(application=first)
    assert photo.content() == seen.content and photo.size <= LIMIT
    image = Image.open(BytesIO(photo.content()))
    assert image.height * 3 == pytest.approx(image.width * 4, abs=6)
    assert together.result(batch).count("切り抜いて縮小しました。") == 1


@pytest.mark.usefixtures("resizing")
def test_only_what_is_cut_is_shown_and_only_before_it_is_done(
    some: Some, together: Together, other_client: Client
) -> None:
    batch = together.begin("attach", some(2))
    read(together, batch, zip_of({"1.jpg": LARGE, "1.pdf": PDF, "2.jpg": JPEG, "9.jpg": LARGE}))
    codes = [together.client.get(photo_url(batch, place)).status_code for place in range(5)]
    assert codes == [200, 404, 404, 404, 404]
    assert other_client.get(photo_url(batch, 0)).status_code == 404
    together.confirm(batch)
    assert together.client.get(photo_url(batch, 0)).status_code == 404


@pytest.mark.usefixtures("resizing")
def test_a_large_photo_that_cannot_be_read_is_told_for_its_application_alone(some: Some, together: Together) -> None:
    first, second = some(2)
    batch = attach(together, [first, second], zip_of({"1.jpg": LARGE[: len(LARGE) // 2], "2.jpg": noisy(600, 800)}))
    assert [files_of(each)[0] for each in (first, second)] == [0, 1]
    assert [row[5][:9] for row in together.sheet(batch) if row[3] == "エラー"] == ["WZBAM149E"]


def test_off_a_large_photo_is_147e(some: Some, together: Together) -> None:
    (one,) = some(1)
    batch = together.begin("attach", [one])
    assert "切り抜いて縮小した写真" not in read(together, batch, zip_of({"1.jpg": LARGE}))
    together.confirm(batch)
    assert "WZBAM147E" in together.result(batch) and files_of(one) == (0, 0)


def test_several_documents_a_person_keep_their_names_and_order(some: Some, together: Together, settings: Any) -> None:
    settings.ATTACH_MAX_FILES, settings.ATTACH_MAX_TOTAL_MB = 3, 25
    first, second = some(2)
    names = ["1.jpg", "1_契約書.pdf", "1_在職証明書.pdf", "1-3.pdf", "2.pdf"]
    different = {
        name: samples.padded_pdf(20_000 + place) if name.endswith("pdf") else JPEG for place, name in enumerate(names)
    }
    batch = attach(together, [first, second], zip_of(different))
    assert [files_of(each) for each in (first, second)] == [(1, 3), (0, 1)] and batch.failed == 0
    kept = Document.objects.filter(application=first).order_by("pk").values_list("original_name", flat=True)
    assert sorted(kept) == sorted(names[1:4])


def test_one_more_than_is_allowed_registers_none_of_them(some: Some, together: Together, settings: Any) -> None:
    settings.ATTACH_MAX_FILES, settings.ATTACH_MAX_TOTAL_MB = 2, 25
    first, second = some(2)
    batch = attach(together, [first, second], zip_of(["1-1.pdf", "1-2.pdf", "1-3.pdf", "2.pdf"]))
    assert [files_of(each)[1] for each in (first, second)] == [0, 1] and batch.failed == 1
    assert sorted(row[4] for row in together.sheet(batch) if row[3] == "エラー") == ["1-1.pdf", "1-2.pdf", "1-3.pdf"]


def test_more_bytes_than_are_allowed_register_none_of_them(some: Some, together: Together, settings: Any) -> None:
    settings.ATTACH_MAX_FILES, settings.ATTACH_MAX_TOTAL_MB = 3, 1
    (one,) = some(1)
    halves = {f"1-{number}.pdf": samples.padded_pdf(600_000 + number) for number in (1, 2)}
    batch = attach(together, [one], zip_of(halves))
    assert files_of(one) == (0, 0) and batch.failed == 1
    assert "WZBAM184E" in together.result(batch)


def test_queries_for_a_zip_grow_by_the_same_for_each_application(some: Some, together: Together) -> None:
    applications = some(10)

    def spent(chosen: list[Application]) -> tuple[int, int]:
        batch = together.begin("attach", chosen)
        names = [f"{number}.{ending}" for number in range(1, len(chosen) + 1) for ending in ("jpg", "pdf")]
        with CaptureQueriesContext(connection) as reading:
            receiving.receive(batch, zips.upload(zip_of(names)))
        Batch.objects.filter(pk=batch.pk).update(state="waiting")
        with CaptureQueriesContext(connection) as doing:
            work.run(batch.pk)
        assert Batch.objects.get(pk=batch.pk).failed == 0
        return len(reading), len(doing)

    spent(applications[:1])
    (read_one, one), (read_three, three), (read_five, five) = map(
        spent, (applications[1:2], applications[2:5], applications[5:10])
    )
    assert read_one == read_three == read_five
    assert three - one == five - three
    assert (three - one) / 2 <= 60
