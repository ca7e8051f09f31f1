import pytest
import time_machine

from tests.accounts import pages
from tests.accounts.clocks import START, Clock
from tests.conftest import signed_in


@pytest.fixture(autouse=True)
def _nothing_posted():
    pages.posted.clear()
    pages.rescued.clear()


@pytest.fixture
def clock():
    """A clock that stands still until it is moved: `clock.at(minutes=31)` after the start of the test."""
    with time_machine.travel(START, tick=False) as traveller:
        yield Clock(traveller)


@pytest.fixture
def officer(person):
    """Staff without any right but to sign in."""
    return person("STF", "officer0001", name="OFFICER,ONE")


@pytest.fixture
def officer_client(officer):
    return signed_in(officer)
