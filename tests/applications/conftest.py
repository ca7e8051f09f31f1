"""What the tests of this room share."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group

from accounts.models import Contact
from applications.groups import EXAMINER
from tests.applications.cases import NOON


@pytest.fixture
def noon() -> Iterator[time_machine.Traveller]:
    """It is noon of one day in Japan, until the test moves on."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def examiner(person: Callable[..., Any]) -> Any:
    """A staff member who may do everything with applications."""
    user = person("STF", "staff0042", name="SHINSA,HANA")
    user.groups.add(Group.objects.get(name=EXAMINER))
    return user


@pytest.fixture
def contact() -> Callable[[Any, str], None]:
    """Gives a person a mail address: `contact(agent, "agent@example.jp")`."""

    def give(user: Any, email: str) -> None:
        known = Contact(user=user)
        known.data = {"email": email}
        known.save()

    return give
