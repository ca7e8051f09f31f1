"""The words behind 有, a tick or その他: asked with them, refused without, in the wizard and in a file alike.

Texts that belong to a block of more than words (監理団体 with its address and dates) go with the block.
"""

from collections import ChainMap, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.html import escape

from applications.catalogue.check import check_form
from applications.catalogue.conditions import Condition, Is
from applications.catalogue.lists import code_list
from applications.catalogue.model import Form, Item, Kind, Question, Repeat
from applications.catalogue.reasons import TICKED, choice, reason
from applications.folding import KEPT
from bulk_upload import writing
from bulk_upload.checking import check_file, open_file
from messages.catalogue import line
from messages.refusal import Refusal
from tests.applications.catalogue.every_form import every_form, name
from tests.applications.pages import inputs
from tests.applications.test_walks import Walk
from tests.support.answers import TODAY_OF_EXAMPLES as TODAY
from tests.support.answers import valid

TEXTS = (Kind.TEXT, Kind.TEXTAREA)
WORDS = "見本"
Place = tuple[Form, Repeat | None, Question]


def _places(form: Form) -> Iterator[tuple[Repeat | None, Item]]:
    for item in form.index.values():
        yield None, item
        if isinstance(item, Repeat):
            yield from ((item, question) for question in item.questions)


def words_behind(form: Form) -> Iterator[tuple[Repeat | None, Question]]:
    """Every text that hangs on 有, a tick or その他 of one question, where nothing but texts hangs on it."""
    together: dict[tuple[str, Condition], list[tuple[Repeat | None, Item]]] = defaultdict(list)
    for repeat, item in _places(form):
        if isinstance(item.condition, Is) and not _of_a_list(form, repeat, item.condition):
            together[repeat.id if repeat else "", item.condition].append((repeat, item))
    for (_, condition), found in together.items():
        if all(isinstance(item, Question) and item.kind in TEXTS for _, item in found) and isinstance(condition, Is):
            said = [_chosen(form, found[0][0], condition, code) for code in condition.codes]
            if all(words.startswith(("有", "その他", TICKED.ja)) for words in said):
                yield from ((repeat, item) for repeat, item in found if isinstance(item, Question))


def _parent(form: Form, repeat: Repeat | None, id: str) -> Question:
    within = {question.id: question for question in repeat.questions} if repeat else {}
    found = within.get(id) or form.index[id]
    assert isinstance(found, Question)
    return found


def _of_a_list(form: Form, repeat: Repeat | None, condition: Is) -> bool:
    return bool(_parent(form, repeat, condition.question).choices_by)


def _chosen(form: Form, repeat: Repeat | None, condition: Is, code: str) -> str:
    return choice(form, _parent(form, repeat, condition.question), code, {}).ja


@pytest.mark.parametrize("form", every_form(), ids=name)
def test_they_are_refused_without_what_they_explain(form: Form) -> None:
    assert [question.id for _, question in words_behind(form) if not question.exclusive] == []


@cache
def examples() -> tuple[Place, ...]:
    """Each such text once, in the first form that asks it; those of the applications that have no file left out."""
    found: dict[tuple[str, str], Place] = {}
    for form in every_form():
        for repeat, question in words_behind(form) if form.type not in ("reentry", "activity") else ():
            found.setdefault((repeat.id if repeat else "", question.id), (form, repeat, question))
    return tuple(found.values())


def not_wanted(form: Form, repeat: Repeat | None, question: Question) -> tuple[dict[str, Any], str]:
    """Answers in which the text stands beside another choice than the one it explains, and its path."""
    assert isinstance(question.condition, Is)
    parent = _parent(form, repeat, question.condition.question)
    path = f"{repeat.id}.0.{question.id}" if repeat else question.id
    answers = valid(form, TODAY, seed=1, fill="needed", ask=path)
    scope = answers[repeat.id][0] if repeat else answers
    codes = code_list(str(parent.choices), form.type).codes if parent.choices else ("",)
    scope[parent.id] = next(code for code in codes if code not in question.condition.codes)
    scope[question.id] = WORDS
    return answers, path


each_place = pytest.mark.parametrize("place", examples(), ids=lambda place: f"{name(place[0])}-{place[2].id}")


@each_place
def test_a_row_of_a_file_is_told_237e(place: Place) -> None:
    form, repeat, question = place
    answers, path = not_wanted(form, repeat, question)
    content = writing.csv_bytes([writing.header(form), writing.cells(form, 1, answers)])
    (row,) = check_file(open_file(content, most=300, type=form.type, status=form.status), TODAY)
    told = {problem.path: problem.refusal for problem in row.problems}[path]
    scope = ChainMap(answers[repeat.id][0], answers) if repeat else answers
    assert told == Refusal("WZBAM237E", **reason(form, question, scope))
    assert told.params["field"] == _parent(form, repeat, question.condition.question).label


@pytest.mark.django_db
@pytest.mark.parametrize("family", sorted({place[0].status[:1] for place in examples()}))
def test_the_page_says_so_beside_the_text(agent_client: Client, agent: Any, family: str) -> None:
    """The last such text of each family, answered without script and left with 「次へ」."""
    form, repeat, question = next(place for place in reversed(examples()) if place[0].status[:1] == family)
    answers, path = not_wanted(form, repeat, question)
    wizard = Walk(agent_client, agent, form)
    step = next(step for step in form.steps if path.partition(".")[0] in {item.id for item in step.items()})
    wizard.draft.answers = answers
    wizard.draft.save()
    with time_machine.travel("2026-11-22 10:00+09:00", tick=True):
        wizard.press(step.id, "next", inputs(step, answers), **{KEPT: None})
        html = agent_client.get(wizard.url(step.id)).content.decode()
    (told,) = (each.refusal for each in check_form(form, answers, TODAY).problems if each.path == path)
    assert escape(line(told, "ja")) in html
    assert WORDS in html
