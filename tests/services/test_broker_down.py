"""A broker that is not there delays work; it never turns a person's request into an error."""

from collections.abc import Iterator

import pytest

from scripts import services
from tests.services import actions
from tests.services.conftest import DATABASE_URL
from tests.support.running import Installation, free_port


@pytest.fixture(scope="module")
def without_broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    assert not services.postgresql_answers(DATABASE_URL), services.postgresql_answers(DATABASE_URL)
    made = Installation(
        tmp_path_factory.mktemp("no-broker"),
        database_url=DATABASE_URL,
        broker_url=f"redis://127.0.0.1:{free_port()}/0",
    )
    try:
        made.prepare()
        yield made
    finally:
        made.end()


def test_what_is_to_be_sent_is_kept(without_broker: Installation) -> None:
    keys = without_broker.do(actions.enqueue, to="later@example.jp")
    assert without_broker.do(actions.states, keys=keys) == ["waiting"]
