"""Pressing buttons on pages with the test client: forms carry the token of the page they stand on."""

import re
from typing import Any

from django.test import Client

TOKEN = re.compile(r'name="page_token" value="([^"]+)"')
SHOWN = re.compile(r'name="(held|fitted)" value="([^"]+)"')
VERSION = re.compile(r'name="version" value="(\d+)"')


def page(client: Client, url: str) -> str:
    """The page's HTML; follows redirects."""
    response = client.get(url, follow=True)
    assert response.status_code == 200
    return response.content.decode()


def press(client: Client, url: str, **fields: Any) -> Any:
    """Open `url` and send its form with `fields`; the response itself, redirects not followed."""
    html = page(client, url)
    token, version = TOKEN.findall(html), VERSION.findall(html)
    shown: dict[str, list[str]] = {}
    for name, value in SHOWN.findall(html):
        shown.setdefault(name, []).append(value)
    given = {
        "page_token": token[-1],
        **({"version": version[0]} if version else {}),
        **shown,
        **fields,
    }
    return client.post(url, given)


def lines(client: Client, response: Any) -> list[str]:
    """The lines of the red block on the page a response leads to, without their sentences of our own."""
    assert response.status_code == 302
    html = page(client, response.url)
    block = re.search(r'<ul class="errors__lines">(.*?)</ul>', html, re.DOTALL)
    return re.findall(r"WZBAM\d{3}E", block[1]) if block else []
