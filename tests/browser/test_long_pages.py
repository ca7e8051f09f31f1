"""A page that asks more than it can hold: with script nobody notices, without script a button opens the rest."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import axe, no_sideways_scroll, sign_in
from tests.support.running import Installation


def make_draft(owner: str) -> str:
    """A full draft of the form with the longest rows; the address of its widest page. Runs inside the installation."""
    from django.urls import reverse

    from accounts.models import User
    from applications import drafts
    from applications.catalogue import forms
    from messages import clock
    from tests.support.answers import valid

    draft = drafts.start(User.objects.get(authentication_id=owner), type="extension", status="O1")
    draft.answers = valid(forms.form("extension", "O1"), clock.today(), seed=1, fill="all")
    draft.save()
    return reverse("wizard-step", args=[draft.pk, "activity"])


def stored(owner: str) -> Any:
    """What the owner's draft holds of its last site, and how many there are."""
    from applications.models import Draft

    sites = Draft.objects.get(owner__authentication_id=owner).answers["performance_sites"]
    return [len(sites), sites[-1]["site_name"], sites[0]["site_name"]]


@pytest.fixture
def person(new_person: Callable[..., str]) -> str:
    return new_person("LAW")


def test_with_script_every_row_is_there_and_can_be_typed_into(page_ja: Page, person: str, server: Installation) -> None:
    address = server.do(make_draft, owner=person)
    sign_in(page_ja, person)
    page_ja.goto(address)
    last = page_ja.locator("#q-performance_sites-7-site_name")
    expect(last).to_be_visible()
    expect(page_ja.locator("[data-part]:visible")).to_have_count(0)
    axe(page_ja)
    no_sideways_scroll(page_ja)
    first = page_ja.locator("#q-performance_sites-0-site_name").input_value()
    last.fill("最後の会場")
    page_ja.get_by_role("button", name="一時保存").first.click()
    expect(page_ja.get_by_text("一時保存しました。")).to_be_visible()
    assert server.do(stored, owner=person) == [8, "最後の会場", first]


def test_without_script_a_button_opens_a_row_and_nothing_is_lost(
    open_page: Callable[..., Page], person: str, server: Installation
) -> None:
    address = server.do(make_draft, owner=person)
    page = open_page("ja", "phone", java_script_enabled=False)
    sign_in(page, person)
    page.goto(address)
    folded = page.locator("[data-part]").last
    name = folded.get_attribute("id") or ""
    page.locator("#q-performance_sites-0-site_name").fill("最初の会場")
    folded.get_by_role("button", name=re.compile("開く")).click()
    expect(page.locator(f"#{name}")).not_to_have_attribute("data-part", re.compile("."))
    expect(page.locator("#q-performance_sites-7-site_name")).to_be_visible()
    page.locator("#q-performance_sites-7-site_name").fill("最後の会場")
    page.get_by_role("button", name="一時保存").first.click()
    expect(page.get_by_text("一時保存しました。")).to_be_visible()
    assert server.do(stored, owner=person) == [8, "最後の会場", "最初の会場"]
