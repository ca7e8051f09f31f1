"""A page of declared questions of an account: what was typed is kept sealed in the session, then checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest

from accounts import keeping
from accounts.fields import Errors, Field, of
from applications.catalogue.checks import checker
from applications.catalogue.limits import Check
from applications.catalogue.model import Question
from messages import clock
from messages.refusal import Problem, Refusal

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """The questions of one page; `name` tells it from other pages of the same session."""

    name: str
    questions: tuple[Question, ...]

    def read(self, request: HttpRequest) -> dict[str, str]:
        """What was posted, by question id."""
        return {each.id: request.POST.get(each.id, "")[:LONGEST] for each in self.questions}

    def keep(self, request: HttpRequest, typed: dict[str, str], *, checked: bool) -> None:
        """Keep what was typed; `checked` says that its errors are to be shown with it."""
        keeping.keep(request, self.name, {"typed": typed, "checked": checked})

    def kept(self, request: HttpRequest) -> tuple[dict[str, str], bool]:
        """What was typed so far, and whether its errors are to be shown."""
        held: dict[str, Any] = keeping.kept(request, self.name) or {}
        return held.get("typed", {}), held.get("checked", False)

    def drop(self, request: HttpRequest) -> None:
        keeping.drop(request, self.name)

    def check(self, typed: dict[str, str]) -> tuple[dict[str, str], list[Problem]]:
        """The clean values ("" for what was left out or is wrong) and what is wrong, each question by itself."""
        clean: dict[str, str] = {}
        problems: list[Problem] = []
        for question in self.questions:
            clean[question.id], refusal = _judge(question, typed.get(question.id, ""))
            if refusal:
                problems.append(Problem(question.id, refusal))
        return clean, problems

    def fields(self, typed: dict[str, str], errors: Errors) -> list[Field]:
        return [of(question, typed.get(question.id, ""), errors) for question in self.questions]

    def without(self, ids: Sequence[str]) -> "Sheet":
        """The same page without those questions."""
        return Sheet(self.name, tuple(each for each in self.questions if each.id not in ids))


def _judge(question: Question, raw: str) -> tuple[str, Refusal | None]:
    if not raw.strip():
        return "", Refusal(question.missing or "WZBAM001E", field=question.label) if question.required else None
    try:
        clean = _check_of(question)(raw)
    except Refusal as refusal:
        return "", refusal
    if question.past_only and clean > f"{clock.today():%Y%m%d}":
        return "", Refusal("WZBAM005E", field=question.label)
    return clean, None


@cache
def _check_of(question: Question) -> Check:
    return checker(question)
