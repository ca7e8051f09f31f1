"""顔写真添付・受領方法 and 顔写真確認, through their pages (manual 2.7.3, 2.7.5, 2.9.3)."""

from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from applications.models import Application, HistoryEntry
from applications.states import PhotoState, State
from attachments.models import Photo
from messages import clock
from tests.attachments import samples
from tests.attachments.pages import lines, page, press
from tests.attachments.samples import upload

KEEP = {"receipt_method": "01"}
BAD = {
    "WZBAM146E": (b"", "photo.jpg"),
    "WZBAM147E": (samples.jpeg().ljust(51_201, b"\0"), "photo.jpg"),
    "WZBAM148E": (samples.png(), "photo.png"),
    "WZBAM149E": (samples.png(), "photo.jpg"),
    "WZBAM149E truncated": (samples.jpeg()[:2000], "photo.jpg"),
    "WZBAM149E 300 megapixels": (samples.jpeg_claiming(20_000, 15_000), "photo.jpg"),
}


def url(application: Application, name: str = "photo", query: str = "") -> str:
    return reverse(name, args=[application.pk]) + query


def a_photo(**options: Any) -> Any:
    return upload(samples.jpeg(**options), "photo.jpg")


def test_a_photo_is_registered_and_shown(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), photo=a_photo(), **KEEP)
    assert (response.status_code, response.url) == (302, reverse("application-list"))
    application.refresh_from_db()
    assert application.photo_state == PhotoState.REGISTERED
    photo = Photo.objects.get(application=application)
    assert (photo.width, photo.height, photo.dummy, photo.replaced_at) == (300, 400, False, None)
    assert (photo.original_name, photo.uploaded_by) == ("photo.jpg", application.owner)
    html = page(agent_client, url(application, "photo-view"))
    assert "現在登録中の顔写真" in html and url(application, "photo-file") in html


@pytest.mark.parametrize(("content", "name"), BAD.values(), ids=BAD.keys())
def test_bad_photos_change_nothing_and_keep_the_other_inputs(
    agent_client: Client, application: Application, content: bytes, name: str, request: Any
) -> None:
    expected = request.node.callspec.id.split()[0]
    response = press(agent_client, url(application), photo=upload(content, name), receipt_method="02")
    assert expected in lines(agent_client, response)
    assert 'value="02" checked' in page(agent_client, response.url)
    application.refresh_from_db()
    assert application.photo_state == PhotoState.MISSING
    assert not Photo.objects.exists()


def test_no_photo_chosen(agent_client: Client, application: Application) -> None:
    assert lines(agent_client, press(agent_client, url(application), **KEEP)) == ["WZBAM001E"]


def test_errors_stand_at_the_field_and_stay_when_the_page_is_loaded_again(
    agent_client: Client, application: Application
) -> None:
    response = press(agent_client, url(application), photo=upload(b"", "photo.jpg"), **KEEP)
    for _ in range(2):
        html = page(agent_client, response.url)
        assert 'aria-invalid="true"' in html and 'href="#photo"' in html
    assert "errors__lines" not in page(agent_client, url(application))


def test_a_new_photo_takes_the_place_of_the_old_one(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    first = Photo.objects.get()
    press(agent_client, url(application), photo=a_photo(width=360, height=480), **KEEP)
    second = Photo.objects.get()
    assert (second.width, second.pk != first.pk) == (360, True)
    assert default_storage.exists(second.stored_name)


@pytest.mark.django_db(transaction=True)
def test_the_bytes_of_a_photo_nobody_filed_go_with_it(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    first = Photo.objects.get()
    press(agent_client, url(application), photo=a_photo(width=360, height=480), **KEEP)
    assert not default_storage.exists(first.stored_name)


def test_a_photo_asked_for_again_keeps_the_one_the_bureau_has(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    Application.objects.filter(pk=application.pk).update(
        state=State.EXAMINATION, photo_state=PhotoState.REQUESTED, submitted_at=clock.now()
    )
    press(agent_client, url(application), photo=a_photo(width=360, height=480), **KEEP)
    application.refresh_from_db()
    assert (application.photo_state, application.state) == (PhotoState.REGISTERED, State.EXAMINATION)
    assert [(photo.width, photo.replaced_at is None) for photo in Photo.objects.order_by("width")] == [
        (300, False),
        (360, True),
    ]


@pytest.mark.parametrize("state", [State.SUBMITTED, State.EXAMINATION, State.ISSUANCE, State.CLOSED])
def test_nothing_can_be_attached_when_nobody_asks(agent_client: Client, application: Application, state: State) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    Application.objects.filter(pk=application.pk).update(state=state, submitted_at=clock.now())
    assert lines(agent_client, agent_client.get(url(application))) == ["WZBAM117E"]


def test_a_photo_that_is_not_needed(agent_client: Client, application: Application) -> None:
    Application.objects.filter(pk=application.pk).update(photo_state=PhotoState.NOT_NEEDED)
    assert 'type="file"' not in page(agent_client, url(application))
    assert "WZBAM180E" in lines(agent_client, press(agent_client, url(application), photo=a_photo(), **KEEP))
    assert press(agent_client, url(application), **KEEP).url == reverse("application-list")


def test_somebody_changed_the_application_meanwhile(agent_client: Client, application: Application) -> None:
    response = press(agent_client, url(application), photo=a_photo(), version="999", **KEEP)
    assert lines(agent_client, response) == ["WZBAM175E"]
    assert not Photo.objects.exists()


def test_recommendations_are_told_on_the_list_and_beside_the_photo(
    agent_client: Client, application: Application
) -> None:
    response = press(agent_client, url(application), photo=a_photo(width=150, height=150), **KEEP)
    told = page(agent_client, response.url)
    assert "写真が小さいため" in told and "写真の縦横の比率" in told
    assert "写真が小さいため" in page(agent_client, url(application, "photo-view"))


def test_no_photo_to_look_at(agent_client: Client, application: Application) -> None:
    assert lines(agent_client, agent_client.get(url(application, "photo-view"))) == ["WZBAM241E"]


def test_registering_is_written_down(agent_client: Client, application: Application) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    entry = HistoryEntry.objects.get(event="photo_registered")
    assert (entry.application, entry.actor) == (application, application.owner)


@pytest.mark.parametrize("name", ["photo", "photo-view", "photo-file"])
def test_other_peoples_applications_are_not_found(
    agent_client: Client, other_client: Client, application: Application, name: str
) -> None:
    press(agent_client, url(application), photo=a_photo(), **KEEP)
    assert other_client.get(url(application, name)).status_code == 404


def test_other_people_cannot_send_a_photo(other_client: Client, application: Application) -> None:
    html = page(other_client, reverse("application-list"))
    token = html.split('name="page_token" value="')[1].split('"')[0]
    sent = other_client.post(url(application), {"page_token": token, "photo": a_photo(), **KEEP})
    assert sent.status_code == 404
    assert not Photo.objects.exists()


@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_the_pages_read_in_every_language(agent_client: Client, application: Application, language: str) -> None:
    agent_client.cookies["django_language"] = language
    assert 'enctype="multipart/form-data"' in page(agent_client, url(application))
