"""The stack on servers of its own, and people at work on it while one of them fails."""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.faults import facts
from tests.faults.people import Worker
from tests.services.post_office import PostOffice
from tests.services.processes import Broker
from tests.support.running import wait_for
from tests.support.servers import Database
from tests.support.stack import Stack

PEOPLE, EACH, CERTIFICATES = 4, 5, 6
PATIENCE = 300
FILES_MB = 64


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.services)
            item.add_marker(pytest.mark.nightly)


@dataclass
class Site:
    """The running system and the servers under it."""

    stack: Stack
    database: Database
    broker: Broker
    post_office: PostOffice
    files: Path
    made: int = field(default=0)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("faults")
    database, broker = Database(), Broker(folder)
    database.start()
    broker.start()
    with PostOffice() as office:
        threading.Thread(target=office.serve_forever, daemon=True).start()
        with small_disk(folder / "installation" / "files") as files:
            stack = Stack(
                folder / "installation",
                database_url=database.url,
                broker_url=broker.url,
                EMAIL_URL=office.url,
                MAIL_LEASE_SECONDS="5",
                MIN_FREE_MB="1",
            )
            try:
                stack.serve()
                yield Site(stack, database, broker, office, files)
            finally:
                stack.stop()
        office.shutdown()
    broker.kill()
    database.end()


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A folder with little room, which can be filled."""
    assert os.geteuid() == 0, "these tests mount a small disk: run them as root"
    folder.mkdir(parents=True)
    folder.parent.chmod(0o700)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={FILES_MB}m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


class Day:
    """People at work: each attaches a photo to every application of theirs and files it; certificates go out."""

    def __init__(self, site: Site) -> None:
        self.site = site
        photo = bytes.fromhex(site.stack.do(facts.photo))
        made = [site.stack.do(facts.agent, count=EACH, first=site.made + number * EACH) for number in range(PEOPLE)]
        site.made += PEOPLE * EACH
        self.applications = [pk for each in made for pk in each["applications"]]
        self.people = [Worker(site.stack.url, each["id"], each["applications"], photo) for each in made]
        self.certificates: list[str] = []
        for person in self.people:
            person.start()

    @property
    def done(self) -> int:
        return sum(person.done for person in self.people)

    def seen(self, status: str) -> int:
        return sum(person.browser.seen[status] for person in self.people)

    def wait_for_work(self, more: int) -> None:
        """Until so many more applications are filed."""
        goal = min(self.done + more, PEOPLE * EACH)
        wait_for(lambda: self.done >= goal or any(person.failed for person in self.people), PATIENCE)

    def wait_for_calm_page(self) -> None:
        before = self.seen("503")
        wait_for(lambda: self.seen("503") > before, PATIENCE)

    def issue(self) -> None:
        self.certificates = self.site.stack.do(facts.certificates, count=CERTIFICATES)

    def end(self) -> dict[str, Any]:
        """When everybody has finished and every mail has gone out: what is stored."""
        for person in self.people:
            person.join(PATIENCE)
        assert [person.failed for person in self.people] == [""] * PEOPLE
        wait_for(self._mails_are_out, PATIENCE)
        return self.found()

    def errors(self) -> list[str]:
        """What people saw beside the pages and the calm one."""
        return [line for person in self.people for line in person.browser.bad]

    def _mails_are_out(self) -> bool:
        return all(state in ("sent", "unclear") for _, state, _ in self.found()["mails"])

    def found(self) -> dict[str, Any]:
        found: dict[str, Any] = self.site.stack.do(
            facts.found, applications=self.applications, certificates=self.certificates
        )
        return found


@pytest.fixture
def day(site: Site) -> Iterator[Callable[[], Day]]:
    """`day()` begins a day's work."""
    yield lambda: Day(site)
