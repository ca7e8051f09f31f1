"""The frame of every page: language, who is signed in, the way out, the session's end."""

import pytest
from django.contrib.admin.widgets import AdminSplitDateTime
from django.test import Client
from django.urls import reverse

from tests.look.drawing import Elements


def page_of(client: Client, address: str, language: str = "ja") -> str:
    client.cookies["django_language"] = language
    return client.get(address).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "lang"), [("ja", "ja"), ("en", "en"), ("ja-easy", "ja")])
def test_a_page_says_its_language(client: Client, language: str, lang: str) -> None:
    elements = Elements(page_of(client, reverse("top"), language))
    assert elements.balanced
    assert elements.first("html")["lang"] == lang
    assert elements.first("button", value=language)["aria-current"] == "true"


@pytest.mark.django_db
def test_the_language_can_be_switched_without_losing_the_page(client: Client) -> None:
    address = reverse("login", args=["organization"])
    assert Elements(page_of(client, address)).first("input", name="next")["value"] == address
    client.post(reverse("set-language"), {"language": "en", "next": address})
    assert "Log in" in client.get(address).content.decode()


@pytest.mark.django_db
def test_before_login_the_header_leads_back_to_the_top(client: Client) -> None:
    assert "トップページへ戻る" in page_of(client, reverse("login", args=["organization"]))
    top = page_of(client, reverse("top"))
    assert "トップページへ戻る" not in top
    assert "ログアウト" not in top
    assert "session-warning" not in top


def test_signed_in_the_header_names_the_person_and_the_session_is_watched(agent_client: Client) -> None:
    page = page_of(agent_client, reverse("menu"))
    assert "ユーザ名：AGENT,ONE" in page
    assert "前回ログイン日時" in page
    elements = Elements(page)
    assert elements.first("form", action=reverse("logout"))["method"] == "post"
    warning = elements.first("dialog", id="session-warning")
    assert (warning["data-idle-seconds"], warning["data-warning-seconds"]) == ("1800", "150")
    assert elements.first("form", action=reverse("session-extend"))["method"] == "post"


@pytest.mark.django_db
def test_a_page_says_that_the_service_is_not_official(client: Client) -> None:
    assert "これは公式のサービスではありません" in page_of(client, reverse("top"))


def test_staff_pages_have_one_theme_and_the_languages(staff_client: Client) -> None:
    page = page_of(staff_client, reverse("admin:index"))
    assert "css/admin.css" in page
    assert "theme" not in page.replace("data-theme", "")
    assert 'value="en"' in page


def test_a_date_and_time_in_admin_have_labels_of_their_own() -> None:
    elements = Elements(AdminSplitDateTime().render("published", None, {"id": "id_published"}))
    inside = [tag for tag, _ in elements.all]
    assert inside == ["p", "label", "input", "br", "label", "input"]
