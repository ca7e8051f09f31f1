"""The person's list, its searches and the staff's queues with a million applications, beside those with ten thousand.

Both run as `make run` runs them, on PostgreSQL databases that are made once and kept (`BENCH_DATABASE_URL`). The person
has every 50th application, 20,000 of the million.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from bench import crowd
from bench.case import Case
from bench.visitor import Visitor, ready
from scripts.installation import BASE
from tests.support.running import Installation

SMALL, LARGE = 10_000, 1_000_000
REPEATS = 100
TARGETS = 50, 2
"""Milliseconds, and times those with ten thousand."""
SORTED = (
    "number", "state", "photo", "documents", "simultaneous", "method", "office", "type", "period", "filed", "card",
    "nationality", "birth",
)  # fmt: skip
SEARCHED: tuple[tuple[str, dict[str, str]], ...] = (
    ("受理庁", {"office": "高"}),
    ("申請種別", {"type": "acquisition"}),
    ("受付番号 from, to", {"number_from": "200000", "number_to": "201000"}),
    ("申請状態", {"state": "issuance"}),
    ("顔写真", {"photo": "requested"}),
    ("添付資料", {"documents": "requested"}),
    ("同時申請", {"simultaneous": "yes", "state": "issuance"}),
    ("受領方法", {"method": "02", "state": "issuance"}),
    ("受領希望官署", {"receiving_office": "160"}),
    ("在留カード番号", {"card": "ZZ00000001ZZ"}),
    ("氏名, two letters", {"name": "ZI", "state": "entered"}),
    ("氏名, a common part", {"name": "NGUYEN"}),
    ("氏名, a rare part", {"name": "GARCIA,FEIZIM"}),
    ("氏名, nobody", {"name": "QQQQ"}),
    ("国籍・地域", {"nationality": "014", "state": "examination"}),
    ("生年月日", {"birth_date": "1990-04-01"}),
    ("受付仮番号", {"provisional": "96020260000000001"}),
    ("申請日時 from", {f"from_{part}": value for part, value in zip(
        ("year", "month", "day", "hour", "minute"), ("2026", "11", "01", "00", "00"), strict=True)}),
)  # fmt: skip
LAST = "last"
QUEUES: tuple[tuple[str, dict[str, str]], ...] = (
    ("everything", {}),
    ("everything, last page", {"p": LAST}),
    ("審査中", {"state": "examination"}),
    ("審査中, 高", {"state": "examination", "office": "高"}),
    ("審査中, 東, last page", {"state": "examination", "office": "東", "p": LAST}),
    ("完了, 高", {"state": "closed", "office": "高"}),
    ("申請完了, oldest first", {"state": "submitted", "order": "oldest"}),
    ("mine", {"assigned": "me"}),
    ("mine, 審査中, 東", {"assigned": "me", "state": "examination", "office": "東"}),
    ("nobody's, 審査中, 東", {"assigned": "nobody", "state": "examination", "office": "東"}),
    ("追完待ち", {"document_state": "requested"}),
    ("取下げ希望", {"withdrawal": "asked"}),
    ("receipt number", {"q": "東オンeN26"}),
    ("receipt number, one", {"q": "東オンeN2690"}),
    ("provisional number", {"q": "96020260000999"}),
    ("card", {"q": "ZZ00000001ZZ"}),
    ("a common part of names", {"q": "NGUYEN"}),
    ("a part of 1 % of names", {"q": "ZIM"}),
    ("a rare part of names", {"q": "GARCIA,FEIZIM"}),
    ("nobody's name", {"q": "QQQQ"}),
)


def cases() -> Iterator[Case]:
    if not reachable():
        print(f"lists: skipped, {crowd.VARIABLE} names no PostgreSQL database that answers", file=sys.stderr)
        return
    with _running(SMALL) as small, _running(LARGE) as large:
        pair = [_signed_in(url) for url in (large, small)]
        yield from (_page(f"list by {column}", pair, f"?sort={column}&order=asc&page=1") for column in SORTED)
        yield _page("list, last page", pair, "?sort=filed&order=desc&page=100")
        yield _page("list by state, last page", pair, "?sort=state&order=desc&page=100")
        yield _page("list, 要対応", pair, "?sort=filed&order=desc&only=todo&page=1")
        yield _page("menu", pair, "../menu/")
        for name, fields in SEARCHED:
            yield _search(name, pair, fields)
        staff = [_at_the_desk(url) for url in (large, small)]
        for name, fields in QUEUES:
            yield _queue(name, staff, fields)


def reachable() -> bool:
    try:
        psycopg.connect(os.environ.get(crowd.VARIABLE, ""), connect_timeout=3).close()
    except psycopg.Error:
        return False
    return crowd.VARIABLE in os.environ


class Desk(Visitor):
    """A person at one place, whose pages are named from there."""

    place = "/applications/"

    def page(self, path: str) -> str:
        """The page itself: who is sent elsewhere was signed out, or asked for a page that is not there."""
        html = self.get("/menu/" if path == "../menu/" else self.place + path)
        if self.location:
            raise RuntimeError(f"{path} leads to {self.location}")
        return html

    def open_search(self) -> None:
        self.get("/applications/search/")

    def search(self, fields: dict[str, str]) -> None:
        self.post("/applications/search/", fields)


def _page(name: str, pair: list[Desk], path: str) -> Case:
    large, small = (partial(visitor.page, path) for visitor in pair)
    return Case(f"10⁶: {name}", large, small, "10⁴:", None, REPEATS, *TARGETS)


def _queue(name: str, pair: list[Desk], fields: dict[str, str]) -> Case:
    large, small = (partial(visitor.page, _address(visitor, fields)) for visitor in pair)
    return Case(f"10⁶: queue: {name}", large, small, "10⁴:", None, REPEATS, *TARGETS)


def _address(visitor: Desk, fields: dict[str, str]) -> str:
    """Each database has a last page of its own."""
    if fields.get("p") != LAST:
        return "?" + urlencode(fields)
    first = {name: value for name, value in fields.items() if name != "p"}
    numbers = re.findall(r"[?&;]p=(\d+)", visitor.page("?" + urlencode(first)))
    return "?" + urlencode({**first, "p": max(map(int, numbers), default=1)})


def _search(name: str, pair: list[Desk], fields: dict[str, str]) -> Case:
    large, small = (partial(visitor.search, fields) for visitor in pair)

    def before() -> None:
        for visitor in pair:
            visitor.open_search()

    return Case(f"10⁶: search by {name}", large, small, "10⁴:", before, REPEATS, *TARGETS)


def _signed_in(url: str) -> Desk:
    visitor = Desk(url)
    visitor.sign_in(crowd.LARGE)
    visitor.get("/applications/?all=1")
    visitor.get("/applications/")
    return visitor


def _at_the_desk(url: str) -> Desk:
    visitor = Desk(url)
    visitor.place = "/admin/applications/application/"
    visitor.sign_in_staff(crowd.STAFF)
    return visitor


@contextmanager
def _running(count: int) -> Iterator[str]:
    """The web server alone: neither its worker nor the demo's data must meet the crowd."""
    database = crowd.url_of(count)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        keys = {name: os.environ[name] for name in crowd.KEYS}
        installation = Installation(Path(folder), DATABASE_URL=database, **keys)
        _prepare(installation, database, count)
        command = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi"]
        server = subprocess.Popen(command, cwd=BASE, env=installation.env)
        try:
            ready(installation.url)
            yield installation.url
        finally:
            server.terminate()
            server.wait(30)


def _prepare(installation: Installation, database: str, count: int) -> None:
    if not crowd.is_full(database):
        installation.prepare()
        print(f"lists: {count} applications made in {crowd.fill(database, count):.0f} s", file=sys.stderr)
    for task in (["migrate", "-v", "0"], ["collectstatic", "--noinput", "-v", "0"]):
        subprocess.run([sys.executable, "manage.py", *task], cwd=BASE, env=installation.env, check=True)
