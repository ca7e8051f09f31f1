"""Applications to attach something to."""

from typing import Any

import pytest

from applications.models import Application
from tests.applications import desk


@pytest.fixture
def application(agent: Any) -> Application:
    """An extension that needs a photo, entered and not filed."""
    return desk.entered(agent)


@pytest.fixture
def coe(agent: Any) -> Application:
    """A certificate of eligibility, entered and not filed."""
    return desk.entered(agent, "coe")
