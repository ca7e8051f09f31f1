"""What every test has: people, clients that are signed in as them, and walls around the test run."""

import os
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.template import engines
from django.test import Client
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from messages import clock
from tests.support.network import connect_nearby
from tests.support.undefined import Undefined

PASSWORD = "Demo#2026"
EXAMINERS = "審査 Examiner"

hypothesis_settings.register_profile(
    "quick", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.register_profile(
    "nightly", deadline=None, max_examples=5000, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session", autouse=True)
def _walls() -> Iterator[None]:
    """No network beyond this machine; undefined template variables are errors."""
    engine = engines["django"].engine
    before = engine.string_if_invalid
    engine.string_if_invalid = Undefined()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_nearby)
        yield
    engine.string_if_invalid = before


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


@pytest.fixture
def still() -> Iterator[None]:
    """Time stands: that a person was seen, written every few seconds, adds no query on a slow machine."""
    with time_machine.travel(clock.now(), tick=False):
        yield


@pytest.fixture
def person(db: None) -> Callable[..., Any]:
    """Makes a user: `person("LAW")`, `person("LAW", "lawyer0007", state="suspended")`."""
    made = iter(range(1, 1000))

    def make(category: str, authentication_id: str = "", **fields: Any) -> Any:
        number = next(made)
        fields = {"name": f"TEST,{category}", "is_staff": category == "STF", **fields}
        return get_user_model().objects.create_user(
            authentication_id or f"{category.lower()}{number:06}", PASSWORD, category=category, **fields
        )

    return make


@pytest.fixture
def agent(person: Callable[..., Any]) -> Any:
    """An agent (弁護士・行政書士)."""
    return person("LAW", "agent0001", name="AGENT,ONE")


@pytest.fixture
def other_agent(person: Callable[..., Any]) -> Any:
    """Another agent, to whom nothing of the first belongs."""
    return person("LAW", "agent0002", name="AGENT,TWO")


@pytest.fixture
def recipient(person: Callable[..., Any]) -> Any:
    """A person who receives an electronic COE and does nothing else."""
    return person("CRC", "recipient0001", name="RECIPIENT,ONE")


@pytest.fixture
def staff(person: Callable[..., Any]) -> Any:
    """A staff member with the rights of an examiner, as the demo's has them."""
    user = person("STF", "staff0009", name="STAFF,ONE")
    user.groups.add(Group.objects.get(name=EXAMINERS))
    return user


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def agent_client(agent: Any) -> Client:
    """A browser in which `agent` is signed in."""
    return signed_in(agent)


@pytest.fixture
def other_client(other_agent: Any) -> Client:
    """A browser in which `other_agent` is signed in."""
    return signed_in(other_agent)


@pytest.fixture
def recipient_client(recipient: Any) -> Client:
    """A browser in which `recipient` is signed in."""
    return signed_in(recipient)


@pytest.fixture
def staff_client(staff: Any) -> Client:
    """A browser in which `staff` is signed in."""
    return signed_in(staff)


@pytest.fixture
def post() -> Callable[..., Any]:
    """Posts as the page itself would: `post(client, url, data)` adds the page token of the client's last page."""

    def send(client: Client, url: str, data: dict[str, Any] | None = None, **options: Any) -> Any:
        from tests.accounts.helpers import token

        return client.post(url, {**token(client), **(data or {})}, **options)

    return send


@pytest.fixture(autouse=True)
def in_japanese() -> Iterator[None]:
    """Every test begins in the system's language, whatever the one before it left behind."""
    with translation.override("ja"):
        yield
