"""The slowest of all forms to check, and the slowest page of all forms, by name."""

import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from applications.catalogue.check import check_form
from applications.catalogue.every_form import every_form
from bench.case import Case
from bench.visitor import Visitor
from messages import clock
from tests.support.answers import valid
from tests.support.running import Installation

AGENT = "lawyer0001"


def cases() -> Iterator[Case]:
    today = date(2026, 11, 22)
    full = [(form, valid(form, today, seed=1, fill="all")) for form in every_form()]
    form, answers = max(full, key=lambda one: _fastest(partial(check_form, one[0], one[1], today)))
    yield Case(
        f"slowest form to check: {form.type} {form.status}, {_count(answers)} answers",
        ours=partial(check_form, form, answers, today),
        repeats=200,
        target_ms=1,
    )
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield from _pages(Path(folder))


def _pages(folder: Path) -> Iterator[Case]:
    installation = Installation(folder)
    installation.serve()
    try:
        urls = installation.do(drafts_of_every_form, agent=AGENT)
        visitor = Visitor(installation.url)
        visitor.sign_in(AGENT)
        slowest = max(urls, key=lambda name: _fastest(partial(visitor.get, urls[name]), times=2))
        yield Case(
            f"wizard: slowest page of all forms: {slowest}, {len(visitor.get(urls[slowest]).encode()) / 1024:.0f} KB",
            ours=partial(visitor.get, urls[slowest]),
            repeats=60,
            target_ms=150,
        )
    finally:
        installation.end()


def drafts_of_every_form(agent: str) -> dict[str, str]:
    """Makes a full draft of every form; the addresses of all its pages by name. Runs inside the installation."""
    from accounts.models import User
    from applications import drafts

    owner = User.objects.get(authentication_id=agent)
    urls: dict[str, str] = {}
    for form in every_form():
        draft = drafts.start(owner, type=form.type, status=form.status or "N2")
        draft.answers = valid(form, clock.today(), seed=1, fill="all")
        draft.save()
        urls |= {f"{form.type} {form.status} {step.id}": _url(draft, step.id) for step in form.steps}
    return urls


def _url(draft: Any, step: str) -> str:
    from django.urls import reverse

    if step == "confirm":
        return reverse("wizard-confirm", args=[draft.pk])
    return reverse("wizard-step", args=[draft.pk, step])


def _fastest(call: Callable[[], object], times: int = 5) -> float:
    """Seconds of the fastest of some calls: what it takes when nothing else gets in between."""
    found = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        found.append(time.perf_counter() - start)
    return min(found)


def _count(answers: dict[str, Any]) -> int:
    return sum(sum(map(len, value)) if isinstance(value, list) else 1 for value in answers.values())
