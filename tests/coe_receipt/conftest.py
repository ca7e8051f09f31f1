"""What the tests of this room share."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.coe_receipt import made
from tests.messages import smtp


@pytest.fixture
def recipient(recipient: Any) -> Any:
    """The recipient, with a mail address."""
    return made.give_mail(recipient)


@pytest.fixture
def agent(agent: Any) -> Any:
    """The agent, with a mail address."""
    return made.give_mail(agent)


@pytest.fixture
def mail_server(settings: Any) -> Iterator[smtp.MailServer]:
    with smtp.running(settings) as server:
        yield server
