from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from messages.models import Notice, Terms
from messages.notices import current, current_terms

NOW = datetime(2026, 4, 1, 3, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def write(title: str = "停止のお知らせ", **fields: Any) -> Notice:
    texts = {"title_ja": title, "title_en": f"EN {title}", "body_ja": "本文です。", "body_en": "The text."}
    return Notice.objects.create(**{"published_from": NOW - timedelta(hours=1), **texts, **fields})


def page(name: str, *args: object, language: str = "ja", status: int = 200) -> str:
    client = Client()
    client.cookies["django_language"] = language
    response = client.get(reverse(name, args=args))
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture(autouse=True)
def _clock() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def test_notices_are_shown_from_their_start_to_their_end() -> None:
    write("まだ", published_from=NOW + timedelta(seconds=1))
    write("もう", published_until=NOW)
    write("いま", published_from=NOW, published_until=NOW + timedelta(seconds=1))
    write("ずっと")
    assert {notice.title_ja for notice in current()} == {"いま", "ずっと"}


def test_pinned_ones_come_first_then_the_newest() -> None:
    write("古い", date=date(2026, 1, 1))
    write("新しい", date=date(2026, 3, 1))
    write("固定", date=date(2025, 1, 1), pinned=True)
    assert [notice.title_ja for notice in current()] == ["固定", "新しい", "古い"]


def test_a_notice_cannot_end_before_it_starts() -> None:
    with pytest.raises(IntegrityError):
        write(published_until=NOW - timedelta(hours=2))


def test_the_list_and_the_notice_in_the_reader_s_language() -> None:
    notice = write("停止", title_easy="{止|と}まります", body_easy="{止|と}まる{時間|じかん}")
    assert "停止" in page("notices") and "EN 停止" not in page("notices")
    assert "EN 停止" in page("notices", language="en")
    assert "本文です。" in page("notice", notice.pk)
    assert "The text." in page("notice", notice.pk, language="en")
    easy = page("notice", notice.pk, language="ja-easy")
    assert "<ruby>止<rp>（</rp><rt>と</rt><rp>）</rp></ruby>まる" in easy
    assert "<title>止（と）まります｜" in easy


def test_what_is_not_on_show_cannot_be_opened() -> None:
    hidden = write(published_from=NOW + timedelta(days=1))
    page("notice", hidden.pk, status=404)
    page("notice", 999_999, status=404)


def test_without_notices_the_page_says_so() -> None:
    assert "現在、お知らせはありません。" in page("notices")
    assert "There are no notices at the moment." in page("notices", language="en")


def test_many_notices_are_paged() -> None:
    for number in range(21):
        write(f"お知らせ{number:02}", date=date(2026, 1, 1) + timedelta(days=number))
    assert "お知らせ00" not in page("notices")
    assert "お知らせ00" in Client().get(reverse("notices"), {"page": "2"}).content.decode()
    assert Client().get(reverse("notices"), {"page": "x"}).status_code == 200


def test_markup_in_a_notice_is_shown_as_text() -> None:
    notice = write("<b>太字</b>", body_ja='<script>alert(1)</script> https://example.jp/?a="><img>')
    for text in (page("notices"), page("notice", notice.pk)):
        assert "<b>太字" not in text
        assert "<script>alert" not in text
        assert "<img>" not in text


def version(number: int, since: date) -> Terms:
    return Terms.objects.create(version=number, valid_from=since, text_ja=f"規約{number}", text_en=f"Terms {number}")


def test_the_newest_terms_whose_day_has_come_are_in_force() -> None:
    assert current_terms() is None
    for number, day in enumerate((date(2026, 1, 1), date(2026, 4, 1), date(2026, 4, 2)), 1):
        version(number, day)
    assert current_terms().version == 2
    assert current_terms(date(2026, 4, 2)).version == 3


def test_a_day_begins_in_japan() -> None:
    version(1, date(2026, 4, 2))
    with time_machine.travel(datetime(2026, 4, 1, 15, tzinfo=UTC), tick=False):
        assert current_terms().version == 1


def test_earlier_terms_stay_readable_and_later_ones_are_not_shown() -> None:
    for number, day in enumerate((date(2026, 1, 1), date(2026, 4, 1), date(2026, 4, 2)), 1):
        version(number, day)
    shown = page("terms", language="en")
    assert "Terms 2" in shown and "Terms 1" not in shown
    assert "Version 2 (valid from 1 April 2026)" in shown
    assert reverse("terms-version", args=[1]) in shown
    assert reverse("terms-version", args=[3]) not in shown
    assert "規約1" in page("terms-version", 1)
    page("terms-version", 3, status=404)


def test_without_terms_the_page_says_so() -> None:
    assert "利用規約はまだ登録されていません。" in page("terms")
    assert "No terms of use have been published yet." in page("terms", language="en")


@pytest.mark.parametrize("name", ["notices", "terms"])
def test_the_pages_are_only_read(name: str) -> None:
    assert Client().post(reverse(name)).status_code == 405


def test_the_menu_leads_to_a_notice(agent_client: Client) -> None:
    notice = write("停止")
    assert f'<a href="/notices/{notice.pk}/">停止</a>' in agent_client.get(reverse("menu")).content.decode()
