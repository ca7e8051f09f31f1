"""サイトマップ: it leads everywhere a person may go by themselves, and nowhere else."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from accounts.models import Category
from applications.groups import EXAMINER
from applications.places import REGIONS
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
MAP = "/site-map/"
OF_A_RECORD = re.compile(r"/\d+/|[0-9a-f]{8}-|#|^http")
LEFT_OUT = re.compile(r"^$|^/site-map/|/add/$|^/admin/\w+/$|\.xlsx$")
"""The page itself, forms for something new, the staff's lists of one room, files."""
LOGINS = ["/login/individual/", "/login/organization/", "/login/recipient/"]
PEOPLE = ["", *(each.value for each in Category), "administrator"]


def links(page: Any) -> set[str]:
    """The addresses the page leads to below its header."""
    body = page.content.decode().partition("<main")[2]
    return {each for each in re.findall(r'<a [^>]*?href="([^"]+)"', body) if not OF_A_RECORD.search(each)}


@pytest.fixture
def browser(person: Callable[..., Any]) -> Callable[[str], Client]:
    def of(who: str) -> Client:
        if not who:
            return Client()
        administrator = who == "administrator"
        user = person("STF" if administrator else who, is_superuser=administrator)
        if who == "STF":
            user.groups.add(Group.objects.get(name=EXAMINER))
        return signed_in(user)

    return of


def status(client: Client, link: str) -> int:
    """Of the page itself: 302 for one that sends the person elsewhere."""
    answer = client.get(link, follow=True)
    return int(answer.status_code) if answer.request["PATH_INFO"] == link.partition("?")[0] else 302


@pytest.mark.parametrize("who", PEOPLE)
def test_every_link_opens(browser: Callable[[str], Client], who: str) -> None:
    client = browser(who)
    found = links(client.get(MAP))
    assert len(found) > 5
    assert {link: status(client, link) for link in found} == dict.fromkeys(found, 200)


@pytest.mark.parametrize("who", PEOPLE)
def test_what_the_first_pages_lead_to_is_on_it(browser: Callable[[str], Client], who: str) -> None:
    client = browser(who)
    found = {link.partition("?")[0] for link in links(client.get(MAP))}
    staff = who in {Category.STAFF, "administrator"}
    first = ["/admin/"] if staff else ["/menu/", "/profile/", "/applications/"] if who else ["/", *LOGINS]
    pages = [client.get(address) for address in (*first, "/notices/")]
    led = {link.partition("?")[0] for page in pages if page.status_code == 200 for link in links(page)}
    assert {link for link in led - found if not LEFT_OUT.search(link)} == set()


def test_each_sees_their_own(browser: Callable[[str], Client]) -> None:
    seen = {who: links(browser(who).get(MAP)) for who in ("", "LAW", "FGN", "CRC", "STF")}
    assert [who for who, found in seen.items() if "/bulk/new/" in found] == ["LAW"]
    assert [who for who, found in seen.items() if "/applications/new/" in found] == ["LAW", "FGN"]
    assert [who for who, found in seen.items() if "/profile/" in found] == ["LAW", "FGN", "CRC"]
    assert [who for who, found in seen.items() if "/login/recipient/" in found] == [""]
    assert [who for who, found in seen.items() if "/admin/applications/application/" in found] == ["STF"]


def test_staff_without_rights_find_no_lists(person: Callable[..., Any]) -> None:
    found = links(signed_in(person("STF")).get(MAP))
    assert [link for link in found if link.startswith("/admin/") and link != "/admin/"] == []


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Site map"), ("ja-easy", "ページの いちらん"), ("ja", "サイトマップ")]
)
def test_in_every_language(client: Client, language: str, words: str) -> None:
    client.cookies["django_language"] = language
    assert f"<h1>{words}</h1>" in client.get(MAP).content.decode()


def test_each_place_is_declared_once() -> None:
    keys = [place.key for region in REGIONS for place in region.places]
    assert len(keys) == len(set(keys))
