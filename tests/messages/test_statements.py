"""The accessibility statement and the privacy policy: for everybody, in three languages, linked from every page."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["accessibility", "privacy"])
@pytest.mark.parametrize("language", ["ja", "en", "ja-easy"])
def test_a_statement_is_linked_and_reads_in_its_language(client: Client, name: str, language: str) -> None:
    client.cookies["django_language"] = language
    address = reverse(name)
    assert f'href="{address}"' in client.get("/").content.decode()
    said = {
        "accessibility": {"ja": "目標とします", "en": "aims to conform", "ja-easy": "めざします"},
        "privacy": {"ja": "第三者へ送ることはなく", "en": "Nothing goes to third", "ja-easy": "<ruby>情報"},
    }
    assert said[name][language] in client.get(address).content.decode()


def test_the_privacy_policy_names_the_terms_of_this_installation(client: Client, settings: Any) -> None:
    settings.DRAFT_KEEP_DAYS, settings.LOGIN_RECORD_DAYS = 41, 43
    shown = client.get(reverse("privacy")).content.decode()
    assert "41日" in shown and "43日" in shown
