"""Tests on real services: an installation on PostgreSQL and Redis, with workers the tests start and kill."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from scripts import services
from tests.services.post_office import PostOffice
from tests.support.running import Installation

DATABASE_URL = os.environ.get("TEST_DATABASE_URL", services.POSTGRESQL)
REDIS_URL = os.environ.get("TEST_REDIS_URL", services.REDIS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.services)


@pytest.fixture(scope="session")
def post_office() -> Iterator[PostOffice]:
    with PostOffice() as office:
        threading.Thread(target=office.serve_forever, daemon=True).start()
        yield office
        office.shutdown()


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory, post_office: PostOffice) -> Iterator[Installation]:
    """Prepared, without a web server and without a worker; its mails go to `post_office`."""
    assert not services.problems(), services.problems()
    made = Installation(
        tmp_path_factory.mktemp("services"),
        database_url=DATABASE_URL,
        broker_url=REDIS_URL,
        EMAIL_URL=post_office.url,
        MAIL_LEASE_SECONDS="2",
        BULK_LEASE_SECONDS="3",
        BATCH_LEASE_SECONDS="3",
    )
    try:
        made.prepare()
        yield made
    finally:
        made.end()


@pytest.fixture
def broker(installation: Installation) -> Iterator[redis.Redis]:
    """The broker, whose queue is empty before and after the test."""
    with redis.Redis.from_url(REDIS_URL) as connection:
        connection.delete(installation.name)
        yield connection
        connection.delete(installation.name)
