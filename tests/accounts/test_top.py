"""トップページ (manual 2.1)."""

import pytest
from django.core.management import call_command

from messages.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.urls")]

LABELS = ["外国人本人・その他", "法人、弁護士・行政書士", "（窓口申請）在留資格認定証明書電子交付希望者"]


def test_three_entrances_and_three_registrations(client):
    page = client.get("/").content.decode()
    for label, slug in zip(LABELS, ("individual", "organization", "recipient"), strict=True):
        assert f'href="/login/{slug}/">{label}</a>' in page
    assert page.count("準備中") == page.count("disabled") == 0
    assert [slug for slug in ("individual", "agent", "recipient") if f'href="/register/{slug}/"' not in page] == []


def test_notices_and_terms(client):
    Notice.objects.create(
        date="2026-04-01", title_ja="停止のお知らせ", title_en="Maintenance", body_ja="本文", body_en="Text"
    )
    page = client.get("/").content.decode()
    assert "停止のお知らせ" in page
    assert 'href="/terms/"' in page


@pytest.mark.parametrize(("language", "words"), [("en", "New user registration"), ("ja-easy", "<rt>さいしょ</rt>")])
def test_other_languages(client, language, words):
    client.post("/language/", {"language": language, "next": "/"})
    assert words in client.get("/").content.decode()


def test_who_is_signed_in_finds_a_link_to_the_menu(agent_client):
    page = agent_client.get("/")
    assert page.status_code == 200
    assert 'href="/menu/">メニューへ' in page.content.decode()


def test_no_inline_script_or_style(client, agent_client):
    for address in ("/", "/login/individual/"):
        page = client.get(address).content.decode()
        assert " style=" not in page
        assert "<style" not in page
        assert "onclick" not in page


def test_nothing_is_left_to_migrate():
    call_command("makemigrations", "accounts", check=True, dry_run=True, verbosity=0)
