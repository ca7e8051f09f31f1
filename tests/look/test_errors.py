"""Whatever goes wrong is answered by a page in both languages with a number that stands in the log, and no values."""

import io
import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from config import errors
from messages.catalogue import message
from tests.look import urls

pytestmark = pytest.mark.urls("tests.look.urls")
NUMBER = re.compile(r"E-\d{8}-[2-9A-HJKMNP-Z]{8}")


@pytest.fixture
def browser() -> Client:
    return Client(raise_request_exception=False)


def number_in(response: HttpResponse) -> str:
    found = NUMBER.search(response.content.decode())
    assert found is not None
    return found[0]


def assert_plain(response: HttpResponse, log: str) -> None:
    page = response.content.decode()
    assert number_in(response) in log
    assert "Reference number" in page
    assert "お問合せ番号" in page
    assert "Traceback" not in page
    assert urls.SECRET not in page
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "ja", "en"),
    [
        ("/nothing/", 404, "ページが見つかりません", "Page not found"),
        ("/refuses/", 403, "この操作はできません", "You may not do this"),
        ("/dislikes/", 400, "受け付けられませんでした", "The request was not accepted"),
        ("/breaks/", 500, "システムエラー", "System error"),
    ],
)
def test_failures_have_a_page(
    browser: Client, caplog: pytest.LogCaptureFixture, address: str, status: int, ja: str, en: str
) -> None:
    response = browser.get(address)
    assert response.status_code == status
    assert ja in response.content.decode()
    assert en in response.content.decode()
    assert_plain(response, caplog.text)


@pytest.mark.django_db
def test_a_system_error_shows_its_message(browser: Client) -> None:
    page = browser.get("/breaks/").content.decode()
    assert "WZBAM098E：システムエラーが発生しました。ヘルプデスクにお問合せください。" in page
    assert f"WZBAM098E: {message('WZBAM098E').text.en}" in page


@pytest.mark.django_db
def test_a_refused_method_has_a_page(browser: Client, caplog: pytest.LogCaptureFixture) -> None:
    response = browser.post("/session/interrupted/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"
    assert_plain(response, caplog.text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data", [{"username": "x" * 4_000_000}, {f"field{number}": "" for number in range(3001)}], ids=["long", "many"]
)
def test_too_much_is_told(caplog: pytest.LogCaptureFixture, data: dict[str, str]) -> None:
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.get("/login/organization/")
    sent = "&".join(f"{key}={value}" for key, value in data.items())
    response = browser.post("/login/organization/", sent, "application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "送る内容が大きすぎます" in response.content.decode()
    assert_plain(response, caplog.text)


@pytest.mark.django_db
def test_a_wrong_host_is_refused(browser: Client, caplog: pytest.LogCaptureFixture) -> None:
    response = browser.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert_plain(response, caplog.text)


def test_the_system_error_page_needs_no_database(rf: RequestFactory, caplog: pytest.LogCaptureFixture) -> None:
    response = errors.server_error(rf.get("/"))
    assert response.status_code == 500
    assert_plain(response, caplog.text)


def test_without_its_style_sheets_the_page_is_bare(rf: RequestFactory, settings: Any) -> None:
    missing = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": missing}
    page = errors.not_found(rf.get("/")).content.decode()
    assert NUMBER.search(page)
    assert "処理できませんでした。" in page
    assert "stylesheet" not in page


@pytest.mark.django_db
def test_a_form_without_csrf_token_is_stopped(caplog: pytest.LogCaptureFixture) -> None:
    response = Client(enforce_csrf_checks=True).post("/login/organization/", {"username": urls.SECRET})
    assert response.status_code == 403
    assert "安全のため、送信を止めました" in response.content.decode()
    assert_plain(response, caplog.text)


@pytest.mark.parametrize(("origin", "kept"), [("http://testserver", ["HOUMU,TARO"]), ("http://evil.example", [])])
def test_an_own_page_with_an_old_csrf_token_loses_nothing(agent: Any, origin: str, kept: list[str]) -> None:
    urls.typed.clear()
    client = Client(enforce_csrf_checks=True)
    client.force_login(agent, backend="django.contrib.auth.backends.ModelBackend")
    response = client.post("/keeps/", {"name": "HOUMU,TARO"}, headers={"origin": origin})
    assert urls.typed == kept
    assert response.status_code == (302 if kept else 403)


@pytest.mark.parametrize(("address", "said"), [("/bulk/new/", True), ("/applications/", False)])
def test_two_gigabytes_are_refused_before_they_are_read(browser: Client, address: str, said: bool) -> None:
    body = io.BytesIO(b"never read")
    sent: dict[str, Any] = {"wsgi.input": body, "CONTENT_LENGTH": str(2 * 2**30)}
    response = browser.generic("POST", address, content_type="multipart/form-data; boundary=x", **sent)
    assert body.tell() == 0
    assert response.status_code == 413 and "Too much was sent" in response.content.decode()
    assert ("WZBAM144E：" in response.content.decode()) is said
