"""Every form there is, with answers made from its declarations: valid ones pass, each mistake gives its message."""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

import pytest

from applications.catalogue.check import check_form
from applications.catalogue.model import Form, Repeat
from applications.catalogue.probing import rules_of, said_by, said_by_rules, without_rows
from applications.catalogue.statuses import ACTIVITY_BY_CODE
from tests.applications.catalogue.every_form import every_form, name
from tests.support.answers import TODAY_OF_EXAMPLES as TODAY
from tests.support.answers import Broken, asked, broken, valid
from tests.support.writer import Fill, Unreachable

FILLS: tuple[Fill, ...] = ("all", "needed", "random")
OWN_STEPS = frozenset({"activity", "points"})
COMMON = "common"

each_form = pytest.mark.parametrize("form", every_form(), ids=name)


@lru_cache(maxsize=1024)
def _valid(type: str, status: str, fill: Fill) -> dict[str, Any]:
    return valid(_form(type, status), TODAY, seed=1, fill=fill)


def _form(type: str, status: str) -> Form:
    return next(form for form in every_form() if (form.type, form.status) == (type, status))


def answers_of(form: Form, fill: Fill) -> dict[str, Any]:
    return _valid(form.type, form.status, fill)


@each_form
@pytest.mark.parametrize("fill", FILLS)
def test_valid_answers_pass_and_are_read_back_equal(form: Form, fill: Fill) -> None:
    answers = answers_of(form, fill)
    checked = check_form(form, answers, TODAY)
    assert checked.problems == []
    assert checked.clean == answers
    assert check_form(form, checked.clean, TODAY).clean == answers


@each_form
def test_answers_to_what_is_not_asked_are_dropped(form: Form) -> None:
    answers = answers_of(form, "needed")
    extra = {each.path: "1" for each in asked(form, answers) if not (each.shown or each.repeat or _complains(each))}
    closed = {each.repeat.id: [{"x": "1"}] for each in asked(form, answers) if each.repeat and _closed(each, answers)}
    checked = check_form(form, {**answers, **extra, **closed, "unheard_of": "1"}, TODAY)
    assert checked.problems == []
    assert checked.clean == answers


def _complains(each: Any) -> bool:
    return each.question.exclusive


def _closed(each: Any, answers: dict[str, Any]) -> bool:
    return not each.repeat.exclusive and any(part and not part.holds(answers) for part in each.outside)


def _groups() -> list[tuple[str, str]]:
    """(type, family); the pages that all families have in common are a family of their own."""
    found = {(form.type, family): None for form in every_form() for family in (COMMON, _family(form)) if family}
    return [(str(type), family) for type, family in found]


def _family(form: Form) -> str:
    activity = ACTIVITY_BY_CODE.get(form.status)
    return (activity.base if activity else form.status)[:1]


def mistakes_in(type: str, family: str) -> Iterator[tuple[Form, Broken]]:
    """Every mistake in the forms of a family, each distinct question once; questions that ordinary answers do not
    reach are asked for on purpose.
    """
    done: set[Any] = set()
    for form in every_form():
        if form.type != type or (family != COMMON and _family(form) != family):
            continue
        steps = frozenset(step.id for step in form.steps)
        steps = steps - OWN_STEPS if family == COMMON else steps & OWN_STEPS
        yield from ((form, each) for each in _mistakes(form, steps, done))


def _mistakes(form: Form, steps: frozenset[str], done: set[Any]) -> Iterator[Broken]:
    for fill in ("all", "needed"):
        yield from broken(form, answers_of(form, fill), TODAY, done, steps)
    for path in _unasked(form, steps, done):
        with suppress(Unreachable):  # a list may leave その他 out for one status of a family
            yield from broken(form, valid(form, TODAY, ask=path), TODAY, done, steps)


def _unasked(form: Form, steps: frozenset[str], done: set[Any]) -> Iterator[str]:
    places = {item.id for step in form.steps if step.id in steps for item in step.items()}
    for each in asked(form, answers_of(form, "all")):
        if each.row == 0 and each.path.partition(".")[0] in places and (each.key_when_asked, 0) not in done:
            yield each.path


each_group = pytest.mark.parametrize(("type", "family"), _groups(), ids=str)


@each_group
def test_every_mistake_gives_its_message_at_its_question_and_nothing_else(type: str, family: str) -> None:
    wrong = []
    tried: set[str] = set()
    for form, each in mistakes_in(type, family):
        found = [(problem.path, problem.refusal.id) for problem in check_form(form, each.answers, TODAY).problems]
        tried.add(each.id)
        if found != [(each.path, each.id)]:
            wrong.append((name(form), each.path, _given(each), each.id, found))
    assert wrong == []
    assert len(tried) > 5


def _given(each: Broken) -> str:
    head, _, rest = each.path.partition(".")
    value = each.answers.get(head, "")
    if not rest or not isinstance(value, list):
        return str(value)[:40]
    number, _, question = rest.partition(".")
    return str(value[int(number)].get(question, ""))[:40] if int(number) < len(value) else ""


@each_form
def test_every_question_can_be_asked(form: Form) -> None:
    """A condition that no answers fulfil hides a question for good."""
    shown: set[str] = set()
    for fill in FILLS:
        answers = answers_of(form, fill)
        shown |= {without_rows(each.path) for each in asked(form, answers) if each.shown and _has_row(each, answers)}
    first_rows = (each.path for each in asked(form, answers_of(form, "all")) if each.row == 0)
    hidden = [path for path in first_rows if without_rows(path) not in shown]
    assert [path for path in hidden if not _can_be_asked(form, path)] == []


def _can_be_asked(form: Form, path: str) -> bool:
    try:
        answers = valid(form, TODAY, ask=path)
    except Unreachable:
        return False
    return any(each.path == path and each.shown and _has_row(each, answers) for each in asked(form, answers))


def _has_row(each: Any, answers: dict[str, Any]) -> bool:
    return each.repeat is None or bool(answers.get(each.repeat.id))


def test_every_rule_can_be_broken_in_some_form() -> None:
    """A rule may have nothing to say where the lists leave no wrong choice, but not everywhere."""
    rules = {rule: form for form in every_form() for rule in rules_of(form)}
    speaking = {rule for form in every_form() for rule in rules_of(form) if said_by(rule, form)}
    assert [(rule.__qualname__, name(form)) for rule, form in rules.items() if rule not in speaking] == []


@each_form
def test_rules_speak_at_questions_of_the_form(form: Form) -> None:
    for path, _ in said_by_rules(form):
        head, _, inner = path.partition(".")
        item = form.index[head]
        assert not inner or (isinstance(item, Repeat) and inner in {each.id for each in item.questions})
