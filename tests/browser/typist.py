"""Somebody who types an application into the pages, finding every field by its label and role alone."""

import re

from playwright.sync_api import Locator, Page

from applications.catalogue.lists import code_list
from applications.catalogue.model import Form, Kind, Question, Repeat, Step
from applications.catalogue.reasons import list_name

YEAR_MONTH_DAY = {"ja": ("年", "月", "日"), "en": ("Year", "Month", "Day")}
WORDS = {
    "ja": {"search": "検索", "prefecture": "都道府県", "part": "市区町村名", "add": "追加"},
    "en": {"search": "Search", "prefecture": "Prefecture", "part": "Name or part", "add": "Add"},
}


class Typist:
    """Types answers (official codes, dates as YYYYMMDD) into the pages of one form in one language."""

    def __init__(self, page: Page, form: Form, language: str) -> None:
        self.page = page
        self.form = form
        self.language = language
        self.words = WORDS[language]

    def fill(self, step: Step, answers: dict[str, object]) -> None:
        """Type every answer of a page in the page's order."""
        known: dict[str, str] = {}
        for section in step.sections:
            place = self.page.get_by_role("region", name=_labelled(section.label.to(self.language)))
            for item in section.items:
                value = answers.get(item.id)
                if isinstance(item, Repeat) and value:
                    self._rows(item, value, place)  # type: ignore[arg-type]
                elif value:
                    self.answer(item, str(value), place, known)  # type: ignore[arg-type]
                    known[item.id] = str(value)

    def press(self, button: Locator) -> None:
        button.click()

    def tick(self, control: Locator) -> None:
        control.check()

    def write(self, control: Locator, text: str) -> None:
        control.fill(text)

    def take(self, control: Locator, label: str) -> None:
        control.select_option(label=label)

    def _rows(self, repeat: Repeat, rows: list[dict[str, str]], section: Locator) -> None:
        label = repeat.label.to(self.language)
        for number, row in enumerate(rows, 1):
            if number > 1:
                self.press(section.get_by_role("button", name=re.compile(rf"^{self.words['add']} {_words(label)}$")))
            place = section.get_by_role("group", name=re.compile(rf"^{_words(label)} {number}$"))
            for question in repeat.questions:
                if row.get(question.id):
                    self.answer(question, row[question.id], place, dict(row))

    def answer(self, question: Question, value: str, place: Locator, known: dict[str, str]) -> None:
        """Answer one question inside `place`."""
        label = question.label.to(self.language)
        if question.kind is Kind.RADIO:
            choice = self._choice(question, value, known)
            self.tick(self._group(place, label, "radiogroup").get_by_label(choice, exact=True))
        elif question.kind is Kind.CHECKBOX:
            self.tick(self._input(place, label))
        elif question.kind is Kind.MUNICIPALITY:
            self._find_place(place, label, value)
        elif question.kind is Kind.PARTIAL_DATE:
            group = self._group(place, label, "group")
            for name, part in zip(YEAR_MONTH_DAY[self.language], (value[:4], value[4:6], value[6:]), strict=True):
                self.write(group.get_by_label(name, exact=True), part)
        elif question.kind is Kind.CHOICE:
            self._choose(place, label, self._choice(question, value, known))
        else:
            self.write(self._input(place, label), _as_typed(question, value))

    def _choose(self, place: Locator, label: str, choice: str) -> None:
        control = self._input(place, label)
        if control.evaluate("each => each.tagName") == "SELECT":
            control.locator("option", has_text=choice).first.wait_for(state="attached")
            self.take(control, choice)
        else:
            self.write(control, choice)

    def _find_place(self, place: Locator, label: str, code: str) -> None:
        entry = code_list("CA69").codes[code]
        search = re.compile(rf"^{self.words['search']}\s*：\s*{_words(label)}$")
        self.press(place.get_by_role("button", name=search))
        prefecture = code_list("CA69_1").codes[entry.parent].text.ja
        self.take(self.page.get_by_label(re.compile(self.words["prefecture"])), prefecture)
        self.write(self.page.get_by_label(re.compile(self.words["part"])), entry.text.ja.removeprefix(prefecture)[:3])
        self.press(self.page.get_by_role("button", name=self.words["search"], exact=True))
        self.press(self.page.get_by_role("button", name=entry.text.to(self.language), exact=True))

    def _choice(self, question: Question, code: str, known: dict[str, str]) -> str:
        return code_list(list_name(question, known), self.form.type).codes[code].text.to(self.language)

    def _input(self, place: Locator, label: str) -> Locator:
        controls = self.page.locator("input, select, textarea")
        return place.get_by_label(_labelled(label)).and_(controls).filter(visible=True)

    def _group(self, place: Locator, label: str, role: str) -> Locator:
        return place.get_by_role(role, name=_labelled(label)).filter(visible=True)  # type: ignore[arg-type]


def _labelled(label: str) -> re.Pattern[str]:
    """A label with its item number before it and 必須 or Required behind it."""
    return re.compile(rf"^\s*(\(?\d+\)?(-\d+)?\s+)?{_words(label)}\s*(必須|Required)?\s*$")


def _words(text: str) -> str:
    """A pattern for the text in which any white space stands for any other, as in accessible names."""
    return r"\s+".join(re.escape(word).replace("/", r"\/") for word in text.split())


def _as_typed(question: Question, value: str) -> str:
    if question.kind is Kind.DATE:
        return f"{value[:4]}-{value[4:6]}-{value[6:]}"
    if question.kind is Kind.YEAR_MONTH:
        return f"{value[:4]}-{value[4:]}"
    return value
