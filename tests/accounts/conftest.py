import pytest
import time_machine

from accounts.models import Contact
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


@pytest.fixture
def reachable(person):
    """Makes a user with a mail address: `reachable("LAW", "lawyer0007")`."""

    def make(category, authentication_id, email="", **fields):
        user = person(category, authentication_id, **fields)
        contact = Contact(user=user)
        contact.data = {"email": email or f"{authentication_id}@example.jp", "phone": "0312345678"}
        contact.save()
        return user

    return make


@pytest.fixture
def lawyer(reachable):
    """An agent who can be reached by mail."""
    return reachable("LAW", "lawyer0001", name="HOUMU,TARO")


@pytest.fixture
def lawyer_client(lawyer):
    return signed_in(lawyer)
