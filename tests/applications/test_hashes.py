"""The passport number is found again without being readable: a keyed hash beside the sealed answers."""

from typing import Any

import pytest

from applications.models import Application, SensitiveAnswers
from tests.applications.desk import entered

pytestmark = pytest.mark.django_db


def passport_hash(owner: Any, number: str, type: str = "extension", **given: Any) -> str:
    """What is stored of the passport of an application that was entered with this number."""
    answers = {"passport_number": number, "passport_expiry": "20300131", **given} if number else given
    application = entered(owner, type, **answers)
    assert ("passport_number" in application.all_answers) == bool(number)
    return SensitiveAnswers.objects.get(application=application).passport_hash


def test_the_same_passport_is_the_same_however_it_is_written(agent: Any) -> None:
    once = passport_hash(agent, "TZ7391846")
    assert passport_hash(agent, "tz7391846") == once
    assert passport_hash(agent, "TZ-739 1846", "coe") == once
    assert passport_hash(agent, "TZ7391847") != once


def test_no_passport_equals_no_other(agent: Any) -> None:
    assert passport_hash(agent, "") == ""


def test_it_cannot_be_computed_without_the_key(agent: Any, settings: Any) -> None:
    once = passport_hash(agent, "TZ7391846")
    settings.HASH_KEY = "another"
    assert passport_hash(agent, "TZ7391846") != once


def test_the_number_stands_in_no_column(agent: Any) -> None:
    passport_hash(agent, "TZ7391846")
    rows = [*Application.objects.values(), *SensitiveAnswers.objects.values()]
    assert len(rows) == 2
    assert "7391846" not in str(rows)
