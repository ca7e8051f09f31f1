"""What is loaded when first used is loaded before anything is timed."""

from contextlib import suppress

import pytest

from messages.refusal import Refusal
from tests.fuzz import seeds, targets


@pytest.fixture(scope="session", autouse=True)
def warm() -> None:
    for target, read in targets.TARGETS.items():
        with suppress(Refusal):
            read(seeds.MADE[target]()[0])
