"""Who comes and what they do; run by `python -m load`, which says where the installation is and who is in it."""

import itertools
import json
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import urllib3
from locust import HttpUser, between, events, task

from tests.support.inputs import Inputs

urllib3.disable_warnings()
READING = float(os.environ.get("LOAD_READING", "10"))
"""Seconds; a second and a few people walk through every step in a minute."""
GIVEN: dict[str, Any] = json.loads(Path(os.environ["LOAD_GIVEN"]).read_text())
FOLDER = Path(os.environ["LOAD_GIVEN"]).parent
CSRF = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
DETAIL = re.compile(r'href="(/applications/[0-9a-f-]{36}/)"')
CARD = re.compile(rb"AB\d{8}CD")
PAPERS = (("photo", "photo.jpg", "image/jpeg"), ("documents", "document.pdf", "application/pdf"))
"""Their pages, names and types."""
cards = itertools.count(50_000_000)
people: dict[str, Iterator[dict[str, str]]] = {kind: iter(each) for kind, each in GIVEN["people"].items()}
times: dict[str, list[float]] = defaultdict(list)
failures: list[str] = []


@events.request.add_listener
def note(name: str, response_time: float, exception: BaseException | None, **_: Any) -> None:
    times[name].append(response_time)
    if exception:
        failures.append(f"{name}: {exception}")


@events.user_error.add_listener
def note_fault(exception: BaseException, **_: Any) -> None:
    """A step that could not be taken at all."""
    failures.append(repr(exception))


@events.quitting.add_listener
def write(**_: Any) -> None:
    Path(os.environ["LOAD_FOUND"]).write_text(json.dumps({"times": times, "failures": failures}))


class Person(HttpUser):
    """A browser without pictures and scripts; between two pages a person reads for half to one and a half `READING`."""

    abstract = True
    wait_time = between(READING / 2, READING * 1.5)
    kind = ""

    def on_start(self) -> None:
        self.client.verify = False
        self.client.headers["Referer"] = self.host + "/"
        self.me = next(people[self.kind])
        self.html = ""
        self.enter()

    def enter(self) -> None:
        self.page("/login/organization/", "login")
        self.send("/login/organization/", "login", username=self.me["id"], password=GIVEN["password"])
        self.page("/menu/", "menu")

    def page(self, path: str, name: str) -> str:
        """Open a page; the one that was asked for must come."""
        with self.client.get(path, name=f"page {name}", catch_response=True, allow_redirects=False) as answer:
            if answer.status_code != 200:
                answer.failure(f"{answer.status_code} {answer.headers.get('Location', '')}")
            self.html = answer.text
        self.wait()
        return self.html

    def send(self, path: str, name: str, files: Any = None, /, **typed: str) -> str:
        """Send the form of the page with what was typed; where it leads. A page of errors is a failure."""
        given = {**Inputs(self.html).values, **typed}
        given.setdefault("csrfmiddlewaretoken", (CSRF.findall(self.html) or [""])[-1])
        how = {"catch_response": True, "allow_redirects": False, "name": f"send {name}"}
        with self.client.post(path, given, files=files, **how) as answer:
            location = answer.headers.get("Location", "")
            if answer.status_code != 302 or "#errors" in location:
                answer.failure(f"{answer.status_code} {location}")
        return location or "/menu/"


class Agent(Person):
    """Enters an extension page by page, attaches photo and document, files it; looks around in between."""

    kind, weight = "agents", 110

    @task(2)
    def look_around(self) -> None:
        self.page("/menu/", "menu")
        found = DETAIL.findall(self.page("/applications/", "list"))
        if found:
            self.page(found[0], "detail")

    @task(1)
    def file(self) -> None:
        self.page("/applications/new/", "wizard start")
        where = self.send("/applications/new/", "wizard start", type="extension", status="N2")
        for step, typed in GIVEN["typed"].items():
            self.page(where, f"wizard {step}")
            own = {"residence_card_number": card()} if "residence_card_number" in typed else {}
            where = self.send(where.partition("?")[0], f"wizard {step}", action="next", **{**typed, **own})
        self.page(where, "confirm")
        where = self.send(where, "enter", action="enter", facts_confirmed="1", copy_kept="1")
        self.page(where, "entered")
        self.attach_and_file(where.removesuffix("entered/"))

    def attach_and_file(self, place: str) -> None:
        self.page(f"{place}photo/", "photo")
        for kind, name, type in PAPERS:
            self.page(f"{place}{kind}/", kind)
            paper = {name.partition(".")[0]: (name, (FOLDER / name).read_bytes(), type)}
            self.page(self.send(f"{place}{kind}/", kind, paper, action="register"), "list")
        self.page(f"{place}file/", "filing")
        where = self.send("/applications/file/", "filing")
        self.page(where, "filed")


class Searcher(Person):
    """Looks for applications."""

    kind, weight = "searchers", 40

    @task
    def search(self) -> None:
        self.page("/applications/search/", "search")
        where = self.send("/applications/search/", "search", state="submitted")
        found = DETAIL.findall(self.page(where, "found"))
        if found:
            self.page(found[-1], "detail")
        self.page("/applications/?sort=name&order=asc&page=1", "list")


class BulkAgent(Person):
    """Uploads a file of twenty people and waits for its result."""

    kind, weight = "bulk", 20

    @task
    def upload(self) -> None:
        self.page("/bulk/new/", "bulk start")
        where = self.send("/bulk/new/", "bulk start", type="extension", status="N2")
        self.page(where, "bulk file")
        people = CARD.sub(lambda _: card().encode(), (FOLDER / "bulk.csv").read_bytes())
        where = self.send(where, "bulk file", {"file": ("people.csv", people, "text/csv")})
        self.page(where, "bulk confirm")
        where = self.send(where, "bulk confirm", consent="1", copy_kept="1")
        while "progress.js" in self.page(where, "bulk result"):
            self.wait()
        self.page("/bulk/", "bulk uploads")


class Recipient(Person):
    """Opens the link of the mail, registers the receipt, fetches the certificate now and then."""

    kind, weight = "recipients", 30

    def enter(self) -> None:
        link = self.me["link"]
        self.page(link, "receipt")
        where = self.send(link, "receipt login", username=self.me["id"], password=GIVEN["password"])
        self.page(where, "receipt dialog")
        self.page(self.send(f"{link}confirm/", "receipt", ok="1"), "receipt complete")

    @task
    def look(self) -> None:
        listed = self.page("/coe/certificates/", "certificates")
        for path in re.findall(r'href="(/coe/certificates/[^"]+\.pdf)"', listed)[:1]:
            self.client.get(path, name="file certificate.pdf")
        self.wait()
        self.page("/profile/", "profile")
        self.page("/menu/", "menu")


def card() -> str:
    """Residence cards of people who were not there before."""
    return f"AB{next(cards)}CD"
