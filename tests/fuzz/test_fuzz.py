"""`make fuzz`: ten thousand cases and more of every kind; what fails is kept in test-artifacts/fuzz for the corpus.

FUZZ_CASES: cases of each kind; FUZZ_SECONDS: an end by time instead; FUZZ_SEED: the same cases again.
"""

import hashlib
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.applications.pages import Wizard
from tests.fuzz import mutator, seeds, targets
from tests.fuzz.test_corpus import FORMS, form
from tests.house.sources import BASE

pytestmark = pytest.mark.nightly
CASES = int(os.environ.get("FUZZ_CASES", "10000"))
SECONDS = float(os.environ.get("FUZZ_SECONDS", "0"))
SEED = int(os.environ.get("FUZZ_SEED", "0")) or int.from_bytes(os.urandom(4))
FORM_EXAMPLES = 30 if SECONDS else max(CASES // 3, 1)
FOUND = BASE / "test-artifacts/fuzz"
PROPERTY = settings(
    max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck), derandomize=False, database=None
)


def made(samples: list[bytes]) -> Iterator[bytes]:
    """The cases of this run: so many, or until its time is over."""
    until = monotonic() + SECONDS
    for content in islice(mutator.cases(samples, SEED), None if SECONDS else CASES):
        if SECONDS and monotonic() > until:
            return
        yield content


def keep(kind: str, content: bytes) -> Path:
    folder = FOUND / kind
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(content).hexdigest()[:12]
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("target", targets.TARGETS)
def test_bytes_are_read_or_refused(target: str) -> None:
    for content in made(seeds.of(target)):
        try:
            targets.run(target, content)
        except BaseException as fault:
            pytest.fail(f"{type(fault).__name__} at {keep(target, content)} (FUZZ_SEED={SEED})")


@pytest.mark.django_db
def test_bodies_of_a_form_get_an_answer(agent_client: Client) -> None:
    wizard = Wizard(agent_client)
    values = {key: value for key, value in wizard.shown("identity1").values.items() if key != "page_token"}
    samples = [urlencode(values, doseq=True).encode(), *(path.read_bytes() for path in FORMS)]
    for content in made(samples):
        try:
            with transaction.atomic():
                assert form(wizard, content).status_code < 500
        except Exception as fault:
            pytest.fail(f"{type(fault).__name__} at {keep('form', content)} (FUZZ_SEED={SEED})")


@pytest.mark.django_db
@pytest.mark.parametrize("step", ["identity1", "identity2", "activity"])
def test_any_text_in_any_fields_gets_an_answer(agent_client: Client, step: str) -> None:
    wizard = Wizard(agent_client)
    names = sorted(set(wizard.shown(step).values) - {"page_token", "action"})
    texts = st.dictionaries(st.sampled_from(names), st.text(max_size=40), max_size=6)

    @settings(PROPERTY, max_examples=FORM_EXAMPLES)
    @given(texts)
    def judge(typed: dict[str, Any]) -> None:
        wizard.press(step, "next", typed)

    judge()
