"""What each page costs in queries and bytes stands in pages.json; a page that grows fails here.

`make page-costs` writes the file anew. Bytes are those of the page before compression.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from tests.accounts.test_every_address import EVERY
from tests.applications.cases import NOON
from tests.costs import pages, world

FILE = Path(__file__).with_name("pages.json")
MORE_BYTES = 1.02, 200
"""A page may be larger by a hundredth part of it and by so many bytes: numbers and names differ in length."""
OUTSIDE = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")


def test_every_address_is_a_page_or_said_to_be_none() -> None:
    made = {*pages.OPEN, *pages.OF_THE_AGENT, *(name.partition(" ")[0] for name in recorded())}
    names = {name for name, _ in EVERY}
    assert names - made == pages.NOT_PAGES | pages.AFTER_A_FORM, "a new address belongs in tests/costs/pages.py"
    assert not made & (pages.NOT_PAGES | pages.AFTER_A_FORM)


@pytest.mark.django_db
def test_no_page_has_grown(settings: Any, tmp_path: Path) -> None:
    with time_machine.travel(NOON, tick=False):
        found = measured()
    if os.environ.get("PAGE_COSTS") == "write":
        lines = (f'  "{name}": {json.dumps(costs)}' for name, costs in sorted(found.items()))
        FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    assert differing(found, recorded()) == [], "if that is meant: make page-costs"


def recorded() -> dict[str, dict[str, int]]:
    known: dict[str, dict[str, int]] = json.loads(FILE.read_text())
    return known


def differing(found: dict[str, dict[str, int]], known: dict[str, dict[str, int]]) -> list[str]:
    """What is new, gone or larger."""
    lines = [f"{name}: not in both" for name in found.keys() ^ known.keys()]
    factor, more = MORE_BYTES
    for name in found.keys() & known.keys():
        now, before = found[name], known[name]
        if now["queries"] > before["queries"]:
            lines.append(f"{name}: {before['queries']} → {now['queries']} queries")
        if now["bytes"] > before["bytes"] * factor + more:
            lines.append(f"{name}: {before['bytes']} → {now['bytes']} bytes")
    return sorted(lines)


def measured() -> dict[str, dict[str, int]]:
    """Queries and bytes of every page, asked for the second time: what a process learns once is not counted."""
    there = world.make()
    User.objects.filter(authentication_id=world.STAFF).update(is_superuser=True)
    found, unseen, client, person = {}, [], Client(), world.NOBODY
    for name, who, address in pages.pages(there):
        if who != person:
            client, person = world.client_of(who), who
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        unseen += [(name, response.status_code, response.get("Location"))] if response.status_code != 200 else []
        queries = [query for query in captured if not query["sql"].startswith(OUTSIDE)]
        found[name] = {"queries": len(queries), "bytes": len(response.content)}
    assert not unseen
    return found
