"""Certificates while broker and mail server are really dead: each goes out, and never twice unseen (decision 25)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import services
from tests.services import actions, coe_actions
from tests.services.conftest import DATABASE_URL
from tests.services.processes import Broker, MailServer
from tests.support.running import Installation, wait_for


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def own_broker(folder: Path) -> Iterator[Broker]:
    made = Broker(folder)
    made.start()
    yield made
    made.kill()


@pytest.fixture(scope="module")
def mail_server(folder: Path) -> Iterator[MailServer]:
    made = MailServer(folder)
    made.start()
    yield made
    made.kill()


@pytest.fixture(scope="module")
def desk(folder: Path, own_broker: Broker, mail_server: MailServer) -> Iterator[Installation]:
    """An installation with a broker and a mail server that nobody else uses; failed mails are due again at once."""
    assert not services.postgresql_answers(DATABASE_URL), services.postgresql_answers(DATABASE_URL)
    made = Installation(
        folder / "desk",
        database_url=DATABASE_URL,
        broker_url=own_broker.url,
        EMAIL_URL=mail_server.url,
        MAIL_RETRY_MINUTES="0,0,0,0,0,0,0,0",
    )
    try:
        made.prepare()
        wait_for(lambda: made.do(coe_actions.all_is_sent), 60)  # a silent mail server would be asked for these first
        yield made
    finally:
        made.end()


def state(desk: Installation, number: str) -> str:
    return str(desk.do(coe_actions.look, number=number)["state"])


def sent(desk: Installation, number: str) -> bool:
    """Whether it has gone out, and a round of the scheduler noted it."""
    desk.do(actions.wake_the_scheduler)
    return state(desk, number) == "sent"


def rounds(desk: Installation, count: int = 3) -> None:
    for _ in range(count):
        desk.do(coe_actions.tick)


def test_issued_while_both_are_down_it_is_sent_once_when_they_are_back(
    desk: Installation, own_broker: Broker, mail_server: MailServer
) -> None:
    with desk.worker():
        first = desk.do(coe_actions.issue)
        wait_for(lambda: mail_server.taken(first), 60)
        own_broker.kill()
        mail_server.kill()
        number = desk.do(coe_actions.issue)
        rounds(desk)
        found = desk.do(coe_actions.look, number=number)
        assert (found["state"], found["mail"]) == ("queued", "waiting") and found["attempts"] >= 1
        own_broker.start()
        mail_server.start()
        wait_for(lambda: sent(desk, number), 60)
        rounds(desk)
    assert len(mail_server.taken(number)) == len(mail_server.taken(first)) == 1


def test_nobody_is_woken_and_the_scheduler_finds_it(desk: Installation, own_broker: Broker) -> None:
    """The broker dies with the hints in it, and comes back empty."""
    number = desk.do(coe_actions.issue)
    own_broker.kill()
    own_broker.start()
    assert state(desk, number) == "queued"
    with desk.worker():
        wait_for(lambda: sent(desk, number), 60)


def test_a_mail_server_that_dies_with_the_mail_in_its_hands(desk: Installation, mail_server: MailServer) -> None:
    """It had taken the mail and not said so: staff decide, and the second one bears the first one's Message-ID."""
    mail_server.kill()
    mail_server.start("silent")
    with desk.worker():
        number = desk.do(coe_actions.issue)
        wait_for(lambda: mail_server.taken(number), 60)
        mail_server.kill()
        mail_server.start()
        wait_for(lambda: desk.do(coe_actions.look, number=number)["mail"] == "unclear")
        rounds(desk)
        assert state(desk, number) == "unclear" and len(mail_server.taken(number)) == 1
        desk.do(coe_actions.send_again, number=number)
        wait_for(lambda: len(mail_server.taken(number)) == 2)
    first, second = mail_server.taken(number)
    assert first["Message-ID"] == second["Message-ID"]
