"""Applications of one agent, and a browser without script that ticks and presses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from applications.models import Application
from tests.applications import desk
from tests.applications.conftest import contact as contact
from tests.attachments.batch.browsing import Together


@pytest.fixture(autouse=True)
def _storage(tmp_path: Path, settings: Any) -> None:
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path / "files"}}
    settings.STORAGES = {**settings.STORAGES, "default": files}


@pytest.fixture
def ready(agent: Any) -> Callable[[int], list[Application]]:
    """`ready(3)`: applications of three people that may be filed."""
    return lambda count: [desk.ready(agent, residence_card_number=desk.card(number)) for number in range(count)]


@pytest.fixture
def together(agent_client: Client) -> Together:
    """The agent's list for many at once."""
    return Together(agent_client)
