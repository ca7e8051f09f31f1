"""What holds for the declarations of every form."""

import re
from collections.abc import Iterator

import pytest

from applications.catalogue import forms
from applications.catalogue.conditions import Condition
from applications.catalogue.lists import code_list, has_list
from applications.catalogue.model import By, Form, Kind, Question, Repeat
from tests.applications.catalogue.every_form import every_form, name

each_form = pytest.mark.parametrize("form", every_form(), ids=name)


def _questions(form: Form) -> Iterator[tuple[Repeat | None, Question]]:
    for step in form.steps:
        for item in step.items():
            if isinstance(item, Repeat):
                yield from ((item, question) for question in item.questions)
            else:
                yield None, item


@each_form
def test_ids_are_plain_and_unique_in_their_form_and_row(form: Form) -> None:
    items = [item for step in form.steps for item in step.items()]
    assert len({item.id for item in items}) == len(items)
    for item in items:
        inner = [question.id for question in item.questions] if isinstance(item, Repeat) else []
        assert len(set(inner)) == len(inner)
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", id) for id in (item.id, *inner))


@each_form
def test_sections_have_ids_of_their_own(form: Form) -> None:
    for step in form.steps:
        ids = [section.id for section in step.sections]
        assert len(set(ids)) == len(ids)


@each_form
def test_everything_is_labelled_in_both_languages_and_resolved(form: Form) -> None:
    for step in form.steps:
        for part in (step, *step.sections, *step.items(), *step.questions()):
            assert part.ja and part.en
            assert not any(isinstance(value, By) for value in vars(part).values())


@each_form
def test_conditions_read_only_what_is_asked_before(form: Form) -> None:
    before: set[str] = set()
    for step in form.steps:
        for section in step.sections:
            _reads_only(section.asked, before)
            for item in section.items:
                _reads_only(item.condition, before)
                inside = set(before)
                for question in item.questions if isinstance(item, Repeat) else ():
                    _reads_only(question.condition, inside)
                    assert not question.choices_by or question.choices_by in inside
                    inside.add(question.id)
                assert isinstance(item, Repeat) or not item.choices_by or item.choices_by in before
                before.add(item.id)


def _reads_only(condition: Condition | None, known: set[str]) -> None:
    if condition is not None:
        assert condition.questions() <= known


@each_form
def test_every_list_exists(form: Form) -> None:
    parents = {question.id: question for _, question in _questions(form)}
    for _, question in _questions(form):
        if question.kind in (Kind.CHOICE, Kind.RADIO) and not question.choices_by:
            assert len(code_list(str(question.choices), form.type))
        elif question.choices_by and not parents[question.choices_by].choices_by:
            for entry in code_list(str(parents[question.choices_by].choices), form.type):
                assert has_list(f"{question.choices}_{entry.code}", form.type), (question.id, entry)


def test_conditions_name_codes_that_can_be_chosen_somewhere() -> None:
    """A code in none of the lists of a kind is misspelt; what a form never shows is looked for in test_every_form."""
    tested: set[tuple[str, str]] = set()
    offered: set[tuple[str, str]] = set()
    for form in every_form():
        lists = {
            question.id: (str(question.choices).partition("_")[0], code_list(str(question.choices), form.type))
            for _, question in _questions(form)
            if question.choices and not question.choices_by
        }
        offered |= {(kind, code) for kind, listed in lists.values() for code in listed.codes}
        for condition in _conditions(form):
            for id, codes in _tested(condition.as_data()):
                tested |= {(lists[id][0], code) for code in codes if id in lists}
    assert tested <= offered


def _conditions(form: Form) -> Iterator[Condition]:
    for repeat, question in _questions(form):
        for item in (repeat, question):
            if item is not None and item.condition is not None:
                yield item.condition


def _tested(data: list) -> Iterator[tuple[str, list[str]]]:
    if data[0] == "is":
        yield data[1], data[2]
    elif data[0] == "not":
        yield from _tested(data[1])
    elif data[0] in ("all", "any"):
        for inner in data[1]:
            yield from _tested(inner)


@each_form
def test_numbers_of_passports_and_cards_and_private_contacts_are_kept_apart(form: Form) -> None:
    private = {"passport_number", "phone", "mobile", "contact_email", "notification_email", "address_street"}
    for _, question in _questions(form):
        if question.kind is Kind.RESIDENCE_CARD or question.id in private or question.id.startswith("ed_"):
            assert question.sensitive, question.id


@each_form
def test_texts_have_a_limit(form: Form) -> None:
    for _, question in _questions(form):
        if question.kind in (Kind.TEXT, Kind.TEXTAREA, Kind.DIGITS, Kind.LETTERS, Kind.INTEGER, Kind.MONEY):
            assert question.max, question.id


def test_every_offered_form_can_be_built_and_named() -> None:
    for type, status in forms.offered():
        assert forms.form(type, status).steps
        assert forms.status_label(status).ja
        assert forms.type_label(type).en
    codes = {code for code, _ in forms.statuses_offered()}
    assert {forms.chosen_at_start(status)[0] for _, status in forms.offered()} == codes


@pytest.mark.parametrize(("type", "status"), [("coe", ""), ("coe", "Z9"), ("visa", "N2"), ("change", "Q1")])
def test_what_does_not_exist_is_a_key_error(type: str, status: str) -> None:
    with pytest.raises(KeyError):
        forms.form(type, status)


def test_single_statuses_lead_to_their_shared_form() -> None:
    assert forms.form("coe", "N1-T51") is forms.form("coe", "N1")
    assert forms.form_key("extension", "N1-T51") == "04N1"
    assert forms.status_label("N1-T51").ja == "特定活動（特定研究等活動，特定情報処理活動）"
