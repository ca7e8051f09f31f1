"""Refusals, history and spoilt records, for the tests of the life cycle."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from applications.models import Application
from messages.refusal import Refusal

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))


def refused(do: Callable[..., Any], *args: Any, **kwargs: Any) -> str:
    """The id of the message that refuses the call."""
    with pytest.raises(Refusal) as raised:
        do(*args, **kwargs)
    return raised.value.id


def events(application: Application) -> list[str]:
    return [entry.event for entry in application.history.order_by("id")]


def spoil(application: Application, **columns: Any) -> None:
    """Set columns past the life cycle."""
    Application.objects.filter(pk=application.pk).update(**columns)


def spoil_answers(application: Application, **changes: str) -> None:
    answers = {key: value for key, value in {**application.answers, **changes}.items() if value}
    spoil(application, answers=answers)
