"""What the tests of this room share."""

from collections.abc import Callable
from typing import Any

import pytest

from accounts.models import Contact


@pytest.fixture
def contact() -> Callable[[Any, str], None]:
    """Gives a person a mail address: `contact(agent, "agent@example.jp")`."""

    def give(user: Any, email: str) -> None:
        known = Contact(user=user)
        known.data = {"email": email}
        known.save()

    return give
